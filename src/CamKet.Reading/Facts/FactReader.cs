using CamKet.Reading.Dates;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Facts;

/// <summary>Reads the facts of a document: milestones, roles, relations, figures and engagements, each once.</summary>
internal sealed class FactReader(LanguageData language)
{
    private readonly MilestoneReader _milestones = new(language);
    private readonly RoleReader _roles = new(language.Phrases);
    private readonly RelationReader _relations = new(language.Phrases);
    private readonly FigureReader _figures = new(language.Phrases);
    private readonly EngagementReader _engagements = new(language.Phrases);

    public List<Fact> Read(MarkedText text, IReadOnlyList<TokenSentence> sentences, DateList dates, string? documentDate)
    {
        var time = new FactTime(language.Phrases, dates, documentDate);
        var facts = new List<Fact>();
        string? topic = null;
        foreach (var sentence in sentences.Where(sentence => sentence.Zone is Zone.Body or Zone.Quote or Zone.ListItem))
        {
            topic = _milestones.Read(text, sentence, time, topic, facts);
            _roles.Read(text, sentence, time, facts);
            _relations.Read(text, sentence, time, facts);
            _figures.Read(text, sentence, time, facts);
            _engagements.Read(text, sentence, time, facts);
        }

        return [.. facts.DistinctBy(Key)];
    }

    private static string Key(Fact fact) =>
        $"{fact.Kind}|{string.Join('|', fact.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value))}"
        + (fact.Kind == FactKind.Figure ? $"|{fact.Span.Start}" : "");
}
