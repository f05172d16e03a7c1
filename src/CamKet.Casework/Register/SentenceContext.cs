namespace CamKet.Casework.Register;

/// <summary>A stretch of a document with a little before and after it, so that a quote is read as it was said.</summary>
/// <param name="Text">The excerpt, to the character.</param>
/// <param name="Start">Where the quote begins in the excerpt.</param>
/// <param name="Length">How long the quote is.</param>
public sealed record SentenceContext(string Text, int Start, int Length)
{
    private const int MostBefore = 400;
    private const int MostAfter = 300;

    /// <summary>The quote's own sentence, the one before it, and the rest of its sentence after it; at most a few lines either way.</summary>
    public static SentenceContext Around(string text, int start, int end)
    {
        var least = Math.Max(0, start - MostBefore);
        var own = BeginningOfSentence(text, start, least);
        var previousEnd = own;
        while (previousEnd > least && char.IsWhiteSpace(text[previousEnd - 1]))
        {
            previousEnd--;
        }

        var from = previousEnd > least ? BeginningOfSentence(text, previousEnd - 1, least) : own;
        var to = end;
        while (to < text.Length && to - end < MostAfter && text[to] != '\n' && !EndsSentence(text, to - 1))
        {
            to++;
        }

        return new SentenceContext(text[from..to], start - from, end - start);
    }

    private static int BeginningOfSentence(string text, int at, int least)
    {
        while (at > least && text[at - 1] != '\n' && !(char.IsWhiteSpace(text[at - 1]) && at > 1 && EndsSentence(text, at - 2)))
        {
            at--;
        }

        return at;
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
