using System.Text;
using CamKet.Reading.Text;

namespace CamKet.Formats.Encodings;

/// <summary>Bytes read as characters. <see cref="IsCertain"/> is false where no byte order mark and no validity check decided.</summary>
internal sealed record FileText(string Text, string Encoding, bool IsCertain, IReadOnlyList<Bilingual> Notes)
{
    private const int FewestGoodPerBad = 20;
    private const double MostLowBytesZero = 0.02;
    private const double FewestHighBytesZero = 0.3;
    private const int SampleLength = 8192;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="content">The bytes of the file.</param>
    /// <param name="declared">The character set that the file itself names (HTML), believed only where the bytes are no valid UTF-8.</param>
    public static FileText Read(ReadOnlySpan<byte> content, string? declared = null)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Utf8(content[3..]) ?? DamagedUtf8(content[3..]);
        }

        if (Utf16(content) is { } utf16)
        {
            return utf16;
        }

        return Utf8(content) ?? (IsMostlyUtf8(content) ? DamagedUtf8(content) : CodePage(content, declared));
    }

    private static FileText? Utf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return new FileText(StrictUtf8.GetString(content), "UTF-8", IsCertain: true, []);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static FileText DamagedUtf8(ReadOnlySpan<byte> content) =>
        new(System.Text.Encoding.UTF8.GetString(content), "UTF-8", IsCertain: true, [EncodingNotes.DamagedUtf8]);

    private static FileText? Utf16(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16(content[2..], bigEndian: false);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(content[2..], bigEndian: true);
        }

        var (even, odd) = ZeroShares(content);
        return (even, odd) switch
        {
            ( <= MostLowBytesZero, >= FewestHighBytesZero) => Utf16(content, bigEndian: false),
            ( >= FewestHighBytesZero, <= MostLowBytesZero) => Utf16(content, bigEndian: true),
            _ => null,
        };
    }

    private static FileText Utf16(ReadOnlySpan<byte> content, bool bigEndian)
    {
        var text = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetString(content);
        return new FileText(text, bigEndian ? "UTF-16 BE" : "UTF-16 LE", IsCertain: true, text.Contains('\uFFFD') ? [EncodingNotes.DamagedUtf16] : []);
    }

    // In UTF-16 the spaces, digits and plain letters have a zero as their high byte.
    private static (double Even, double Odd) ZeroShares(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length & ~1, SampleLength)];
        if (sample.Length < 4)
        {
            return (0, 0);
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        return (even * 2.0 / sample.Length, odd * 2.0 / sample.Length);
    }

    private static bool IsMostlyUtf8(ReadOnlySpan<byte> content)
    {
        var (good, bad) = (0, 0);
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var taken);
            good += status == System.Buffers.OperationStatus.Done && taken > 1 ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            content = content[taken..];
        }

        return good >= bad * FewestGoodPerBad;
    }

    private static FileText CodePage(ReadOnlySpan<byte> content, string? declared)
    {
        if (declared is not null && declared.Contains("1258", StringComparison.Ordinal))
        {
            return new FileText(VietnameseLetters.Compose(MisreadBytes.Windows1258.GetString(content)), "Windows-1258", IsCertain: true, []);
        }

        return new FileText(MisreadBytes.Windows1252.GetString(content), "Windows-1252", IsCertain: false, []);
    }
}
