using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Reading;
using CamKet.Reading.Findings;
using CamKet.Reading.Links;

namespace CamKet.Casework.Matches;

/// <summary>Undertakings and outcomes as the sentences that the scorer compares.</summary>
public static class MatchStatements
{
    /// <param name="word">The undertaking.</param>
    /// <param name="quote">The sentence that it was registered from; null where the title is all there is.</param>
    public static LinkStatement Of(Undertaking word, string? quote)
    {
        var text = TextOf(word, quote);
        var language = TermReader.LanguageOf(text);
        return new LinkStatement
        {
            Document = word.Reference, Kind = StatementKind.Word, Language = language, SaidOn = word.SaidOn, Due = word.Due is { } due ? PartialDate.From(due) : null, HolderId = word.HolderId,
            Strength = word.Due is null ? Strength.Vague : Strength.Specific, Terms = TermsOf(text, language, word.ThreadId, word.PartnerId),
        };
    }

    /// <param name="deed">The outcome.</param>
    /// <param name="reportedOn">The date of the document that tells it: it happened no later.</param>
    public static LinkStatement Of(Outcome deed, string? reportedOn)
    {
        var text = TextOf(deed);
        var language = TermReader.LanguageOf(text);
        var terms = TermsOf(text, language, deed.ThreadId, deed.PartnerId);
        var stages = StageOf(deed.Kind) is { } stage ? terms.Where(LinkTerm.IsInstrument).ToDictionary(LinkTerm.ValueOf, _ => stage, StringComparer.Ordinal) : [];
        var happened = PartialDate.IsValid(deed.HappenedOn) ? deed.HappenedOn : reportedOn;
        return new LinkStatement
        {
            Document = deed.Reference, Kind = StatementKind.Deed, Language = language, SaidOn = reportedOn ?? happened, HappenedOn = happened, Terms = terms, Stages = stages,
        };
    }

    /// <summary>What is compared of an undertaking: its title, and the sentence where that says more.</summary>
    public static string TextOf(Undertaking word, string? quote) => quote is null || quote == word.Title ? word.Title : $"{word.Title}\n{quote}";

    public static string TextOf(Outcome deed) => deed.Quote == deed.Title ? deed.Quote : $"{deed.Title}\n{deed.Quote}";

    private static List<string> TermsOf(string text, Language language, string? thread, string? partner) =>
    [
        .. TermReader.Read(text, language)
            .Concat(thread is null ? [] : [LinkTerm.Instrument(thread)]).Concat(partner is null ? [] : [LinkTerm.Name(partner)])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string? StageOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Adopted => "adopted",
        OutcomeKind.Signed => "signed",
        OutcomeKind.Concluded => "concluded",
        OutcomeKind.InForce => "in-force",
        OutcomeKind.Upgraded => "upgraded",
        OutcomeKind.Admitted => "admitted",
        OutcomeKind.Completed => "completed",
        _ => null,
    };
}
