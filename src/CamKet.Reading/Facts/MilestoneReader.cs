using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Facts;

/// <summary>Reads the stage that a sentence reports of a known instrument: "ký", "entered into force" beside the name of the agreement.</summary>
internal sealed class MilestoneReader(LanguageData language)
{
    private const int Reach = 22;
    private const int LookBack = 4;

    /// <summary>The stages, as the reference data names them; each has a word class "stage-…".</summary>
    public static readonly string[] Stages =
    [
        "proposed", "mandated", "launched", "negotiating", "substantially-concluded", "concluded", "adopted", "signed", "ratified",
        "in-force", "under-review", "upgraded", "completed", "admitted",
    ];

    /// <summary>The stages for which a date is set beforehand.</summary>
    private static readonly string[] Aims = ["launched", "substantially-concluded", "concluded", "adopted", "signed", "ratified", "in-force", "upgraded", "completed", "admitted"];

    private readonly (string Stage, int Class)[] _stages = [.. Stages.Select(stage => (stage, language.Phrases.Class($"stage-{stage}")))];
    private readonly int _anyStage = language.Phrases.Class("stage-any");
    private readonly int _future = language.Phrases.Class("stage-future");
    private readonly int _bare = language.Phrases.Class("stage-bare");
    private readonly int _anaphor = language.Phrases.Class("thread-anaphor");
    private readonly StageParties _parties = new(language.Phrases);
    private readonly ClauseSplitter _clauses = new(language.Phrases);

    /// <param name="topic">The instrument that the sentences before spoke of last, for "the agreement", "đàm phán".</param>
    public string? Read(MarkedText text, TokenSentence sentence, FactTime time, string? topic, List<Fact> facts)
    {
        foreach (var clause in _clauses.Split(text, sentence))
        {
            for (var i = clause.Start; i < clause.End; i++)
            {
                if (StageAt(text, i) is { } stage && (Thread(text, clause, i, stage.End, stage.Name) ?? (SpeaksOfTopic(text, clause) ? topic : null)) is { } thread
                    && Milestone(text, sentence, clause, time, thread, stage.Name, i) is { } milestone)
                {
                    var parties = _parties.Of(text, sentence, clause, stage.Name, i, stage.End);
                    facts.AddRange(parties.Count == 0 ? [milestone] : parties.Select(party => milestone with { Values = Told(milestone, text.Text(party.Start, party.End)) }));
                    i = stage.End - 1;
                }
            }
        }

        return LastThread(text, sentence) ?? topic;
    }

    private static Dictionary<string, string> Told(Fact milestone, string party) => new(milestone.Values, StringComparer.Ordinal) { ["party"] = party };

    private static string? LastThread(MarkedText text, TokenSentence sentence)
    {
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
        {
            if (text.NameAt(i) is { Thing.Kind: EntityKind.Instrument } named)
            {
                return named.Thing.Id;
            }
        }

        return null;
    }

    private bool SpeaksOfTopic(MarkedText text, Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (text.IsClass(i, _anaphor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A stage that was reached, or one that is aimed at for a time to come; null where it is only wished for.</summary>
    private Fact? Milestone(MarkedText text, TokenSentence sentence, Clause clause, FactTime time, string thread, string stage, int at)
    {
        var said = time.Said(text, clause.Start, clause.End, at);
        var ahead = IsAhead(text, clause.Start, at);
        var planned = time.IsToCome(said) || (ahead && time.MayBeToCome(said));
        if (planned ? !Aims.Contains(stage) : ahead)
        {
            return null;
        }

        return new Fact(FactKind.Milestone, text.Span(clause.Start, clause.End), text.Span(sentence.Start, sentence.End),
            FactValues.Of(("thread", thread), ("stage", stage), ("date", said ?? time.OfDocument), ("dateBasis", said is null ? "document" : "said"), ("planned", planned ? "yes" : null)),
            $"fact.milestone.{stage}{(planned ? ".planned" : "")}");
    }

    private (string Name, int End)? StageAt(MarkedText text, int at)
    {
        if (!text.IsClass(at, _anyStage))
        {
            return null;
        }

        (string, int)? found = null;
        var longest = -1;
        foreach (var (stage, number) in _stages)
        {
            if (text.EndOfClass(at, number) is var end && end > longest)
            {
                longest = end;
                found = (stage, end);
            }
        }

        return longest > 0 ? found : null;
    }

    private bool IsAhead(MarkedText text, int from, int stage)
    {
        if (text.IsClass(stage, _bare))
        {
            return true;
        }

        for (var i = Math.Max(from, stage - LookBack); i < stage; i++)
        {
            if (text.IsClass(i, _future))
            {
                return true;
            }
        }

        return false;
    }

    // The instrument named right after the stage word, otherwise the last one before it.
    private string? Thread(MarkedText text, Clause clause, int start, int end, string stage)
    {
        for (var i = end; i < clause.End && i < end + Reach; i++)
        {
            if (ThreadAt(text, i, stage) is { } after)
            {
                return after;
            }

            if (StageAt(text, i) is not null)
            {
                break;
            }
        }

        for (var i = start - 1; i >= clause.Start && i > start - Reach; i--)
        {
            if (ThreadAt(text, i, stage) is { } before)
            {
                return before;
            }
        }

        return null;
    }

    private string? ThreadAt(MarkedText text, int at, string stage) => text.NameAt(at)?.Thing switch
    {
        { Kind: EntityKind.Instrument } instrument => instrument.Id,
        { Kind: EntityKind.Country } country when stage == "admitted" => language.Accessions.GetValueOrDefault(country.Id),
        _ => null,
    };
}
