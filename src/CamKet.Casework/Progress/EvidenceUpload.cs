using System.IO.Compression;
using System.Security.Cryptography;

namespace CamKet.Casework.Progress;

/// <summary>A file as it was handed in. Its type is read from its bytes; its name and its claimed type are not believed.</summary>
public sealed record EvidenceUpload(string FileName, byte[] Content)
{
    private const int NameMaxLength = 150;

    /// <summary>Checks the file and gives the evidence it makes; a refusal names the file and what to do.</summary>
    internal Evidence ToEvidence(DateTime at, string by)
    {
        var name = SafeName();
        if (Content.Length == 0)
        {
            throw new RefusalException($"Tệp «{name}» trống. Hãy chọn lại tệp.", $"The file “{name}” is empty. Choose it again.", "Files");
        }

        if (Content.Length > Evidence.FileMaxBytes)
        {
            throw new RefusalException($"Tệp «{name}» lớn hơn 20 MB. Hãy giảm dung lượng hoặc chia thành nhiều tệp.", $"The file “{name}” is larger than 20 MB. Make it smaller or split it.", "Files");
        }

        var (mediaType, extension) = Sniff(Content) ?? throw new RefusalException(
            $"Tệp «{name}» không phải PDF, DOCX, XLSX, PNG hay JPEG (hoặc có macro). Hãy lưu sang một trong các dạng đó.",
            $"The file “{name}” is not a PDF, DOCX, XLSX, PNG or JPEG (or it holds macros). Save it as one of these.", "Files");
        return new Evidence
        {
            Kind = EvidenceKind.File,
            FileName = name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) || (extension == ".jpg" && name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)) ? name : name + extension,
            MediaType = mediaType,
            FileHash = Convert.ToHexStringLower(SHA256.HashData(Content)),
            File = new EvidenceFile { Content = Content },
            AddedAt = at,
            AddedBy = by,
        };
    }

    /// <summary>The bare name, without folders and control characters, not longer than a file system takes.</summary>
    private string SafeName()
    {
        var bare = FileName[(FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. bare.Where(c => !char.IsControl(c) && !"<>:\"|?*\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(c, StringComparison.Ordinal))]).Trim(' ', '.');
        return clean.Length switch { 0 => "minh-chung", > NameMaxLength => clean[^NameMaxLength..], _ => clean };
    }

    private static (string MediaType, string Extension)? Sniff(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        return bytes switch
        {
            _ when bytes.StartsWith("%PDF-"u8) => ("application/pdf", ".pdf"),
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) => ("image/png", ".png"),
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => ("image/jpeg", ".jpg"),
            _ when bytes.StartsWith("PK\u0003\u0004"u8) => SniffOffice(content),
            _ => null,
        };
    }

    /// <summary>Reads the list of parts only; nothing is unpacked, so a bomb cannot go off.</summary>
    private static (string MediaType, string Extension)? SniffOffice(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            var parts = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            if (!parts.Contains("[Content_Types].xml") || parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            return parts.Contains("word/document.xml")
                ? ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")
                : parts.Contains("xl/workbook.xml") ? ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx") : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
