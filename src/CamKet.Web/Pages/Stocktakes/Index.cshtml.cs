using CamKet.Casework;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Stocktakes;

/// <summary>All stocktakes, and the form that opens the next one.</summary>
public sealed class IndexModel(CamKetDb db, StocktakeService stocktakes, TimeProvider clock) : OfficerPage
{
    public sealed record Row(string Reference, int Year, int? Quarter, StocktakeState State, int Asked, int Sent, DateOnly? Due, DateTime? ApprovedAt)
    {
        public StocktakePeriod Period => new(Year, Quarter);
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool MayOpen => Actor.May(Permission.CompileStocktakes);

    [BindProperty]
    public int Year { get; set; }

    /// <summary>1 to 4, or null for the year.</summary>
    [BindProperty]
    public int? Quarter { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    public async Task OnGetAsync()
    {
        Year = clock.TodayInVietNam().Year;
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync(string? onceKey) => SaveAsync(async () =>
    {
        if (!StocktakePeriod.TryParse(Quarter is { } q ? $"{Year}-Q{q}" : $"{Year}", out var period))
        {
            throw new RefusalException("Hãy nhập năm từ 1995 trở đi.", "Enter a year from 1995 on.", nameof(Year));
        }

        var stocktake = await stocktakes.OpenAsync(Actor, period, Due);
        return Links.Stocktake(stocktake.Reference);
    });

    protected override async Task LoadAsync() => Rows = await db.Stocktakes.AsNoTracking()
        .OrderByDescending(s => s.Year).ThenByDescending(s => s.Quarter ?? 5)
        .Select(s => new Row(s.Reference, s.Year, s.Quarter, s.State, s.Contributions.Count, s.Contributions.Count(c => c.Text != null), s.ContributionsDue, s.ApprovedAt)).ToListAsync();
}
