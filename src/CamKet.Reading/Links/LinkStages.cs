using CamKet.Reading.Facts;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Links;

/// <summary>The stages of an instrument in their order, and where a sentence stands in it: the milestones read, or that the instrument is being carried out.</summary>
internal static class LinkStages
{
    public const string Implementing = "implementing";

    // "triển khai thành công Tầm nhìn …", "implementation of the …": a few words at most between.
    private const int Reach = 24;

    // "hoàn tất triển khai": right before it.
    private const int Beside = 8;

    private static readonly string[] Order =
    [
        "proposed", "mandated", "launched", "negotiating", "substantially-concluded", "concluded", "adopted", "signed", "ratified", "in-force",
        Implementing, "under-review", "upgraded", "completed", "admitted",
    ];

    // By the verb of a deed, where no milestone is read of the instrument it names.
    private static readonly (string Verb, string Stage)[] ByRule =
        [(".started", "launched"), (".ended", "concluded"), (".adopted", "adopted"), (".issued", "adopted"), (".signed", "signed"), (".upgraded", "upgraded"), (".completed", "completed")];

    /// <summary>The rank of the stage that the statement reports of the instrument; -1 where it reports none.</summary>
    public static int RankOf(LinkStatement statement, string instrument) => statement.Stages.TryGetValue(instrument, out var stage) ? RankOf(stage) : -1;

    public static int RankOf(string stage) => Array.IndexOf(Order, stage);

    /// <summary>The stages of the instruments in a sentence, by the instrument's id.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<Fact> milestones, IReadOnlyList<FoundTerm> found, IEnumerable<Finding> deeds)
    {
        var stages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var instrument in found.Where(f => LinkTerm.IsInstrument(f.Term)))
        {
            if (found.FirstOrDefault(f => f.Term == "t:implementation" && IsBefore(f.Span, instrument.Span, Reach)) is { Term: not null } carriedOut)
            {
                stages[LinkTerm.ValueOf(instrument.Term)] = found.Any(f => f.Term == "t:conclude" && IsBefore(f.Span, carriedOut.Span, Beside)) ? "completed" : Implementing;
            }
        }

        foreach (var deed in deeds)
        {
            var stage = Array.Find(ByRule, row => deed.Rule.Contains(row.Verb, StringComparison.Ordinal)).Stage;
            foreach (var instrument in deed.Instruments.Where(_ => stage is not null))
            {
                stages.TryAdd(instrument, stage!);
            }
        }

        foreach (var fact in milestones)
        {
            if (fact.Values.TryGetValue("thread", out var thread) && fact.Values.TryGetValue("stage", out var stage))
            {
                stages[thread] = stage;
            }
        }

        return stages;
    }

    private static bool IsBefore(TextSpan first, TextSpan second, int reach) => first.End <= second.Start && second.Start - first.End <= reach;
}
