namespace CamKet.Casework.Partners;

/// <summary>What the levels of partnership are, and which one stood on a day. Pure.</summary>
public static class PartnershipLevels
{
    public const string Asean = "org:asean";
    public const string VietNam = "country:vn";

    /// <summary>From the nearest to the farthest. Membership and special relations come first and are counted apart.</summary>
    public static readonly IReadOnlyList<string> InOrder =
        ["member", "special", "comprehensive-strategic", "enhanced-strategic", "strategic", "comprehensive", "dialogue", "sectoral-dialogue", "development", "observer"];

    /// <summary>The levels that "comprehensive or above" counts; special relations are not a level of this ladder.</summary>
    public static readonly IReadOnlyList<string> ComprehensiveUp = ["comprehensive-strategic", "enhanced-strategic", "strategic", "comprehensive"];

    /// <summary>The level of one pair on <paramref name="day"/>; null where none stood. A level ends where it says so or where the next begins.</summary>
    /// <param name="levels">The levels of one partner with one side.</param>
    /// <param name="day">The day asked for.</param>
    /// <param name="today">A level of unknown beginning is known to stand today and no earlier.</param>
    public static Standing? On(IEnumerable<PartnershipLevel> levels, DateOnly day, DateOnly today)
    {
        var level = levels
            .Where(l => (PartialDate.Earliest(l.From) is not { } from || from <= day) && (PartialDate.Latest(l.To) is not { } to || to >= day))
            .OrderByDescending(l => PartialDate.Earliest(l.From) ?? DateOnly.MinValue).ThenBy(l => Rank(l.Level))
            .FirstOrDefault();
        return level is null ? null : new Standing(level, IsSure(level, day, today));
    }

    public static int Rank(string level) => InOrder.TakeWhile(other => other != level).Count();

    private static bool IsSure(PartnershipLevel level, DateOnly day, DateOnly today) =>
        (level.From is null ? day >= today : PartialDate.Latest(level.From) <= day) && (level.To is null || PartialDate.Earliest(level.To) >= day);
}

/// <summary>A level that stood on a day.</summary>
/// <param name="Level">The level with its source.</param>
/// <param name="Sure">False where the source's dates leave it open whether it stood on that very day.</param>
public sealed record Standing(PartnershipLevel Level, bool Sure);
