using System.ComponentModel.DataAnnotations;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Web.Sessions;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Session;

/// <summary>One's own name, language and keys.</summary>
public sealed class AccountModel(UserManager<User> users, SignInManager<User> signIn, Journal journal, WordBook book) : OfficerPage
{
    [BindProperty, Required, StringLength(Casework.Users.User.NameMaxLength)]
    public string DisplayName { get; set; } = "";

    [BindProperty, Required, RegularExpression("vi|en")]
    public string Language { get; set; } = "vi";

    [BindProperty]
    public bool SingleKeys { get; set; }

    [BindProperty]
    public bool DailyMail { get; set; }

    /// <summary>Where the daily mail goes; an administrator sets it.</summary>
    public string? Email { get; private set; }

    public UserRole Role => Actor.Role;

    public IReadOnlyList<SelectListItem> Languages => [new("Tiếng Việt", "vi"), new("English", "en")];

    public async Task OnGetAsync()
    {
        var user = await UserAsync();
        (DisplayName, Language, SingleKeys, DailyMail) = (user.DisplayName, user.Language, KeyChoice.AreOn(Request), !user.DigestOff);
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var user = await UserAsync();
        await journal.SaveAsync(Actor, async acts =>
        {
            var before = new { user.DisplayName, user.Language, user.DigestOff };
            (user.DisplayName, user.Language, user.DigestOff) = (DisplayName.Trim(), Language, !DailyMail);
            await users.UpdateAsync(user);
            acts.Record(ActKind.UserAmending, "user", user.UserName!, before, new { user.DisplayName, user.Language, user.DigestOff });
        });
        LanguageChoice.Keep(Response, user.Language);
        KeyChoice.Keep(Response, SingleKeys);
        await signIn.RefreshSignInAsync(user);
        // Said in the language just chosen, not in the one the form was in.
        var words = new Words(book, user.Language, strict: false);
        Elements.Notice.Leave(TempData, words["Account.Saved"]);
        return "/Account";
    });

    protected override async Task LoadAsync() => Email = (await UserAsync()).Email;

    private async Task<User> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session belongs to no user.");
}
