using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Mandates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Mandates;

/// <summary>Corrects one point of a regulation or of a draft.</summary>
public sealed class KeepModel(CamKetDb db, KeepMandate keep, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? LeadAgencyId { get; set; }

    [BindProperty]
    public List<string> SupportingAgencyIds { get; set; } = [];

    [BindProperty]
    public string? Article { get; set; }

    [BindProperty]
    public string? PointVi { get; set; }

    [BindProperty]
    public string? PointEn { get; set; }

    [BindProperty]
    public bool Verified { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Mandate Mandate { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Version, LeadAgencyId, Article, PointVi, PointEn, Verified) = (Mandate.Version, Mandate.LeadAgencyId, Mandate.Article, Mandate.PointVi, Mandate.PointEn, Mandate.Verified);
        SupportingAgencyIds = [.. (Mandate.SupportingAgencyIds ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.AmendAsync(Actor, new MandateGiven
        {
            Id = Id, Version = Version, LeadAgencyId = LeadAgencyId, SupportingAgencyIds = SupportingAgencyIds, Article = Article, PointVi = PointVi, PointEn = PointEn, Verified = Verified, Reason = Reason,
        });
        return Links.Mandates;
    }, T["MandateKeep.Saved"]);

    protected override string LabelOf(string field) => T[$"MandateKeep.{field}"];

    protected override async Task LoadAsync()
    {
        Mandate = await db.Mandates.AsNoTracking().Include(m => m.LegalInstrument).FirstOrDefaultAsync(m => m.Id == Id) ?? throw new NotFoundException(Id);
        var (book, today) = (await directory.OpenAsync(), clock.TodayInVietNam());
        // A regulation of the past names agencies of the past.
        Agencies = [new(T["Mandates.NoLead"], ""), .. book.All.Select(a => new SelectListItem(T.Of(book.NameOn(a.Id, today)), a.Id))];
        if (Conflict is not null)
        {
            Version = Mandate.Version;
            ModelState.Remove(nameof(Version));
        }
    }
}
