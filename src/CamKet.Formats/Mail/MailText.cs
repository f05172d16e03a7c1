using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Encodings;
using CamKet.Formats.Extraction;
using CamKet.Reading.Text;

namespace CamKet.Formats.Mail;

/// <summary>The letter of a mail as text, and what is attached to it. When it was sent is noted, but is not the date of anything it speaks of.</summary>
internal static class MailText
{
    private const int HeadLength = 8_192;

    public static bool LooksLikeMail(byte[] content, string fileName)
    {
        var head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, HeadLength));
        return MailHeaders.LookLikeMail(head) || (fileName.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) && MailHeaders.Read(head).Headers.Count > 0);
    }

    public static ExtractedText Extract(byte[] content, ExtractionLimits limits)
    {
        var mail = MailPart.Parse(content, new MailBudget(limits.MailParts, limits.MailDepth));
        var letter = new Letter(limits);
        letter.Take(mail);
        var subject = mail.Readable("Subject");
        return new ExtractedText
        {
            Text = letter.Text is { Length: > 0 } text ? text : string.Join('\n', new[] { subject }.Concat(letter.Attachments.Select(a => a.FileName)).Where(line => !string.IsNullOrWhiteSpace(line))),
            Format = "eml",
            Title = string.IsNullOrWhiteSpace(subject) ? null : subject,
            Publisher = SenderOf(mail.Readable("From")),
            Attachments = letter.Attachments,
            Notes = [Envelope(mail), .. letter.Notes],
        };
    }

    private static Bilingual Envelope(MailPart mail)
    {
        var (from, to, date) = (mail.Readable("From") ?? "?", mail.Readable("To") ?? "?", mail.Readable("Date") ?? "?");
        return new(
            $"Thư của {from} gửi {to}; ngày giờ gửi theo đầu thư: {date}. Ngày gửi thư không được coi là ngày của sự việc.",
            $"Mail from {from} to {to}, sent by its header {date}. The day of sending is not taken for the day of any event.");
    }

    /// <summary>"Vụ ASEAN" of "Vụ ASEAN &lt;asean@example.vn&gt;".</summary>
    private static string? SenderOf(string? from)
    {
        var name = from?.Split('<')[0].Trim(' ', '"');
        return string.IsNullOrEmpty(name) ? null : name;
    }

    /// <summary>Goes through the parts: of two forms of one letter the plain one is taken, unless it is empty.</summary>
    private sealed class Letter(ExtractionLimits limits)
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<string, int> _names = new(StringComparer.OrdinalIgnoreCase);

        public string Text => _text.ToString().Trim();

        public List<AttachedFile> Attachments { get; } = [];

        public List<Bilingual> Notes { get; } = [];

        public void Take(MailPart part)
        {
            if (part.Type.Main == "multipart/alternative")
            {
                TakeBest(part.Children);
            }
            else if (part.Children.Count > 0)
            {
                part.Children.ForEach(Take);
            }
            else if (part.FileName is { } name)
            {
                Attach(part, name);
            }
            else if (part.Type.Main is "text/plain" or "text/html")
            {
                Append(TextOf(part));
            }
        }

        private void TakeBest(List<MailPart> forms)
        {
            var texts = forms.Where(f => f.Children.Count == 0 && f.Type.Main is "text/plain" or "text/html").ToList();
            var best = texts.Where(f => f.Type.Main == "text/plain").Concat(texts).Select(TextOf).FirstOrDefault(t => t.Length > 0);
            Append(best ?? "");
            // A related form holds the page with its pictures, and sometimes what is attached.
            forms.Except(texts).Where(_ => best is null).ToList().ForEach(Take);
        }

        private void Append(string text)
        {
            if (text.Length > 0)
            {
                _text.Append(_text.Length > 0 ? "\n\n" : "").Append(text);
            }
        }

        private string TextOf(MailPart part)
        {
            var file = FileText.Read(part.Content(), part.Type["charset"]);
            if (part.Type.Main == "text/html")
            {
                var page = Encoding.UTF8.GetBytes(file.Text);
                return HtmlText.Extract(page, FileText.Read(page), limits).Text.Trim();
            }

            var converted = LegacyText.ToUnicode(file.Text.ReplaceLineEndings("\n"));
            Notes.AddRange(converted.Notes);
            return (part.Type["format"] == "flowed" ? Unflowed(converted.Text) : converted.Text).Trim();
        }

        /// <summary>Lines that end in a space go on (RFC 3676).</summary>
        private static string Unflowed(string text) =>
            string.Join('\n', text.Split('\n').Select(line => line.EndsWith(' ') && line != "-- " ? line : line + "\n")).Replace(" \n", " ", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal);

        private void Attach(MailPart part, string name)
        {
            var content = part.Content();
            // Pictures within the letter are its look, not its content.
            if (content.Length == 0 || (part["Content-ID"] is not null && part.Type.Main.StartsWith("image/", StringComparison.Ordinal)))
            {
                return;
            }

            Attachments.Add(new AttachedFile(Unique(NameOf(part, name)), content));
        }

        private static string NameOf(MailPart part, string name)
        {
            var last = name.Split('/', '\\')[^1].Trim();
            return last.Length > 0 ? last : part.Type.Main switch { "message/rfc822" => "thu.eml", "text/html" => "tep.html", "text/plain" => "tep.txt", "application/pdf" => "tep.pdf", _ => "tep" };
        }

        private string Unique(string name)
        {
            var count = _names[name] = _names.GetValueOrDefault(name) + 1;
            return count == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)} ({count}){Path.GetExtension(name)}";
        }
    }
}
