using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Administration;

/// <summary>A new person, or one to amend.</summary>
public sealed class UserModel(CamKetDb db, UserService users, PersonalLinks links) : OfficerPage
{
    public const string PasswordItem = "camket.new-password";
    public const string PasswordOfItem = "camket.new-password-of";

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public UserRole Role { get; set; } = UserRole.Reader;

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public AccessLevel Clearance { get; set; } = AccessLevel.Internal;

    [BindProperty]
    public bool Active { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The state of the row that the form was filled from.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<UserRole>().Select(r => new SelectListItem(T.Name(r), r.ToString()));

    public IEnumerable<SelectListItem> Clearances => Enum.GetValues<AccessLevel>().Select(a => new SelectListItem(T.Name(a), a.ToString()));

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>How many of the person's links open something now.</summary>
    public int LivingLinks { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (Id is not null)
        {
            var user = await FindAsync();
            (DisplayName, Role, AgencyId, Clearance, Active, Email, Stamp) = (user.DisplayName, user.Role, user.AgencyId, user.Clearance, user.Active, user.Email, user.ConcurrencyStamp);
        }
    }

    public Task<IActionResult> OnPostSaveAsync() => Id is { } id
        ? SaveAsync(async () =>
        {
            await users.AmendAsync(Actor, id, Stamp, Given(Active));
            return Links.Administration;
        }, T["Admin.Saved"])
        : SaveAsync(async () =>
        {
            Keep(await users.AddAsync(Actor, UserName, Given(active: true)), UserName!.Trim());
            return Links.Administration;
        });

    public Task<IActionResult> OnPostResetAsync()
    {
        // Only the id counts here: the fields of the other form are not sent.
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            var user = await FindAsync();
            Keep(await users.ResetPasswordAsync(Actor, user.Id), user.UserName!);
            return Links.Administration;
        });
    }

    public Task<IActionResult> OnPostEndLinksAsync()
    {
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            await links.RevokeAsync(Actor, Id ?? throw new NotFoundException("user"), Enum.GetValues<LinkKind>());
            return Links.User(Id.Value);
        }, T["Admin.LinksEnded"]);
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Administration;

    protected override string LabelOf(string field) => T[$"Admin.{field}"];

    protected override async Task LoadAsync()
    {
        Agencies = [new(T["Admin.NoAgency"], ""), .. (await RegisterNames.ReadAsync(db)).Agencies.Select(a => new SelectListItem(T.Of(a.Value), a.Key)).OrderBy(a => a.Text, StringComparer.Ordinal)];
        if (Id is not null)
        {
            var user = await FindAsync();
            UserName = user.UserName;
            LivingLinks = (await links.CountAsync(user.Id)).Values.Sum();
            Stamp = Conflict is null ? Stamp : user.ConcurrencyStamp;
        }
    }

    private UserGiven Given(bool active) => new() { DisplayName = DisplayName, Role = Role, AgencyId = AgencyId, Clearance = Clearance, Active = active, Email = Email };

    /// <summary>Carried to the next page in a sealed cookie, which that page uses up.</summary>
    private void Keep(string password, string userName) => (TempData[PasswordItem], TempData[PasswordOfItem]) = (password, userName);

    private async Task<User> FindAsync() => await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == Id) ?? throw new NotFoundException($"user {Id}");
}
