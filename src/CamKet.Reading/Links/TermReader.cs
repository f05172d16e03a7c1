using System.Globalization;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Text;

namespace CamKet.Reading.Links;

/// <summary>Takes from a sentence the terms by which it is compared: instruments and bodies named, topics, figures, and the words that are left.</summary>
public static class TermReader
{
    // Everybody in these texts is a member of ASEAN or Viet Nam: naming them tells nothing apart.
    private static readonly string[] Everywhere = ["country:vn", "org:asean"];

    private const int Most = 80;

    /// <summary>The terms of <paramref name="text"/>, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Read(string text, Language language) =>
        [.. Find(text, language).Select(found => found.Term).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Most)];

    /// <summary>The language that the text is in.</summary>
    public static Language LanguageOf(string text) => LanguageDetector.Detect(text);

    /// <summary>Every term with the words that hold it, in the order of the text.</summary>
    public static IReadOnlyList<FoundTerm> Find(string text, Language language)
    {
        var data = LanguageData.For(language);
        var marked = data.Mark(text);
        var terms = new List<FoundTerm>();
        string? before = null;
        for (var i = 0; i < marked.Tokens.Length;)
        {
            if (Known(data, marked, i, terms) is { } end)
            {
                (i, before) = (end, null);
                continue;
            }

            before = Loose(data, marked, i, before, terms);
            i++;
        }

        return terms;
    }

    // A name or a topic covers its tokens: the words inside are not counted again.
    private static int? Known(LanguageData data, MarkedText text, int at, List<FoundTerm> terms)
    {
        var named = text.NameAt(at);
        var (topic, topicEnd) = TopicAt(data, text, at);
        if (named is { } name && name.End >= topicEnd)
        {
            if (Term(name.Thing, text, name.End) is { } term)
            {
                terms.Add(new(term, text.Span(at, name.End)));
            }

            Inside(text, at, name.End, terms);
            return name.End;
        }

        if (topic is null)
        {
            return null;
        }

        terms.Add(new(LinkTerm.Topic(topic), text.Span(at, topicEnd)));
        return topicEnd;
    }

    // "FTA với Canada" is one instrument, and names the partner with whom.
    private static void Inside(MarkedText text, int start, int end, List<FoundTerm> terms)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text.NameAt(i) is { Thing.Kind: EntityKind.Country or EntityKind.Organisation } partner && Term(partner.Thing, text, partner.End) is { } term)
            {
                terms.Add(new(term, text.Span(i, partner.End)));
            }
        }
    }

    private static string? Term(NamedThing thing, MarkedText text, int end) => thing.Kind switch
    {
        EntityKind.Instrument => LinkTerm.Instrument(thing.Id),
        // "Ấn Độ Dương" is an ocean.
        EntityKind.Country when end < text.Tokens.Length && text.Word(end) is "Dương" or "Ocean" => null,
        _ when Everywhere.Contains(thing.Id) => null,
        _ => LinkTerm.Name(thing.Id),
    };

    private static (string? Topic, int End) TopicAt(LanguageData data, MarkedText text, int at)
    {
        (string?, int) found = (null, -1);
        foreach (var hit in text.HitsAt(at))
        {
            if (data.Topics.Of(hit.Phrase) is { } topic)
            {
                found = (topic, at + hit.Length);
            }
        }

        return found;
    }

    /// <returns>The folded word, for the pair that it may make with the next one.</returns>
    private static string? Loose(LanguageData data, MarkedText text, int at, string? before, List<FoundTerm> terms)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            if (FigureOf(text.Word(at)) is { } figure)
            {
                terms.Add(new(LinkTerm.Figure(figure), text.Span(at, at + 1)));
            }

            return null;
        }

        var folded = token.Kind == TokenKind.Word ? FoldedWord.Of(text.Word(at)) : null;
        if (folded is null || data.Topics.IsFunction(folded))
        {
            return null;
        }

        if (data.Language == Language.English)
        {
            terms.Add(new(LinkTerm.Word(data.Topics.IsCommon(folded) ? folded : EnglishStem.Of(folded)), text.Span(at, at + 1)));
            return null;
        }

        // A Vietnamese word is mostly two syllables: pairs tell the matter, single ones do not unless they are names.
        if (before is not null)
        {
            terms.Add(new(LinkTerm.Word($"{before} {folded}"), text.Span(at - 1, at + 1)));
        }
        else if (token.Has(TokenShape.AllCaps))
        {
            terms.Add(new(LinkTerm.Word(folded), text.Span(at, at + 1)));
        }

        return folded;
    }

    // Years and small counts stand everywhere; "70,8" and "70.8" are one figure.
    private static string? FigureOf(ReadOnlySpan<char> digits)
    {
        var figure = digits.ToString().Replace(',', '.');
        var isYear = figure.Length == 4 && figure[0] is '1' or '2' && !figure.Contains('.', StringComparison.Ordinal);
        return figure.Length < 2 || isYear || (int.TryParse(figure, CultureInfo.InvariantCulture, out var number) && number <= 31) ? null : figure;
    }
}

/// <summary>A term and where its words stand.</summary>
public readonly record struct FoundTerm(string Term, TextSpan Span);
