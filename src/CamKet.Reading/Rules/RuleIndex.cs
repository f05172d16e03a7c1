using CamKet.Reading.Names;

namespace CamKet.Reading.Rules;

/// <summary>The cue patterns of all rules by the phrase at which they can begin, so that a rule is tried only where its cue can start.</summary>
internal sealed class RuleIndex
{
    private readonly Phrases _phrases;
    private readonly Dictionary<int, List<RuleCue>> _byPhrase = [];
    private readonly List<(int Class, RuleCue Cue)> _byClass = [];

    // Filled where a text first comes to a phrase.
    private readonly RuleCue[]?[] _byLongest;

    public RuleIndex(IEnumerable<Rule> rules, Phrases phrases)
    {
        _phrases = phrases;
        foreach (var rule in rules)
        {
            foreach (var cue in rule.Cue)
            {
                Enter(new RuleCue(rule, cue));
            }
        }

        _byLongest = new RuleCue[]?[phrases.Trie.PhraseCount];
        _byLongest[PhraseTrie.Nothing] = [];
    }

    /// <summary>The cues that begin with the phrase or with one that it begins with.</summary>
    public ReadOnlySpan<RuleCue> StartingWith(int longest) => _byLongest[longest] ??= CuesOf(_phrases.Table.HitsOf(longest));

    private RuleCue[] CuesOf(Hit[] hits)
    {
        var cues = new List<RuleCue>();
        foreach (var hit in hits)
        {
            cues.AddRange(_byPhrase.GetValueOrDefault(hit.Phrase, []));
            cues.AddRange(_byClass.Where(entry => _phrases.IsIn(hit.Phrase, entry.Class)).Select(entry => entry.Cue));
        }

        return [.. cues];
    }

    private void Enter(RuleCue entry)
    {
        var first = entry.Cue.First;
        if (first.Kind == ElementKind.Phrase)
        {
            if (!_byPhrase.TryGetValue(first.Number, out var list))
            {
                _byPhrase.Add(first.Number, list = []);
            }

            list.Add(entry);
        }
        else if (first.Kind == ElementKind.Class && first.Least == 1)
        {
            _byClass.Add((first.Number, entry));
        }
        else
        {
            throw new FormatException($"The cue of {entry.Rule.Data.Id} must begin with words or a class.");
        }
    }
}

/// <summary>A rule with one of its cues.</summary>
internal readonly record struct RuleCue(Rule Rule, Pattern Cue);
