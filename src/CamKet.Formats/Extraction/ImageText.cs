using System.Buffers.Binary;
using CamKet.Casework.Documents;
using CamKet.Formats.Layout;
using CamKet.Formats.Programs;

namespace CamKet.Formats.Extraction;

/// <summary>The words of a photographed or scanned page: PNG, JPEG, or a TIFF of several pages.</summary>
internal static class ImageText
{
    /// <summary>What a person scans with: used where the picture does not say.</summary>
    private const double Scale = 72.0 / 300;

    private const int MostTiffPages = 10_000;

    public static ExtractedText Extract(byte[] content, ExtractionLimits limits, ExtractionWatch watch)
    {
        var (extension, width, height, count) = Look(content) ?? throw Unreadable.Image();
        if ((long)width * height > limits.Dots)
        {
            throw Unreadable.PictureTooLarge(width, height);
        }

        using var folder = new WorkFolder();
        var file = folder.Write("in" + extension, content);
        try
        {
            List<PageWords> pages = [.. Enumerable.Range(1, count).Select(n => new PageWords(n, 595, 842, []))];
            return Recognition.Complete(pages, [.. pages.Select(p => p.Number)], allArePictures: true, "scan",
                (recogniser, page) => recogniser.Picture(file, page, page - 1, Scale), limits, watch);
        }
        catch (HelperLimitException limit)
        {
            throw Unreadable.TooHard(limit);
        }
    }

    /// <summary>Kind, size in dots and pages by the file's own head; null for pictures of other kinds and for broken ones.</summary>
    private static (string Extension, int Width, int Height, int Pages)? Look(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) && content.Length >= 24)
        {
            return (".png", Clip(BinaryPrimitives.ReadUInt32BigEndian(content[16..])), Clip(BinaryPrimitives.ReadUInt32BigEndian(content[20..])), 1);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return JpegSize(content) is { } size ? (".jpg", size.Width, size.Height, 1) : null;
        }

        return Tiff(content);
    }

    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            // Start-of-frame markers hold the size; C4, C8 and CC are tables.
            if (content[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += content[at + 1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    private static (string Extension, int Width, int Height, int Pages)? Tiff(ReadOnlySpan<byte> content)
    {
        if (content.Length < 8 || !(content.StartsWith("II"u8) || content.StartsWith("MM"u8)))
        {
            return null;
        }

        var small = content[0] == 'I';
        var (width, height, pages) = (0, 0, 0);
        var seen = new HashSet<uint>();
        for (var at = Long(content, 4, small); at != 0 && at + 2 <= content.Length && seen.Add(at) && pages < MostTiffPages; pages++)
        {
            var entries = Short(content, (int)at, small);
            for (var i = 0; i < entries && at + 2 + i * 12 + 12 <= content.Length; i++)
            {
                var entry = (int)at + 2 + i * 12;
                var value = Short(content, entry + 2, small) == 3 ? Short(content, entry + 8, small) : Clip(Long(content, entry + 8, small));
                (width, height) = Short(content, entry, small) switch { 256 => (Math.Max(width, value), height), 257 => (width, Math.Max(height, value)), _ => (width, height) };
            }

            var next = at + 2 + (uint)entries * 12;
            at = next + 4 <= content.Length ? Long(content, (int)next, small) : 0;
        }

        return width == 0 || height == 0 ? null : (".tif", width, height, pages);
    }

    private static int Short(ReadOnlySpan<byte> content, int at, bool small) =>
        small ? BinaryPrimitives.ReadUInt16LittleEndian(content[at..]) : BinaryPrimitives.ReadUInt16BigEndian(content[at..]);

    private static uint Long(ReadOnlySpan<byte> content, int at, bool small) =>
        small ? BinaryPrimitives.ReadUInt32LittleEndian(content[at..]) : BinaryPrimitives.ReadUInt32BigEndian(content[at..]);

    private static int Clip(uint value) => (int)Math.Min(value, int.MaxValue);
}
