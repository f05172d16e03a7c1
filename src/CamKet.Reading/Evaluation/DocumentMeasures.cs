namespace CamKet.Reading.Evaluation;

/// <summary>Language, kind, date and its basis. A date is right when it is as annotated, or less precise but not otherwise; one that is left
/// open is not wrong, and counted apart. Simple readers: the first date in the text, the commonest basis and kind.</summary>
internal static class DocumentMeasures
{
    public static IEnumerable<Tally> Of(GoldDocument document)
    {
        yield return new Tally("documents", "reader", "language", LabelCounts.Of(LanguageOf(document.Reading) == document.Language), IsShare: true);
        if (document.Kind is { } kind)
        {
            yield return new Tally("documents", "reader", "kind", LabelCounts.Of(document.Reading.Kind == kind), IsShare: true);
            yield return new Tally("documents", "majority", "kind", LabelCounts.Of(kind == DocumentKind.Press), IsShare: true);
        }

        if (document.Date is not { } date)
        {
            yield break;
        }

        var first = document.Reading.Entities.FirstOrDefault(entity => entity.Kind == Names.EntityKind.Date)?.Value;
        yield return new Tally("documents", "reader", "date", LabelCounts.Of(IsRight(date.Value, document.Reading.Date.Value)), IsShare: true);
        yield return new Tally("documents", "reader", "date wrong", LabelCounts.Of(IsWrong(date.Value, document.Reading.Date.Value)), IsShare: true);
        yield return new Tally("documents", "keywords", "date", LabelCounts.Of(IsRight(date.Value, first)), IsShare: true);
        yield return new Tally("documents", "keywords", "date wrong", LabelCounts.Of(IsWrong(date.Value, first)), IsShare: true);
        if (date.Basis is not null)
        {
            yield return new Tally("documents", "reader", "date basis", LabelCounts.Of(Kebab.Of(document.Reading.Date.Basis) == date.Basis), IsShare: true);
            yield return new Tally("documents", "majority", "date basis", LabelCounts.Of(date.Basis == "stamp"), IsShare: true);
        }
    }

    public static IEnumerable<ReadingError> Errors(GoldDocument document)
    {
        if (LanguageOf(document.Reading) != document.Language)
        {
            yield return Error(document, "document language", document.Language, LanguageOf(document.Reading));
        }

        if (document.Kind is { } kind && kind != document.Reading.Kind)
        {
            yield return Error(document, "document kind", Kebab.Of(kind), Kebab.Of(document.Reading.Kind));
        }

        if (document.Date is { } date && (!IsRight(date.Value, document.Reading.Date.Value) || (date.Basis is not null && date.Basis != Kebab.Of(document.Reading.Date.Basis))))
        {
            yield return Error(document, "document date", $"{date.Value} {date.Basis}".Trim(), $"{document.Reading.Date.Value} {Kebab.Of(document.Reading.Date.Basis)}".Trim());
        }
    }

    private static ReadingError Error(GoldDocument document, string what, string expected, string found) =>
        new(what, document.Name, "", "", expected, found, null);

    private static bool IsRight(string? expected, string? found) =>
        expected is null ? found is null : found is not null && (expected.StartsWith(found, StringComparison.Ordinal) || found.StartsWith(expected, StringComparison.Ordinal));

    private static bool IsWrong(string? expected, string? found) => found is not null && !IsRight(expected, found);

    private static string LanguageOf(DocumentReading reading) => reading.Language == Language.English ? "en" : "vi";
}
