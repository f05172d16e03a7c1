using CamKet.Casework;
using CamKet.Casework.Partners;
using CamKet.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Partners;

/// <summary>The form for a new level of a partnership.</summary>
public sealed class AddLevelModel(CamKetDb db, KeepPartnershipLevel keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public string? OfId { get; set; } = PartnershipLevels.VietNam;

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? NoteVi { get; set; }

    [BindProperty]
    public string? NoteEn { get; set; }

    [BindProperty]
    public SourceForm Source { get; set; } = new();

    public string Name { get; private set; } = "";

    public IEnumerable<SelectListItem> Sides => [new(T["Partners.OfVietNam"], PartnershipLevels.VietNam), new(T["Partners.OfAsean"], PartnershipLevels.Asean)];

    public IEnumerable<SelectListItem> Levels => PartnershipLevels.InOrder.Select(l => new SelectListItem(T.Level(l), l)).Prepend(new SelectListItem(T["Choose.One"], ""));

    public async Task OnGetAsync(string? document, string? quote)
    {
        (Source.Document, Source.Quote) = (document, quote);
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.AddAsync(Actor, Id, new PartnershipLevelGiven { OfId = OfId, Level = Level, From = From, To = To, NoteVi = NoteVi, NoteEn = NoteEn, Source = Source.Given });
        return Links.Partner(Id);
    }, T["Partner.LevelAdded"]);

    protected override async Task LoadAsync()
    {
        var partner = await db.Partners.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id) ?? throw new NotFoundException(Id);
        Name = T.Language == "en" ? partner.NameEn : partner.NameVi;
    }
}
