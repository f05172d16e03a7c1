using CamKet.Reading.Findings;
using CamKet.Reading.Names;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Facts;

/// <summary>The countries of which a stage is told by name: "Lào và Thái Lan đã ký", "took effect for Australia, Laos and Brunei".
/// None where a wider party, such as ASEAN, stands in the list: then it is told of all.</summary>
internal sealed class StageParties(Phrases phrases)
{
    private const int Auxiliaries = 3;
    private const int LongestName = 14;
    private const int LongestConnector = 3;
    private const int Reach = 12;

    /// <summary>The stages that one party passes by itself.</summary>
    private static readonly string[] ByParty = ["signed", "ratified", "in-force"];

    private readonly int _list = phrases.Class("list-connector");
    private readonly int _for = phrases.Class("party-for");

    public IReadOnlyList<Mention> Of(MarkedText text, TokenSentence sentence, Clause clause, string stage, int start, int end)
    {
        if (!ByParty.Contains(stage))
        {
            return [];
        }

        var named = Before(text, sentence, start);
        named = named.Count == 0 ? After(text, clause, end) : named;
        return named.TrueForAll(IsCountry) ? named : [];
    }

    private List<Mention> Before(MarkedText text, TokenSentence sentence, int start)
    {
        var named = new List<Mention>();
        var next = Enumerable.Range(0, Auxiliaries + 1).Select(gap => EndingAt(text, sentence, start - gap)).FirstOrDefault(mention => mention is not null);
        while (next is { } mention)
        {
            named.Insert(0, mention);
            next = Previous(text, sentence, mention);
        }

        return named;
    }

    private Mention? Previous(MarkedText text, TokenSentence sentence, Mention mention)
    {
        for (var end = mention.Start - 1; end >= mention.Start - LongestConnector; end--)
        {
            if (text.IsClassUpTo(end, mention.Start, _list) && EndingAt(text, sentence, end) is { } previous)
            {
                return previous;
            }
        }

        return null;
    }

    private List<Mention> After(MarkedText text, Clause clause, int end)
    {
        var named = new List<Mention>();
        for (var i = end; i < clause.End && i < end + Reach; i++)
        {
            if (text.EndOfClass(i, _for) is > 0 and var first)
            {
                var next = text.MentionAt(first);
                while (next is { } mention)
                {
                    named.Add(mention);
                    next = Next(text, mention);
                }

                break;
            }
        }

        return named;
    }

    private Mention? Next(MarkedText text, Mention mention) => text.EndOfClass(mention.End, _list) is > 0 and var next ? text.MentionAt(next) : null;

    private static Mention? EndingAt(MarkedText text, TokenSentence sentence, int end)
    {
        for (var i = end - 1; i >= sentence.Start && i >= end - LongestName; i--)
        {
            if (text.MentionAt(i) is { } mention && mention.End == end)
            {
                return mention;
            }
        }

        return null;
    }

    private static bool IsCountry(Mention mention) => mention.Id?.StartsWith("country:", StringComparison.Ordinal) == true;
}
