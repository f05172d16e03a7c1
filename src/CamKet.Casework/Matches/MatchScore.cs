using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Reading.Text;

namespace CamKet.Casework.Matches;

/// <summary>How much speaks for a deed answering a word, with the reasons. It orders and proposes; an officer decides.</summary>
public sealed record MatchScore(int Points, IReadOnlyList<Bilingual> Reasons)
{
    /// <summary>From here on the machine proposes the pair by itself: one thread, or one partner and the same words.</summary>
    public const int Proposed = 6;

    private const double NotableShare = 0.35;

    // Function words and words of the trade that nearly every sentence holds, folded.
    private static readonly HashSet<string> Common =
        [.. "va cua cac cho trong voi la duoc se da ve tai den ngay thang nam nham tiep tuc hop tac asean viet nam hai ben cong the and the of to in for with on by will a be its their cooperation viet".Split(' ')];

    /// <param name="word">The word.</param>
    /// <param name="deed">The deed.</param>
    /// <param name="reportedOn">The date of the document that tells the deed: it happened no later.</param>
    public static MatchScore Of(Undertaking word, Outcome deed, string? reportedOn) => Of(new MatchWord(word), deed, WordsOf(deed.Title + " " + deed.Instrument + " " + deed.Quote), reportedOn);

    internal static MatchScore Of(MatchWord word, Outcome deed, IReadOnlySet<string> deedWords, string? reportedOn)
    {
        var happened = PartialDate.IsValid(deed.HappenedOn) ? deed.HappenedOn : reportedOn;
        var undertaking = word.Undertaking;
        if (PartialDate.Earliest(undertaking.SaidOn) is { } said && PartialDate.Latest(happened) < said)
        {
            return new(0, [new("Việc xảy ra trước khi lời được nêu.", "The deed is older than the words.")]);
        }

        List<(int Points, Bilingual Why)> found = [];
        if (undertaking.ThreadId is not null && undertaking.ThreadId == deed.ThreadId)
        {
            found.Add((5, new("cùng tiến trình", "same thread")));
        }

        if (undertaking.PartnerId is not null && undertaking.PartnerId == deed.PartnerId)
        {
            found.Add((2, new("cùng đối tác", "same partner")));
        }

        if (undertaking.Pillar is not null && undertaking.Pillar == deed.Pillar)
        {
            found.Add((1, new("cùng trụ cột", "same pillar")));
        }

        AddSharedWords(word, deedWords, found);
        if (found.Count > 0 && undertaking.Due is { } due && PartialDate.Latest(happened) <= due)
        {
            found.Add((1, new("trong hạn", "within the due date")));
        }

        return new(found.Sum(f => f.Points), [.. found.Select(f => f.Why)]);
    }

    /// <summary>What the deed may do to the word: a sealed result fulfils it, anything else moves it on. The officer may see it otherwise.</summary>
    public static MatchRelation RelationOf(Outcome deed) =>
        deed.Kind is OutcomeKind.Adopted or OutcomeKind.Signed or OutcomeKind.InForce or OutcomeKind.Upgraded or OutcomeKind.Admitted or OutcomeKind.Completed ? MatchRelation.Fulfils : MatchRelation.Advances;

    internal static HashSet<string> WordsOf(string text) => [.. SearchText.Words(text).Where(w => w.Length > 1 && !Common.Contains(w))];

    private static void AddSharedWords(MatchWord word, IReadOnlySet<string> deedWords, List<(int Points, Bilingual Why)> found)
    {
        var shared = word.Words.Count(deedWords.Contains);
        var share = word.Words.Count == 0 ? 0 : (double)shared / word.Words.Count;
        if (shared >= 3 && share >= NotableShare)
        {
            found.Add(((int)Math.Round(share * 6), new($"{shared} từ chung", $"{shared} words in common")));
        }
    }
}

/// <summary>An undertaking with its telling words, made once for many comparisons.</summary>
internal sealed record MatchWord(Undertaking Undertaking)
{
    public IReadOnlySet<string> Words { get; } = MatchScore.WordsOf(Undertaking.Title);
}
