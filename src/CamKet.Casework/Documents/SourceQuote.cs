namespace CamKet.Casework.Documents;

/// <summary>The rule that never bends: a stored sentence equals its source to the character.</summary>
public static class SourceQuote
{
    /// <summary>Throws when <paramref name="quote"/> is not the document's text at the span.</summary>
    public static void Check(Document document, int start, int end, string quote)
    {
        if (start < 0 || start >= end || end > document.Text.Length || !document.Text.AsSpan(start, end - start).SequenceEqual(quote))
        {
            throw new InvalidOperationException($"The quote is not the text of {document.Reference} at {start}-{end}.");
        }
    }
}
