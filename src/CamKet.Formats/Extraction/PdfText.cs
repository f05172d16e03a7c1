using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CamKet.Casework.Documents;
using CamKet.Formats.Layout;
using CamKet.Formats.Programs;

namespace CamKet.Formats.Extraction;

/// <summary>The text of a PDF: the words it holds, and for pages that are pictures the words recognised in them.</summary>
internal sealed partial class PdfText(byte[] content, ExtractionLimits limits, ExtractionWatch watch)
{
    private const int PagesAtATime = 25;

    /// <summary>A page with fewer words than this may be a picture with a signature's stamp or a page number on it.</summary>
    private const int FewWords = 60;

    /// <summary>A picture that takes this part of the page is the page.</summary>
    private const double MostOfPage = 0.5;

    private static readonly HelperLimits InfoLimits = new(TimeSpan.FromSeconds(20), 1L << 30, 1 << 20);
    private static readonly HelperLimits TextLimits = new(TimeSpan.FromSeconds(90), 2L << 30, 96 << 20);

    public static ExtractedText Extract(byte[] content, ExtractionLimits limits, ExtractionWatch watch) => new PdfText(content, limits, watch).Extract();

    private ExtractedText Extract()
    {
        using var folder = new WorkFolder();
        var file = folder.Write("in.pdf", content);
        try
        {
            var count = CountPages(file);
            var pages = ReadWords(file, count);
            var pictures = PicturesAmong(pages, file);
            return Recognition.Complete(pages, pictures, allArePictures: pictures.Count > 0 && pages.TrueForAll(p => p.Words.Count == 0 || pictures.Contains(p.Number)), "pdf",
                (recogniser, page) => recogniser.PdfPage(file, page, pages[page - 1]), limits, watch);
        }
        catch (HelperLimitException limit)
        {
            throw Unreadable.TooHard(limit);
        }
    }

    private int CountPages(string file)
    {
        var info = HelperProgram.PdfInfo.Run([file], InfoLimits, watch.Cancellation);
        if (info.Errors.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase))
        {
            throw Unreadable.ProtectedPdf();
        }

        if (info.Errors.Contains("Invalid page count 0", StringComparison.Ordinal))
        {
            throw Unreadable.NoPages();
        }

        var pages = PageCount().Match(info.Text);
        if (info.ExitCode != 0 || !pages.Success)
        {
            throw Unreadable.BrokenPdf();
        }

        var count = int.Parse(pages.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return count == 0 ? throw Unreadable.NoPages() : count > limits.Pages ? throw Unreadable.TooManyPages(count, limits.Pages) : count;
    }

    private List<PageWords> ReadWords(string file, int count)
    {
        var pages = new List<PageWords>();
        for (var first = 1; first <= count; first += PagesAtATime)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            var last = Math.Min(count, first + PagesAtATime - 1);
            var answer = HelperProgram.PdfToText.Run(["-bbox", "-enc", "UTF-8", "-f", $"{first}", "-l", $"{last}", file, "-"], TextLimits, watch.Cancellation);
            if (answer.ExitCode != 0)
            {
                throw answer.Errors.Contains("not allowed", StringComparison.OrdinalIgnoreCase) ? Unreadable.ProtectedPdf() : Unreadable.BrokenPdf();
            }

            pages.AddRange(PagesOf(answer.Text, first));
            watch.Progress?.Invoke(last, count);
        }

        // A page that could not be drawn is missing in the answer; the numbers of the others stay right.
        return [.. Enumerable.Range(1, count).Select(n => pages.Find(p => p.Number == n) ?? new PageWords(n, 595, 842, []))];
    }

    /// <summary>Pages without words, and pages of few words beneath a picture of the whole page.</summary>
    private List<int> PicturesAmong(List<PageWords> pages, string file)
    {
        if (pages.TrueForAll(p => p.Words.Count >= FewWords))
        {
            return [];
        }

        var listed = HelperProgram.PdfPictures.Run(["-list", file], TextLimits, watch.Cancellation);
        var covered = listed.Text.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length > 13 && cells[2] == "image")
            .Select(cells => (Page: (int)Number(cells[0]), Area: 72 * Number(cells[3]) / Math.Max(1, Number(cells[12])) * 72 * Number(cells[4]) / Math.Max(1, Number(cells[13]))))
            .GroupBy(picture => picture.Page).ToDictionary(group => group.Key, group => group.Sum(picture => picture.Area));
        return [.. pages.Where(p => p.Words.Count < FewWords && covered.TryGetValue(p.Number, out var area) && area > MostOfPage * p.Width * p.Height).Select(p => p.Number)];
    }

    private static IEnumerable<PageWords> PagesOf(string answer, int first)
    {
        var number = first;
        foreach (var part in answer.Split("<page ").Skip(1))
        {
            var size = PageSize().Match(part);
            yield return new PageWords(number++, Number(size.Groups[1]), Number(size.Groups[2]), [.. WordsOf(part)]);
        }
    }

    private static IEnumerable<PageWord> WordsOf(string part)
    {
        var seen = new HashSet<(string, int, int)>();
        foreach (Match match in Word().Matches(part))
        {
            var text = Clean(WebUtility.HtmlDecode(match.Groups[5].Value));
            var word = new PageWord(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]), Number(match.Groups[4]), text);
            // Some programs print bold by printing twice, a hair apart.
            if (text.Length > 0 && word.Height > 0 && seen.Add((text, (int)Math.Round(word.X0 / 2), (int)Math.Round(word.Y0 / 2))))
            {
                yield return word;
            }
        }
    }

    /// <summary>Letters and marks as one, joined letters apart, nothing that is not text.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(c switch
            {
                '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", '\uFB04' => "ffl",
                < ' ' or '\uFFFD' or '\u200B' or '\uFEFF' => "",
                '\u00A0' => " ",
                _ => c.ToString(),
            });
        }

        var kept = clean.ToString();
        return (kept.Any(char.IsSurrogate) ? kept : kept.Normalize(NormalizationForm.FormC)).Trim();
    }

    private static double Number(Group group) => Number(group.ValueSpan);

    private static double Number(ReadOnlySpan<char> text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;

    [GeneratedRegex(@"^Pages:\s+(\d{1,9})\s*$", RegexOptions.Multiline)]
    private static partial Regex PageCount();

    [GeneratedRegex("""width="([\d.]+)" height="([\d.]+)""")]
    private static partial Regex PageSize();

    [GeneratedRegex("""<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</word>""")]
    private static partial Regex Word();
}
