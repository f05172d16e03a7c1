using CamKet.Casework;
using CamKet.Casework.Partners;

namespace CamKet.Web.Pages.Partners;

/// <summary>Levels through time as rising steps, one band for Viet Nam and one for ASEAN: per cent across, pixels down. Pure.</summary>
public sealed record LevelChart(int FromYear, int ToYear, IReadOnlyList<LevelBand> Bands)
{
    private const int StepHeight = 20;
    private const int BandHead = 26;

    public int Height => Bands.Sum(b => b.Height) + 26;

    public IEnumerable<int> Years => Enumerable.Range(FromYear, ToYear - FromYear + 1).Where(y => y % (ToYear - FromYear > 30 ? 10 : 5) == 0);

    public double X(DateOnly day)
    {
        var from = new DateOnly(FromYear, 1, 1);
        return Math.Round(100.0 * (day.DayNumber - from.DayNumber) / (new DateOnly(ToYear, 12, 31).DayNumber - from.DayNumber), 2);
    }

    /// <summary>Null where no level has a date.</summary>
    public static LevelChart? Of(IEnumerable<PartnershipLevel> levels, DateOnly today)
    {
        var dated = levels.Where(l => PartialDate.Earliest(l.From) is not null).OrderBy(l => PartialDate.Earliest(l.From)).ToList();
        if (dated.Count == 0)
        {
            return null;
        }

        var first = Math.Min(dated.Min(l => PartialDate.Earliest(l.From)!.Value.Year), today.Year - 5);
        var chart = new LevelChart(first - 1, today.Year, []);
        var bands = new List<LevelBand>();
        var top = 0;
        foreach (var side in new[] { PartnershipLevels.VietNam, PartnershipLevels.Asean })
        {
            var own = dated.Where(l => l.OfId == side).ToList();
            if (own.Count > 0)
            {
                var band = new LevelBand(side, top, BandHead + (own.Count + 1) * StepHeight + 8, chart.Steps(own, top, today));
                bands.Add(band);
                top += band.Height;
            }
        }

        return chart with { Bands = bands };
    }

    private List<LevelStep> Steps(List<PartnershipLevel> levels, int top, DateOnly today) =>
        [.. levels.Select((level, i) => new LevelStep(
            level,
            X(PartialDate.Earliest(level.From)!.Value),
            X(i + 1 < levels.Count ? PartialDate.Earliest(levels[i + 1].From)!.Value : PartialDate.Latest(level.To) ?? today),
            top + BandHead + (levels.Count - i) * StepHeight + 8,
            i > 0))];
}

/// <summary>The steps of one side.</summary>
public sealed record LevelBand(string OfId, int Top, int Height, IReadOnlyList<LevelStep> Steps);

/// <summary>A level from its first day to the next level's; <paramref name="Rises"/> where a step leads up to it.</summary>
public sealed record LevelStep(PartnershipLevel Level, double FromX, double ToX, int Y, bool Rises)
{
    public const int Rise = 20;
}
