using CamKet.Reading.Names;

namespace CamKet.Reading.Rules;

/// <summary>The cue patterns of all rules by the phrase that they begin with, so that a rule is tried only where its cue can start.</summary>
internal sealed class RuleIndex
{
    private readonly Dictionary<int, List<(Rule Rule, Pattern Cue)>> _byPhrase = [];
    private readonly List<(int Class, Rule Rule, Pattern Cue)> _byClass = [];

    public RuleIndex(IEnumerable<Rule> rules, Phrases phrases)
    {
        foreach (var rule in rules)
        {
            foreach (var cue in rule.Cue)
            {
                Enter(rule, cue);
            }
        }

        for (var phrase = 0; phrase < phrases.Trie.PhraseCount; phrase++)
        {
            foreach (var (number, rule, cue) in _byClass)
            {
                if (phrases.IsIn(phrase, number))
                {
                    Add(phrase, rule, cue);
                }
            }
        }
    }

    public IReadOnlyList<(Rule Rule, Pattern Cue)> StartingWith(int phrase) => _byPhrase.TryGetValue(phrase, out var found) ? found : [];

    private void Enter(Rule rule, Pattern cue)
    {
        if (cue.First.Kind == ElementKind.Phrase)
        {
            Add(cue.First.Number, rule, cue);
        }
        else if (cue.First.Kind == ElementKind.Class && cue.First.Least == 1)
        {
            _byClass.Add((cue.First.Number, rule, cue));
        }
        else
        {
            throw new FormatException($"The cue of {rule.Data.Id} must begin with words or a class.");
        }
    }

    private void Add(int phrase, Rule rule, Pattern cue)
    {
        if (!_byPhrase.TryGetValue(phrase, out var list))
        {
            _byPhrase.Add(phrase, list = []);
        }

        list.Add((rule, cue));
    }
}
