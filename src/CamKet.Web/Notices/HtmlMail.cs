using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CamKet.Web.Notices;

/// <summary>A mail as HTML for any program: one column, styles on the elements, no picture, no script, nothing fetched.</summary>
internal static class HtmlMail
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Font = "font-family:'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif;color:#17212b;";

    public static string Write(MailPage page)
    {
        var html = new StringBuilder()
            .Append($"<!doctype html><html lang=\"{page.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{E(page.Title)}</title></head>")
            .Append($"<body style=\"margin:0;padding:0;background:#ffffff;{Font}font-size:16px;line-height:1.5\">")
            .Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td align=\"left\" style=\"padding:24px 16px\"><div style=\"max-width:640px\">")
            .Append($"<h1 style=\"margin:0 0 8px;{Font}font-size:22px;line-height:1.3;font-weight:600\">{E(page.Title)}</h1>")
            .Append($"<p style=\"margin:0 0 8px;color:#45515e\">{E(page.Lede)}</p>");
        foreach (var section in page.Sections)
        {
            Section(html, section);
        }

        html.Append("<p style=\"margin:32px 0 0;padding-top:12px;border-top:1px solid #dce1e6;font-size:14px;color:#5a6672\">")
            .AppendJoin("<br>", page.Foot.Select(link => A(link.Text, link.Address)))
            .Append("</p></div></td></tr></table></body></html>");
        return html.ToString();
    }

    private static void Section(StringBuilder html, MailSection section)
    {
        html.Append($"<h2 style=\"margin:24px 0 4px;{Font}font-size:17px;line-height:1.4;font-weight:600\">{E(section.Heading)}</h2>")
            .Append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">");
        foreach (var line in section.Lines)
        {
            html.Append("<tr><td style=\"padding:10px 0;border-top:1px solid #dce1e6\">").Append(line.Address is null ? E(line.Text) : A(line.Text, line.Address));
            if (line.Second is not null)
            {
                html.Append($"<div style=\"font-size:14px;color:#5a6672\">{E(line.Second)}</div>");
            }

            if (line.Act is not null)
            {
                html.Append($"<div style=\"padding-top:8px\"><a href=\"{E(line.Act.Address)}\" style=\"display:inline-block;padding:9px 14px;background:#124e8c;border-radius:4px;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none\">{E(line.Act.Text)}</a></div>");
            }

            html.Append("</td></tr>");
        }

        html.Append("</table>");
        if (section.All is not null)
        {
            html.Append($"<p style=\"margin:6px 0 0;font-size:15px\">{A(section.All.Text, section.All.Address)}</p>");
        }
    }

    private static string A(string text, string address) => $"<a href=\"{E(address)}\" style=\"color:#124e8c\">{E(text)}</a>";

    private static string E(string text) => Encoder.Encode(text);
}
