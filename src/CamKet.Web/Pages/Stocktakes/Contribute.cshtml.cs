using CamKet.Casework;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Stocktakes;

/// <summary>An agency's own text for a stocktake.</summary>
public sealed class ContributeModel(CamKetDb db, StocktakeService stocktakes) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty(SupportsGet = true)]
    public required string AgencyId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public StocktakePeriod Period { get; private set; }

    public string AgencyName { get; private set; } = "";

    public DateOnly? Due { get; private set; }

    public async Task OnGetAsync()
    {
        var contribution = await FindAsync();
        (Text, Version) = (contribution.Text, contribution.Version);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await stocktakes.ContributeAsync(Actor, Reference, AgencyId, Text ?? "", Version);
        return Links.Stocktake(Reference);
    }, T["Contribute.Saved"]);

    protected override async Task LoadAsync()
    {
        var contribution = await FindAsync();
        if (Conflict is not null)
        {
            // Both texts are shown: the next save is a decision made with the other in view.
            ModelState.Remove(nameof(Version));
            Version = contribution.Version;
        }
    }

    private async Task<Contribution> FindAsync()
    {
        if (Actor.Role == UserRole.FocalPoint && !Actor.AgencyIds.Contains(AgencyId))
        {
            throw new NotFoundException(AgencyId);
        }

        var stocktake = await db.Stocktakes.AsNoTracking().Include(s => s.Contributions).FirstOrDefaultAsync(s => s.Reference == Reference) ?? throw new NotFoundException(Reference);
        var agency = await db.Agencies.AsNoTracking().FirstOrDefaultAsync(a => a.Id == AgencyId);
        (Period, Due, AgencyName) = (new(stocktake.Year, stocktake.Quarter), stocktake.ContributionsDue, agency is null ? AgencyId : T.Language == "en" ? agency.NameEn : agency.NameVi);
        return stocktake.Contributions.FirstOrDefault(c => c.AgencyId == AgencyId) ?? throw new NotFoundException(AgencyId);
    }
}
