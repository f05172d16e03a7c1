using System.IO.Compression;
using System.Xml;
using CamKet.Casework.Documents;
using CamKet.Formats.Encodings;
using CamKet.Reading.Text;

namespace CamKet.Formats.Extraction;

/// <summary>The text of a Word document: body, then footnotes and endnotes. Read as a stream, so that size and depth stay bounded.</summary>
internal static class DocxText
{
    private const string BodyPart = "word/document.xml";
    private static readonly string[] NoteParts = ["word/footnotes.xml", "word/endnotes.xml"];

    private static readonly Bilingual TrackedChanges = new(
        "Tệp còn dấu vết sửa đổi; văn bản được đọc như thể mọi sửa đổi đã được chấp nhận.",
        "The file has tracked changes; the text was read as if all of them were accepted.");

    public static ExtractedText Extract(byte[] content, ExtractionLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            RefuseOtherArchives(archive);
            RefuseBombs(archive, limits);
            return Read(archive, limits);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            throw Unreadable.BrokenWord(e);
        }
    }

    private static ExtractedText Read(ZipArchive archive, ExtractionLimits limits)
    {
        var allowance = new UnpackingAllowance(limits.UnpackedBytes);
        var walker = new WordprocessingWalker(limits.Depth);
        foreach (var part in NoteParts.Prepend(BodyPart))
        {
            if (archive.GetEntry(part) is { } entry)
            {
                using var reader = Open(entry, allowance);
                walker.Walk(reader);
            }
        }

        var converted = LegacyText.ToUnicode(walker.Text);
        return new ExtractedText
        {
            // TCVN3 has its ư where Unicode has the soft hyphen, so soft hyphens go only after the conversion.
            Text = converted.Text.Replace("\u00AD", "", StringComparison.Ordinal),
            Format = "docx",
            Title = Title(archive, allowance) is { } title ? converted.Likewise(title) : null,
            Encoding = converted.CharacterSet,
            Notes = walker.HasTrackedChanges ? [TrackedChanges, .. converted.Notes] : converted.Notes,
        };
    }

    private static string? Title(ZipArchive archive, UnpackingAllowance allowance)
    {
        if (archive.GetEntry("docProps/core.xml") is not { } entry)
        {
            return null;
        }

        using var reader = Open(entry, allowance);
        var title = reader.ReadToFollowing("title", "http://purl.org/dc/elements/1.1/") ? reader.ReadElementContentAsString().Trim() : "";
        return title.Length == 0 ? null : title;
    }

    private static XmlReader Open(ZipArchiveEntry entry, UnpackingAllowance allowance) =>
        XmlReader.Create(new CappedStream(entry.Open(), allowance), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
        });

    private static void RefuseBombs(ZipArchive archive, ExtractionLimits limits)
    {
        var declared = archive.Entries.Where(entry => IsRead(entry.FullName)).Sum(entry => entry.Length);
        if (archive.Entries.Count > limits.Parts || declared > limits.UnpackedBytes)
        {
            throw Unreadable.UnpacksTooLarge();
        }
    }

    // Pictures are never unpacked, so their size does not matter.
    private static bool IsRead(string part) => part == BodyPart || part == "docProps/core.xml" || NoteParts.Contains(part);

    private static void RefuseOtherArchives(ZipArchive archive)
    {
        if (archive.GetEntry(BodyPart) is not null)
        {
            return;
        }

        throw archive switch
        {
            _ when Has(archive, "xl/") => Unreadable.OtherOffice("Excel"),
            _ when Has(archive, "ppt/") => Unreadable.OtherOffice("PowerPoint"),
            _ when Has(archive, "META-INF/manifest.xml") && archive.GetEntry("content.xml") is not null => Unreadable.OtherOffice("OpenDocument"),
            _ when archive.GetEntry("[Content_Types].xml") is not null => Unreadable.BrokenWord(),
            _ => Unreadable.Archive(),
        };
    }

    private static bool Has(ZipArchive archive, string path) =>
        archive.Entries.Any(entry => entry.FullName.StartsWith(path, StringComparison.Ordinal));
}
