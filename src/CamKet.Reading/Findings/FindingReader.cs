using CamKet.Reading.Dates;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;
using CamKet.Reading.Sentences;

namespace CamKet.Reading.Findings;

/// <summary>Reads the acts of a document sentence by sentence and carries what a sentence leaves out (the verb of a list, the doer of a
/// continued sentence) from the one it continues.</summary>
internal sealed class FindingReader(LanguageData language)
{
    private readonly ClauseSplitter _clauses = new(language.Phrases);
    private readonly ActMatcher _matcher = new(language.Index, new SubjectFinder(language.Phrases));
    private readonly ActResolver _resolver = new(language.Phrases);
    private readonly RoleFinder _roles = new(language.Phrases);
    private readonly FindingBuilder _builder = new(language);
    private readonly int _continuation = language.Phrases.Class("continuation");
    private readonly int _action = language.Phrases.Class("act");
    private readonly int _ordinal = language.Phrases.Class("ordinal");

    public List<Finding> Read(MarkedText text, IReadOnlyList<TokenSentence> sentences, DateList dates, DocumentDate date, DocumentKind kind)
    {
        var time = new OutcomeTime(language.Phrases, dates, date.Value);
        var findings = new List<Finding>();
        var carry = new Carry();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (sentence.Zone is not (Zone.Body or Zone.Quote or Zone.ListItem or Zone.Headline) || IsQuestion(text, sentence))
            {
                continue;
            }

            var firstOfBlock = i == 0 || sentences[i - 1].Block != sentence.Block;
            var found = ReadSentence(text, sentence, carry, firstOfBlock, time, kind);
            findings.AddRange(found.Select(act => _builder.Build(text, sentence, act, dates, date.Value)));
            carry.After(text, sentence, found, _roles.Topic(text, sentence), RoleFinder.Body(text, sentence));
        }

        return findings;
    }

    private List<Act> ReadSentence(MarkedText text, TokenSentence sentence, Carry carry, bool firstOfBlock, OutcomeTime time, DocumentKind kind)
    {
        var clauses = _clauses.Split(text, sentence);
        var fired = _matcher.Match(text, sentence, clauses, kind);
        fired.RemoveAll(match => time.IsOutside(text, match));
        var matches = _resolver.Resolve(text, fired);
        var acts = matches.Select(match => _roles.Assign(text, sentence, match, carry)).ToList();
        if (sentence.Zone == Zone.ListItem && firstOfBlock && carry.LeadIn is { } leadIn)
        {
            return OfListItem(text, sentence, acts, leadIn);
        }

        return acts.Count == 0 && carry.Last is { } last && Continues(text, sentence) ? [last.CarriedTo(text, sentence)] : acts;
    }

    // Items of an asking list stay requests; an item that says more by itself (a promise, a result) keeps its own label.
    private List<Act> OfListItem(MarkedText text, TokenSentence sentence, List<Act> own, Act leadIn)
    {
        own = own.FindAll(act => !act.Rule.Data.Fallback);
        if (own.Count == 0 || (leadIn.Kind == FindingKind.Request && own.All(act => act.Kind == FindingKind.Direction)))
        {
            var item = leadIn.CarriedTo(text, sentence);
            return [_roles.Opening(text, item.Start, item.End) is { } doer ? item with { Holder = doer } : item];
        }

        // The item says the lead-in's act again in its own words: the doer is still the lead-in's.
        return [.. own.Select(act => act.Kind == leadIn.Kind && !act.Rule.Data.Item
            ? act with { Holder = _roles.Opening(text, sentence.Start, act.CueStart + 1) ?? leadIn.Holder ?? act.Holder, Origin = (leadIn.Start, leadIn.End) }
            : act)];
    }

    // "Bên cạnh đó, tiếp tục …": an action without a doer, right after a sentence that bound somebody.
    private bool Continues(MarkedText text, TokenSentence sentence)
    {
        var at = text.EndOfClass(sentence.Start, _continuation);
        if (at < 0)
        {
            return false;
        }

        at = text.IsMark(at, ',') ? at + 1 : at;
        return at < sentence.End && text.IsClass(at, _action);
    }

    private bool IsQuestion(MarkedText text, TokenSentence sentence) =>
        text.IsMark(sentence.End - 1, '?') && !text.IsClass(sentence.Start, _ordinal);
}
