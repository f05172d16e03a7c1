using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Documents;

/// <summary>Corrects what is known about a document; its text never changes.</summary>
public sealed class AmendModel(CamKetDb db, AmendDocument amend) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Publisher { get; set; }

    [BindProperty]
    public new string? Url { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public DocumentKind Kind { get; set; }

    [BindProperty]
    public AccessLevel Access { get; set; }

    [BindProperty]
    public Pillar? Pillar { get; set; }

    [BindProperty]
    public string? PartnerId { get; set; }

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var d = await db.Documents.AsNoTracking().VisibleTo(Actor, db).Where(d => d.Reference == Reference)
            .Select(d => new { d.Version, d.Title, d.Publisher, d.Url, d.Date, d.Kind, d.Access, d.Pillar, d.PartnerId }).FirstOrDefaultAsync() ?? throw new NotFoundException(Reference);
        (Version, Title, Publisher, Url, Kind, Access, Pillar, PartnerId) = (d.Version, d.Title, d.Publisher, d.Url, d.Kind, d.Access, d.Pillar, d.PartnerId);
        Date = d.Date is null ? null : DateText.Partial(d.Date);
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await amend.AmendAsync(Actor, Reference, new DocumentFacts
        {
            Version = Version, Title = Title ?? "", Publisher = Publisher, Url = Url, Date = TypedDate.Read(Date), Kind = Kind, Access = Access, Pillar = Pillar, PartnerId = PartnerId,
        });
        return Links.Document(Reference);
    }, T["Document.Amended"]);

    protected override async Task LoadAsync()
    {
        Partners = await Choices.PartnersAsync(db, T);
        if (Conflict is not null)
        {
            // The next save is a decision taken with both texts in sight.
            Version = await db.Documents.Where(d => d.Reference == Reference).Select(d => d.Version).FirstAsync();
            ModelState.Remove(nameof(Version));
        }
    }

    protected override string LabelOf(string field) => field switch
    {
        "Title" => T["Documents.TitleColumn"],
        "Publisher" => T["Documents.Publisher"],
        "Url" => T["Documents.Url"],
        "Date" => T["Documents.Date"],
        "Kind" => T["Documents.Kind"],
        "Access" => T["Documents.Access"],
        "Pillar" => T["Documents.Pillar"],
        _ => T["Documents.Partner"],
    };
}
