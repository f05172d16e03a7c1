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
        foreach (var (rule, cue) in index.StartingWith(text.PhraseAt(at)))
        {
            if (cue.Match(text, at, sentence.End) is > 0 and var end && (rule.Data.In.Length == 0 || rule.Data.In.Contains(kind)) && Fires(text, sentence, clause, rule, at, end))
            {
                matches.Add(new ActMatch(rule, at, end, clause));
            }
        }
    }

    private bool Fires(MarkedText text, TokenSentence sentence, Clause clause, Rule rule, int start, int end) =>
        (!rule.Data.Headline || sentence.Zone == Zone.Headline)
        && (!rule.Data.Item || OpensItem(text, sentence, start))
        && (!rule.Data.Opens || start == Enumerator.End(text, sentence.Start, sentence.End))
        && (rule.Next.Length == 0 || Follows(text, sentence, rule.Next, end))
        && !Follows(text, sentence, rule.NextNot, end)
        && (rule.Before.Length == 0 || Precedes(text, sentence, rule.Before, start))
        && !Precedes(text, sentence, rule.BeforeNot, start)
        && (rule.Has.Length == 0 || Occurs(text, sentence, rule.Has))
        && !Occurs(text, sentence, rule.HasNot)
        && HasSubject(text, sentence, clause, rule, start);

    private static bool Follows(MarkedText text, TokenSentence sentence, Pattern[] patterns, int at)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(text, at, sentence.End) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Precedes(MarkedText text, TokenSentence sentence, Pattern[] patterns, int at)
    {
        var latest = patterns.Length > 0 ? text.LastWordBefore(at) : -1;
        foreach (var pattern in patterns)
        {
            if (pattern.EndsAt(text, sentence.Start, latest, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Occurs(MarkedText text, TokenSentence sentence, Pattern[] patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Occurs(text, sentence.Start, sentence.End, sentence.End))
            {
                return true;
            }
        }

        return false;
    }

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
