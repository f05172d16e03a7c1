using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Roles;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Roles;

/// <summary>The form of a role: a new one, or one to amend.</summary>
public sealed class KeepModel(CamKetDb db, KeepRole keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? HolderId { get; set; }

    [BindProperty]
    public string? HolderName { get; set; }

    [BindProperty]
    public string? BodyId { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? ThemeVi { get; set; }

    [BindProperty]
    public string? ThemeEn { get; set; }

    [BindProperty]
    public SourceForm Source { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public NameBook Names { get; private set; } = null!;

    public IEnumerable<SelectListItem> Holders => Names.Partners.Concat(Names.Agencies).Select(p => new SelectListItem(p.Name, p.Id)).Prepend(new SelectListItem(T["Roles.NoHolder"], ""));

    public IEnumerable<SelectListItem> Bodies => Names.Bodies.Concat(Names.Partners.Where(p => p.Id.StartsWith("org:", StringComparison.Ordinal)))
        .Select(p => new SelectListItem(p.Name, p.Id)).Prepend(new SelectListItem(T["Roles.NoBody"], ""));

    public async Task OnGetAsync(string? document, string? quote)
    {
        (Source.Document, Source.Quote) = (document, quote);
        if (Id is { } id)
        {
            var role = await db.Roles.AsNoTracking().CitingVisible(Actor, db).FirstOrDefaultAsync(r => r.Id == id) ?? throw new NotFoundException($"role {id}");
            (NameVi, NameEn, HolderId, HolderName, BodyId) = (role.NameVi, role.NameEn, role.HolderId, role.HolderName, role.BodyId);
            (From, To) = (role.From is null ? null : DateText.Partial(role.From), role.To is null ? null : DateText.Partial(role.To));
            (ThemeVi, ThemeEn, Version) = (role.ThemeVi, role.ThemeEn, role.Version);
            Source = SourceForm.Of(role, (await CitedDocuments.ReadAsync(db, [role])).Of(role));
        }

        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var given = new RoleGiven
        {
            NameVi = NameVi, NameEn = NameEn, HolderId = HolderId, HolderName = HolderName, BodyId = BodyId, From = From, To = To,
            ThemeVi = ThemeVi, ThemeEn = ThemeEn, Source = Source.Given, Version = Version,
        };
        if (Id is { } id)
        {
            await keep.AmendAsync(Actor, id, given);
        }
        else
        {
            await keep.AddAsync(Actor, given);
        }

        return Links.Roles;
    }, T["Roles.Saved"]);

    protected override async Task LoadAsync()
    {
        Names = await NameBook.ReadAsync(db, T);
        if (Conflict is not null)
        {
            // Both texts are on screen now: the next save is a decision, no longer an accident.
            ModelState.Remove(nameof(Version));
            Version = await db.Roles.Where(r => r.Id == Id).Select(r => r.Version).SingleAsync();
        }
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Roles;

    protected override string LabelOf(string field) => field switch
    {
        "NameVi" => T["Roles.NameVi"],
        "NameEn" => T["Roles.NameEn"],
        "HolderName" => T["Roles.HolderName"],
        "From" => T["Roles.Begins"],
        _ => T["Roles.Ends"],
    };
}
