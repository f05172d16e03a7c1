using System.Text;

namespace CamKet.Web.Notices;

/// <summary>A mail as plain text: short lines, every address on a line of its own.</summary>
internal static class PlainMail
{
    public static string Write(MailPage page)
    {
        var text = new StringBuilder().AppendLine(page.Title).AppendLine(new string('=', Math.Min(page.Title.Length, 60))).AppendLine().AppendLine(page.Lede);
        foreach (var section in page.Sections)
        {
            text.AppendLine().AppendLine(section.Heading).AppendLine(new string('-', Math.Min(section.Heading.Length, 60)));
            foreach (var line in section.Lines)
            {
                text.AppendLine().Append("* ").AppendLine(line.Text);
                Indented(text, line.Second);
                Indented(text, line.Address);
                Indented(text, line.Act?.Text);
                Indented(text, line.Act?.Address);
            }

            Link(text, section.All);
        }

        text.AppendLine().AppendLine("--");
        foreach (var link in page.Foot)
        {
            Link(text, link);
        }

        return text.ToString();
    }

    private static void Indented(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            text.Append("  ").AppendLine(line);
        }
    }

    private static void Link(StringBuilder text, MailLink? link)
    {
        if (link is not null)
        {
            text.AppendLine().AppendLine(link.Text).AppendLine(link.Address);
        }
    }
}
