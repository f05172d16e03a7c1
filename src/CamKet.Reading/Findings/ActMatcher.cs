using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;
using CamKet.Reading.Zones;

namespace CamKet.Reading.Findings;

/// <summary>Tries the rules of a language on one sentence.</summary>
internal sealed class ActMatcher(RuleIndex index, SubjectFinder subjects)
{
    // No real sentence comes near it; a flood of cues must not make the comparing of matches dear.
    private const int MostMatches = 64;

    public List<ActMatch> Match(MarkedText text, TokenSentence sentence, List<Clause> clauses, DocumentKind kind)
    {
        var matches = new List<ActMatch>();
        foreach (var clause in clauses)
        {
            for (var i = clause.Start; i < clause.End && matches.Count < MostMatches; i++)
            {
                MatchAt(text, sentence, clause, i, kind, matches);
            }
        }

        return matches;
    }

    private void MatchAt(MarkedText text, TokenSentence sentence, Clause clause, int at, DocumentKind kind, List<ActMatch> matches)
    {
        foreach (var (rule, cue) in index.StartingAt(text.SpotNumber(at)))
        {
            if (cue.Match(text, at, sentence.End) is > 0 and var end && (!rule.Data.Press || kind == DocumentKind.Press) && Fires(text, sentence, clause, rule, at, end))
            {
                matches.Add(new ActMatch(rule, at, end, clause));
            }
        }
    }

    private bool Fires(MarkedText text, TokenSentence sentence, Clause clause, Rule rule, int start, int end) =>
        (!rule.Data.Headline || sentence.Zone == Zone.Headline)
        && (!rule.Data.Item || OpensItem(text, sentence, start))
        && (rule.Next.Length == 0 || Array.Exists(rule.Next, pattern => pattern.Match(text, end, sentence.End) >= 0))
        && !Array.Exists(rule.NextNot, pattern => pattern.Match(text, end, sentence.End) >= 0)
        && (rule.Before.Length == 0 || Array.Exists(rule.Before, pattern => pattern.EndsAt(text, sentence.Start, start)))
        && !Array.Exists(rule.BeforeNot, pattern => pattern.EndsAt(text, sentence.Start, start))
        && (rule.Has.Length == 0 || Array.Exists(rule.Has, pattern => pattern.Occurs(text, sentence.Start, sentence.End, sentence.End)))
        && !Array.Exists(rule.HasNot, pattern => pattern.Occurs(text, sentence.Start, sentence.End, sentence.End))
        && HasSubject(text, sentence, clause, rule, start);

    private static bool OpensItem(MarkedText text, TokenSentence sentence, int cue) =>
        cue > sentence.Start && Enumerator.End(text, sentence.Start, sentence.End) == cue;

    private bool HasSubject(MarkedText text, TokenSentence sentence, Clause clause, Rule rule, int cue) => rule.Data.Subject switch
    {
        "actor" => subjects.Find(text, sentence, clause, cue) is not null,
        "direct" => subjects.Direct(text, clause, cue) is not null,
        "none" => subjects.Find(text, sentence, clause, cue) is null,
        _ => true,
    };
}
