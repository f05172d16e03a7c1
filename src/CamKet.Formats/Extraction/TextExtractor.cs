using System.IO.Compression;
using System.Text;
using CamKet.Casework.Documents;
using CamKet.Formats.Encodings;
using CamKet.Formats.Mail;
using CamKet.Formats.Packages;
using CamKet.Formats.Sheets;

namespace CamKet.Formats.Extraction;

/// <summary>Reads text, HTML, DOCX, PDF, scans, mails and exchange packages. The content decides the format, the extension only where the content leaves it open.</summary>
public sealed class TextExtractor(ExtractionLimits limits) : ITextExtractor
{
    private const double MostControlCharacters = 0.002;

    public TextExtractor()
        : this(ExtractionLimits.Default)
    {
    }

    public bool TakesTime(byte[] content, string fileName) => FileSignatures.KindOf(content) switch
    {
        FileKind.Pdf or FileKind.Image => true,
        FileKind.Zip => EdxmlText.IsIn(content),
        FileKind.Unknown => MailText.LooksLikeMail(content, fileName) || EdxmlText.LooksLikeEdxml(Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, EdxmlText.HeadLength))),
        _ => false,
    };

    public ExtractedText Extract(byte[] content, string fileName, ExtractionWatch? watch = null)
    {
        RefuseBySize(content);
        var extracted = FileSignatures.KindOf(content) switch
        {
            FileKind.Zip => OfZip(content, fileName),
            FileKind.OleCompound => throw OfOleCompound(content),
            FileKind.Pdf => PdfText.Extract(content, limits, watch ?? ExtractionWatch.None),
            FileKind.RichText => throw Unreadable.RichText(),
            FileKind.Image => ImageText.Extract(content, limits, watch ?? ExtractionWatch.None),
            FileKind.Program => throw Unreadable.Program(),
            FileKind.Archive => throw Unreadable.Archive(),
            FileKind.Recording => throw Unreadable.Recording(),
            _ => ExtractCharacters(content, fileName),
        };
        return extracted.Text.Any(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF')) ? extracted : throw Unreadable.NoText();
    }

    private ExtractedText OfZip(byte[] content, string fileName)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (EdxmlText.EnvelopeIn(archive) is { } envelope)
            {
                return EdxmlText.Extract(archive, envelope, limits);
            }

            if (archive.GetEntry("xl/workbook.xml") is not null)
            {
                return SheetText.Extract(content, fileName, limits);
            }
        }
        catch (InvalidDataException)
        {
            // The reader of Word files says what is wrong with a damaged archive.
        }

        return DocxText.Extract(content, limits);
    }

    private void RefuseBySize(byte[] content)
    {
        if (content.Length == 0)
        {
            throw Unreadable.Empty();
        }

        if (content.Length > limits.FileBytes)
        {
            throw Unreadable.TooLarge(content.Length, limits.FileBytes);
        }
    }

    private ExtractedText ExtractCharacters(byte[] content, string fileName)
    {
        if (HasExtension(fileName, ".docx"))
        {
            throw Unreadable.BrokenWord();
        }

        if (MailText.LooksLikeMail(content, fileName))
        {
            return MailText.Extract(content, limits);
        }

        var file = FileText.Read(content);
        RefuseBinary(file.Text);
        if (EdxmlText.LooksLikeEdxml(file.Text))
        {
            return EdxmlText.Extract(content, limits);
        }

        return HtmlText.LooksLikeHtml(file.Text) || HasExtension(fileName, ".html", ".htm", ".xhtml")
            ? HtmlText.Extract(content, file, limits)
            : PlainText(file);
    }

    // A plain text keeps every character, blank lines and line ends included, so that it equals its source.
    private static ExtractedText PlainText(FileText file)
    {
        var converted = LegacyText.ToUnicode(file.Text);
        return new ExtractedText
        {
            Text = converted.Text,
            Format = "txt",
            Encoding = converted.CharacterSet ?? file.Encoding,
            Notes = [.. file.Notes, .. converted.Notes, .. Doubt(file, converted)],
        };
    }

    internal static IEnumerable<Reading.Text.Bilingual> Doubt(FileText file, ConvertedText converted) =>
        file.IsCertain || converted.CharacterSet is not null ? [] : [EncodingNotes.UnknownCodePage];

    private static UnreadableFileException OfOleCompound(ReadOnlySpan<byte> content)
    {
        if (FileSignatures.HasOleEntry(content, "EncryptedPackage"))
        {
            return Unreadable.Protected();
        }

        if (FileSignatures.HasOleEntry(content, "__properties_version1.0"))
        {
            return Unreadable.OutlookMail();
        }

        return FileSignatures.HasOleEntry(content, "WordDocument") ? Unreadable.OldWord() : Unreadable.OldOffice();
    }

    private static void RefuseBinary(string text)
    {
        var control = text.Count(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A'));
        if (text.Contains('\0') || control > text.Length * MostControlCharacters)
        {
            throw Unreadable.NotText();
        }
    }

    private static bool HasExtension(string fileName, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
