using CamKet.Casework.Engagements;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Engagements;

/// <summary>An event series: its editions year by year, and what each brought.</summary>
public sealed class SeriesModel(EngagementQuery query) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    public EngagementSeries Series { get; private set; } = null!;

    public IReadOnlyList<EngagementRow> Editions { get; private set; } = [];

    public async Task OnGetAsync() => (Series, Editions) = await query.SeriesAsync(Actor, Id);
}
