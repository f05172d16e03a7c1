using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages;

/// <summary>The first page: what is to be done today, how the register stands, and every number a way to its rows.</summary>
public sealed class IndexModel(ReadOverview overviews, DateText dates) : OfficerPage
{
    private const int FirstYear = 2020;

    public Overview Overview { get; private set; } = null!;

    public int Year { get; private set; }

    public bool MayAdd => Actor.May(Permission.AddDocuments);

    public bool Reviews => Actor.May(Permission.Review);

    /// <summary>The years that can be chosen: this one, the two before it and the one shown.</summary>
    public IEnumerable<int> Years => new[] { dates.Today.Year, dates.Today.Year - 1, dates.Today.Year - 2, Year }.Distinct().OrderDescending();

    public PillarLine Whole => new(null, null, Overview.Pillars.SelectMany(line => line.States).GroupBy(pair => pair.Key).ToDictionary(g => g.Key, g => g.Sum(pair => pair.Value)));

    /// <summary>Bars are drawn to one scale: the largest pillar takes the whole width.</summary>
    public int Longest => Overview.Pillars.Count == 0 ? 0 : Overview.Pillars.Max(line => line.Cells);

    public async Task OnGetAsync(int? year)
    {
        Year = year is >= FirstYear and <= 2100 ? year.Value : dates.Today.Year;
        Overview = await overviews.ReadAsync(Actor, Year);
    }

    public RegisterFilter Rows(PillarLine line, params DueState[] states) => new() { Period = new(Year, null), Pillars = [line.Pillar], States = states };

    public RegisterFilter AllRows(params DueState[] states) => new() { Period = new(Year, null), States = states };

    public static string Address(RegisterFilter filter) => Links.Register + filter.ToQuery();

    public string DueSoonAddress => Address(ReadOverview.DueSoon(dates.Today));
}
