using System.Text;

namespace CamKet.Formats.Extraction;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum FileKind
{
    Unknown, Zip, OleCompound, Pdf, RichText, Image, Program, Archive, Recording,
}

/// <summary>Knows the signatures by which formats announce themselves.</summary>
internal static class FileSignatures
{
    private static readonly (FileKind Kind, int Offset, byte[] Signature)[] Known =
    [
        (FileKind.Zip, 0, [0x50, 0x4B, 0x03, 0x04]),
        (FileKind.Zip, 0, [0x50, 0x4B, 0x05, 0x06]),
        (FileKind.OleCompound, 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (FileKind.Pdf, 0, "%PDF-"u8.ToArray()),
        (FileKind.RichText, 0, "{\\rtf"u8.ToArray()),
        (FileKind.Image, 0, [0x89, 0x50, 0x4E, 0x47]),
        (FileKind.Image, 0, [0xFF, 0xD8, 0xFF]),
        (FileKind.Image, 0, "GIF8"u8.ToArray()),
        (FileKind.Image, 0, [0x49, 0x49, 0x2A, 0x00]),
        (FileKind.Image, 0, [0x4D, 0x4D, 0x00, 0x2A]),
        (FileKind.Image, 8, "WEBP"u8.ToArray()),
        (FileKind.Image, 4, "ftypheic"u8.ToArray()),
        (FileKind.Recording, 4, "ftyp"u8.ToArray()),
        (FileKind.Recording, 0, "ID3"u8.ToArray()),
        (FileKind.Recording, 0, "OggS"u8.ToArray()),
        (FileKind.Recording, 8, "WAVE"u8.ToArray()),
        (FileKind.Program, 0, [0x7F, 0x45, 0x4C, 0x46]),
        (FileKind.Archive, 0, [0x1F, 0x8B]),
        (FileKind.Archive, 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (FileKind.Archive, 0, "Rar!"u8.ToArray()),
    ];

    public static FileKind KindOf(ReadOnlySpan<byte> content)
    {
        foreach (var (kind, offset, signature) in Known)
        {
            if (content.Length > offset && content[offset..].StartsWith(signature))
            {
                return kind;
            }
        }

        return IsWindowsProgram(content) ? FileKind.Program : FileKind.Unknown;
    }

    /// <summary>Whether an OLE compound file holds a stream or storage of this name.</summary>
    public static bool HasOleEntry(ReadOnlySpan<byte> content, string name) =>
        content.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    // "MZ" alone could begin a text; a program has zeros soon after it.
    private static bool IsWindowsProgram(ReadOnlySpan<byte> content) =>
        content.StartsWith("MZ"u8) && content[..Math.Min(content.Length, 64)].Contains((byte)0);
}
