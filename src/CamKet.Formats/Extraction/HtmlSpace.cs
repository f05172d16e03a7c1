using System.Text;

namespace CamKet.Formats.Extraction;

/// <summary>White space as HTML means it: any run of it is one space, and a no-break space is kept.</summary>
internal static class HtmlSpace
{
    public static void AppendCollapsed(StringBuilder target, string text)
    {
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                // Control characters have no place in a page and none in the database.
                target.Append(char.IsControl(c) && c < ' ' ? ' ' : c);
            }
            else if (target.Length > 0 && target[^1] is not (' ' or '\n'))
            {
                target.Append(' ');
            }
        }
    }

    public static string TrimLines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.Trim(' ', '\t', '\u00A0'))).Trim('\n');
}
