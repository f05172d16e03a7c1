using CamKet.Casework.Documents;
using CamKet.Formats.Encodings;

namespace CamKet.Formats.Extraction;

/// <summary>Reads text, HTML and DOCX files. The content decides the format, the extension only where the content leaves it open.</summary>
public sealed class TextExtractor(ExtractionLimits limits) : ITextExtractor
{
    private const double MostControlCharacters = 0.002;

    public TextExtractor()
        : this(ExtractionLimits.Default)
    {
    }

    public ExtractedText Extract(byte[] content, string fileName)
    {
        RefuseBySize(content);
        var extracted = FileSignatures.KindOf(content) switch
        {
            FileKind.Zip => DocxText.Extract(content, limits),
            FileKind.OleCompound => throw OfOleCompound(content),
            FileKind.Pdf => throw Unreadable.Pdf(),
            FileKind.RichText => throw Unreadable.RichText(),
            FileKind.Image => throw Unreadable.Image(),
            FileKind.Program => throw Unreadable.Program(),
            FileKind.Archive => throw Unreadable.Archive(),
            FileKind.Recording => throw Unreadable.Recording(),
            _ => ExtractCharacters(content, fileName),
        };
        return extracted.Text.Any(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF')) ? extracted : throw Unreadable.NoText();
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

        var file = FileText.Read(content);
        RefuseBinary(file.Text);
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
