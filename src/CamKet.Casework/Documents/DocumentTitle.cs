using CamKet.Reading;
using CamKet.Reading.Sentences;
using CamKet.Reading.Text;

namespace CamKet.Casework.Documents;

/// <summary>Names a document by its own text.</summary>
internal static class DocumentTitle
{
    private const int FirstSentenceMost = 160;

    /// <summary>"MINUTES" alone names a sort of paper: up to this many words, the next line is taken too.</summary>
    private const int WordsOfASort = 2;

    /// <summary>The headline; without one, the first sentence that is neither a stamp nor a menu; without that, the first line.</summary>
    public static string In(string text, DocumentReading reading)
    {
        if (reading.Title is { } title && title.In(text).Trim() is { Length: > 0 } headline)
        {
            return headline.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= WordsOfASort && NextLine(text, title.End) is { Length: <= FirstSentenceMost } subject ? $"{headline}: {subject}" : headline;
        }

        var first = reading.Sentences.Where(s => s.Zone is Zone.Body or Zone.Quote or Zone.ListItem or Zone.Headline or Zone.Heading).Select(s => (TextSpan?)s.Span).FirstOrDefault();
        return DocumentText.Shortened(first?.In(text).Trim() ?? NextLine(text, 0) ?? text.Trim(), FirstSentenceMost);
    }

    private static string? NextLine(string text, int from) =>
        text[from..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
}
