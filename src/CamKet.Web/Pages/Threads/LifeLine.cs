using CamKet.Casework;
using CamKet.Casework.Threads;

namespace CamKet.Web.Pages.Threads;

/// <summary>Where the points of a life line stand: across in per cent of the time shown, down in pixels, so that the words keep their size on any screen. Pure.</summary>
public sealed record LifeLine
{
    /// <summary>Pixels a letter takes at most, and the width for which labels are kept from each other.</summary>
    private const double LetterWidth = 7.6;
    private const double Canvas = 1000;
    private const int LaneHeight = 38;
    private const int Top = 26;

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required double Today { get; init; }

    public required IReadOnlyList<LifePoint> Reached { get; init; }

    public required IReadOnlyList<LifePoint> Targets { get; init; }

    /// <summary>Moves of a target to a later one, and of a missed target to today.</summary>
    public required IReadOnlyList<LifeSlip> Slips { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    public int ReachedY => Top + Lanes(Reached) * LaneHeight;

    public int TargetsY => ReachedY + 34 + Lanes(Targets) * LaneHeight;

    /// <summary>Where the years are written; without targets their line is left out.</summary>
    public int YearsY => Targets.Count == 0 ? ReachedY + 44 : TargetsY + 52;

    public double X(DateOnly day) => Math.Round(100.0 * (day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber), 2);

    /// <summary>Null where fewer than two points have a date: a line needs two.</summary>
    public static LifeLine? Of(ThreadLife life, DateOnly today, Func<MilestoneGroup, (string Label, string Date)> label)
    {
        var days = life.Reached.Concat(life.Targets.Select(t => t.Milestone)).SelectMany(m => new[] { PartialDate.Earliest(m.Date)!.Value, PartialDate.Latest(m.Date)!.Value }).Append(today).ToList();
        if (life.Reached.Count + life.Targets.Count < 2)
        {
            return null;
        }

        var line = new LifeLine
        {
            From = new DateOnly(days.Min().Year, 1, 1), To = new DateOnly(days.Max().Year, 12, 31),
            Today = 0, Reached = [], Targets = [], Slips = [], Years = [],
        };
        return line with
        {
            Today = line.X(today),
            Reached = line.Place(life.Reached, label),
            Targets = line.Place(life.Targets.Select(t => t.Milestone), label),
            Slips = [.. life.Targets.Where(t => t.MovedTo is not null || t.DaysOver > 0).DistinctBy(t => (t.Milestone.Stage, t.Milestone.Date))
                .Select(t => new LifeSlip(line.Middle(t.Milestone), t.MovedTo is { } next ? line.Middle(next) : line.X(today), t.MovedTo is null ? t.DaysOver : 0))],
            Years = line.Ticks(),
        };
    }

    private double Middle(Milestone m) => (X(PartialDate.Earliest(m.Date)!.Value) + X(PartialDate.Latest(m.Date)!.Value)) / 2;

    /// <summary>Gives each point the lowest lane in which its label meets no other. Parties of one stage and day share a point.</summary>
    private List<LifePoint> Place(IEnumerable<Milestone> milestones, Func<MilestoneGroup, (string Label, string Date)> label)
    {
        var ends = new List<double>();
        var points = new List<LifePoint>();
        foreach (var together in MilestoneGroup.Of(milestones).OrderBy(g => Middle(g.First)))
        {
            var (name, date) = label(together);
            var (x, width) = (Middle(together.First), Math.Max(name.Length * LetterWidth, date.Length * LetterWidth) / Canvas * 100);
            var atEnd = x + width > 100;
            var start = atEnd ? x - width : x;
            var lane = ends.FindIndex(end => end <= start);
            lane = lane < 0 ? ends.Count : lane;
            if (lane == ends.Count) { ends.Add(0); }
            ends[lane] = start + width + 1.5;
            points.Add(new LifePoint(together.First.Id, x, name, date, lane, atEnd, together.IsVerified));
        }

        return points;
    }

    private List<int> Ticks()
    {
        var span = To.Year - From.Year + 1;
        var step = span <= 10 ? 1 : span <= 20 ? 2 : span <= 50 ? 5 : 10;
        return [.. Enumerable.Range(From.Year, span).Where(year => year % step == 0)];
    }

    private static int Lanes(IReadOnlyCollection<LifePoint> points) => points.Count == 0 ? 1 : points.Max(p => p.Lane) + 1;
}

/// <summary>A point with its label.</summary>
/// <param name="Id">Of the milestone whose entry it opens.</param>
/// <param name="X">Per cent across.</param>
/// <param name="Lane">How many labels up from the line.</param>
/// <param name="AtEnd">Whether the label ends at the point instead of beginning there.</param>
/// <param name="Verified">Hollow where none of its accounts was checked; the list beneath shows each by itself.</param>
public sealed record LifePoint(long Id, double X, string Label, string Date, int Lane, bool AtEnd, bool Verified)
{
    /// <summary>Pixels from the line up to the label's second line.</summary>
    public int Up => 14 + Lane * 38;
}

/// <summary>An arrow from one per cent to another; days where it ends today.</summary>
public sealed record LifeSlip(double FromX, double ToX, int DaysOver);
