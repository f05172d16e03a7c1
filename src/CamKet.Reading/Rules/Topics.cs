using CamKet.Reading.Names;

namespace CamKet.Reading.Rules;

/// <summary>What a phrase speaks of, by a name that is the same in every language, and the words that say nothing of the matter.</summary>
internal sealed class Topics
{
    private readonly Dictionary<int, string> _topics = [];
    private readonly HashSet<string> _function;
    private readonly HashSet<string> _common;

    public Topics(Dictionary<string, string[]> topics, CommonWords words, Phrases phrases)
    {
        foreach (var (topic, members) in topics)
        {
            foreach (var member in members)
            {
                _topics.TryAdd(phrases.Add(member), topic);
            }
        }

        _function = [.. words.Function.Select(Text.FoldedWord.Of)];
        _common = [.. words.Common.Select(Text.FoldedWord.OfPhrase)];
        Names = topics.Keys.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names of all topics.</summary>
    public IReadOnlySet<string> Names { get; }

    public string? Of(int phrase) => _topics.GetValueOrDefault(phrase);

    public bool IsFunction(string folded) => _function.Contains(folded);

    /// <summary>Whether the folded word or pair of words stands in most texts of the trade.</summary>
    public bool IsCommon(string folded) => _common.Contains(folded);
}

/// <summary>The file CommonWords of a language.</summary>
internal sealed record CommonWords(string[] Function, string[] Common);
