namespace CamKet.Casework.Register;

/// <summary>A stretch of a document with a little before and after it, so that a quote is read as it was said.</summary>
/// <param name="Text">The excerpt, to the character.</param>
/// <param name="Start">Where the quote begins in the excerpt.</param>
/// <param name="Length">How long the quote is.</param>
public sealed record SentenceContext(string Text, int Start, int Length)
{
    private const int MostBefore = 400;
    private const int MostAfter = 300;

    /// <summary>The quote's own sentence, the one before it, and the rest of its sentence after it; never past the paragraph after, or more than a few lines before.</summary>
    public static SentenceContext Around(string text, int start, int end)
    {
        var from = BeginningOfSentence(text, start);
        from = BeginningOfSentence(text, Math.Max(0, from - 1));
        while (from < start && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var to = end;
        while (to < text.Length && to - end < MostAfter && text[to] != '\n' && !(to > end && EndsSentence(text, to - 1)))
        {
            to++;
        }

        return new SentenceContext(text[from..to], start - from, end - start);
    }

    private static int BeginningOfSentence(string text, int at)
    {
        var from = Math.Min(at, text.Length);
        var least = Math.Max(0, from - MostBefore);
        // White space and the stop before it belong to the sentence that ends there.
        while (from > least && (char.IsWhiteSpace(text[from - 1]) || text[from - 1] is '.' or '!' or '?'))
        {
            from--;
        }

        var reached = from;
        while (reached > least && text[reached - 1] != '\n' && !EndsSentence(text, reached - 1))
        {
            reached--;
        }

        return reached == from ? Math.Min(at, text.Length) : reached;
    }

    private static bool EndsSentence(string text, int at) =>
        text[at] is '.' or '!' or '?' or '…' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) && NextLetterIsCapital(text, at + 1);

    private static bool NextLetterIsCapital(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at >= text.Length || !char.IsLower(text[at]);
    }
}
