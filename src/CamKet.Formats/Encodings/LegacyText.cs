using System.Buffers;
using CamKet.Reading.Text;

namespace CamKet.Formats.Encodings;

/// <summary>A text brought to Unicode; <see cref="CharacterSet"/> names what it was in, null when nothing was changed.</summary>
internal sealed record ConvertedText(string Text, string? CharacterSet, IReadOnlyList<Bilingual> Notes)
{
    /// <summary>A short text of the same file, such as its title, brought to Unicode in the same way.</summary>
    public string Likewise(string title) =>
        Encodings.CharacterSet.All.FirstOrDefault(set => set.Name == CharacterSet)?.ToUnicode(title) ?? title;
}

/// <summary>Finds text written in an old Vietnamese character set by the evidence of its spelling, converts it and says so.
/// In doubt it leaves the text as it stands and says that.</summary>
internal static class LegacyText
{
    // Enough to be sure; a long text is not weighed whole.
    private const int SampleLength = 100_000;
    private const int FewestMisreadStretches = 2;
    private const double MostlyMisread = 0.8;

    private static readonly SearchValues<char> LettersOfVietnamese = SearchValues.Create("ĂăĐđĨĩŨũƠơƯư");

    public static ConvertedText ToUnicode(string text)
    {
        var misread = IsMisreadUtf8(text) ? MisreadBytes.AsUtf8(text) : text;
        var notes = new List<Bilingual>();
        var name = misread == text ? null : CharacterSet.MisreadUtf8.Name;
        if (name is not null)
        {
            notes.Add(EncodingNotes.MisreadUtf8);
        }

        return ConvertBySpelling(misread, name, notes);
    }

    private static ConvertedText ConvertBySpelling(string text, string? name, List<Bilingual> notes)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        var (best, evidence) = Best(sample, text);
        if (best is not null && evidence.Convinces)
        {
            notes.Add(EncodingNotes.Converted(best.Name));
            return new ConvertedText(Convert(text, best), best.Name, notes);
        }

        if (best is not null && evidence.RaisesDoubt)
        {
            notes.Add(EncodingNotes.InDoubt(best.Name));
        }

        return new ConvertedText(text, name, notes);
    }

    private static (CharacterSet? Set, SpellingEvidence Evidence) Best(ReadOnlySpan<char> sample, string text)
    {
        CharacterSet? best = null;
        var bestEvidence = default(SpellingEvidence);
        foreach (var set in CharacterSet.ToldBySpelling)
        {
            var evidence = SpellingEvidence.Of(HasUnicodeVietnamese(text) ? SuspectLines(sample, set) : sample, set);
            if (evidence.After > bestEvidence.After || (evidence.After == bestEvidence.After && evidence.Changed > bestEvidence.Changed))
            {
                (best, bestEvidence) = (set, evidence);
            }
        }

        return (best, bestEvidence);
    }

    private static string Convert(string text, CharacterSet set)
    {
        var mixed = HasUnicodeVietnamese(text);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!mixed || GetsBetter(lines[i], set))
            {
                lines[i] = ConvertLine(lines[i], set);
            }
        }

        return string.Join('\n', lines);
    }

    // Addresses are left alone: in VIQR "bng.gov.vn" would be read as letters with marks.
    private static string ConvertLine(string line, CharacterSet set)
    {
        if (!SpellingEvidence.IsAddress(line))
        {
            return set.ToUnicode(line);
        }

        // The space goes along with the word, so that only the last word stands at the end of the line.
        var words = line.Split(' ');
        return string.Concat(words.Select((word, i) => i + 1 < words.Length ? word + " " : word)
            .Select(word => SpellingEvidence.IsAddress(word) ? word : set.ToUnicode(word)));
    }

    // A paper half in Unicode and half in an old font is weighed and changed line by line.
    private static string SuspectLines(ReadOnlySpan<char> sample, CharacterSet set) =>
        string.Join('\n', sample.ToString().Split('\n').Where(line => GetsBetter(line, set)));

    private static bool GetsBetter(string line, CharacterSet set)
    {
        var evidence = SpellingEvidence.Of(line, set);
        return evidence.GoodAfter > evidence.GoodBefore && evidence.After >= 0.5;
    }

    // ă, đ, ĩ, ũ, ơ, ư and the block of toned vowels cannot come from a text misread as Latin.
    private static bool HasUnicodeVietnamese(string text) =>
        text.AsSpan().ContainsAny(LettersOfVietnamese) || text.AsSpan().ContainsAnyInRange('\u1EA0', '\u1EF9');

    private static bool IsMisreadUtf8(string text)
    {
        var (foreign, repaired) = (0, 0);
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength)).ToString();
        for (var start = 0; start < sample.Length;)
        {
            var end = start;
            while (end < sample.Length && !char.IsAscii(sample[end]))
            {
                end++;
            }

            if (end > start)
            {
                foreign++;
                repaired += MisreadBytes.AsUtf8(sample[start..end]) == sample[start..end] ? 0 : 1;
            }

            start = end + 1;
        }

        return repaired >= FewestMisreadStretches && repaired >= foreign * MostlyMisread;
    }
}
