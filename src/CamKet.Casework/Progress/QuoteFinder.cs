using System.Text;
using CamKet.Reading.Text;

namespace CamKet.Casework.Progress;

/// <summary>Finds a pasted sentence in a document's text. Copying changes white space and line breaks and adds quotation marks; nothing else may differ.</summary>
public static class QuoteFinder
{
    /// <summary>The span of the first place where <paramref name="quote"/> stands in <paramref name="text"/>, or null. What is stored is the text of the span.</summary>
    public static TextSpan? Find(string text, string quote)
    {
        var wanted = quote.Trim().Trim('«', '»', '"', '“', '”').Trim();
        return wanted.Length == 0 ? null : FindAs(text, wanted) ?? FindAs(text, wanted.Normalize(NormalizationForm.FormC)) ?? FindAs(text, wanted.Normalize(NormalizationForm.FormD));
    }

    private static TextSpan? FindAs(string text, string wanted)
    {
        var exact = text.IndexOf(wanted, StringComparison.Ordinal);
        return exact >= 0 ? new TextSpan(exact, exact + wanted.Length) : FindLoosely(text, wanted);
    }

    private static TextSpan? FindLoosely(string text, string wanted)
    {
        var pattern = wanted.Where(c => !char.IsWhiteSpace(c)).ToArray();
        var (letters, places) = Squeeze(text);
        var at = letters.AsSpan().IndexOf(pattern);
        if (at < 0)
        {
            return null;
        }

        var span = new TextSpan(places[at], places[at + pattern.Length - 1] + 1);
        // Where words run together on one side only ("ASE AN"), it is not the same sentence.
        return Words(text[span.Start..span.End]) == Words(wanted) ? span : null;
    }

    private static (char[] Letters, int[] Places) Squeeze(string text)
    {
        var (letters, places, n) = (new char[text.Length], new int[text.Length], 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                (letters[n], places[n]) = (text[i], i);
                n++;
            }
        }

        return (letters[..n], places[..n]);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
