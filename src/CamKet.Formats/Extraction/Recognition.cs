using CamKet.Casework.Documents;
using CamKet.Formats.Layout;
using CamKet.Formats.Programs;
using CamKet.Reading.Text;

namespace CamKet.Formats.Extraction;

/// <summary>Recognises the words of scanned pages, one page after the other.</summary>
internal sealed class Recognition
{
    private const int DotsPerInch = 300;

    /// <summary>A plan or a poster is drawn smaller, so that no page takes more memory than this many dots a side allow.</summary>
    private const int MostDots = 6000;

    private const double UnsureBelow = 75;
    private static readonly string[] Wanted = ["vie", "eng"];
    private static readonly HelperLimits ListLimits = new(TimeSpan.FromSeconds(20), 1L << 30, 1 << 20);
    private static readonly HelperLimits DrawLimits = new(TimeSpan.FromSeconds(60), 2L << 30, 200 << 20);
    private static readonly HelperLimits ReadLimits = new(TimeSpan.FromSeconds(180), 3L << 30, 32 << 20);

    private readonly WorkFolder _folder;
    private readonly string _languages;
    private readonly CancellationToken _cancellation;

    private Recognition(WorkFolder folder, string languages, CancellationToken cancellation) => (_folder, _languages, _cancellation) = (folder, languages, cancellation);

    /// <summary>Fills in the pages that hold no words of their own, and makes the text of all pages.</summary>
    public static ExtractedText Complete(
        List<PageWords> pages, List<int> pictures, bool allArePictures, string format, Func<Recognition, int, PageWords> read, ExtractionLimits limits, ExtractionWatch watch)
    {
        var notes = new List<Bilingual>();
        if (pictures.Count > 0)
        {
            if (pictures.Count > limits.ScannedPages)
            {
                throw Unreadable.TooManyScans(pictures.Count, limits.ScannedPages);
            }

            using var folder = new WorkFolder();
            var languages = Languages(watch.Cancellation);
            if (languages.Count == 0 && allArePictures)
            {
                throw Unreadable.HelperMissing(HelperProgram.Tesseract);
            }

            if (languages.Count == 0)
            {
                notes.Add(ScanNotes.NotRead(pictures));
            }
            else
            {
                notes.AddRange(new Recognition(folder, string.Join('+', languages), watch.Cancellation).Fill(pages, pictures, read, watch));
                notes.AddRange(languages.Contains("vie") ? [] : [ScanNotes.NoVietnamese]);
            }
        }

        var (text, starts, converted) = PagedText.Of(pages);
        return new ExtractedText
        {
            Text = text, Format = allArePictures ? "scan" : format, Encoding = converted.CharacterSet, Pages = starts, Notes = [.. converted.Notes, .. notes],
        };
    }

    /// <summary>Draws a page of a PDF and reads it.</summary>
    public PageWords PdfPage(string file, int page, PageWords empty)
    {
        var root = _folder.PathOf("page");
        var dots = Math.Max(empty.Width, empty.Height) / 72 * DotsPerInch;
        string[] size = dots > MostDots ? ["-scale-to", $"{MostDots}"] : ["-r", $"{DotsPerInch}"];
        var drawn = HelperProgram.PdfToPicture.Run(["-f", $"{page}", "-l", $"{page}", .. size, "-gray", "-png", "-singlefile", file, root], DrawLimits, _cancellation);
        if (drawn.ExitCode != 0 || !File.Exists(root + ".png"))
        {
            return empty;
        }

        var scale = 72.0 / (dots > MostDots ? DotsPerInch * MostDots / dots : DotsPerInch);
        return Picture(root + ".png", page, 0, scale) with { Width = empty.Width, Height = empty.Height };
    }

    /// <summary>Reads one page of a picture file.</summary>
    /// <param name="index">Which page of the file, from 0.</param>
    /// <param name="scale">Points per dot.</param>
    public PageWords Picture(string file, int page, int index, double scale)
    {
        var answer = HelperProgram.Tesseract.Run([file, "stdout", "-l", _languages, "-c", $"tessedit_page_number={index}", "tsv"], ReadLimits, _cancellation);
        return answer.ExitCode == 0 ? WordTable.PageOf(answer.Text, page, scale) : new PageWords(page, 595, 842, []);
    }

    private List<Bilingual> Fill(List<PageWords> pages, List<int> pictures, Func<Recognition, int, PageWords> read, ExtractionWatch watch)
    {
        for (var i = 0; i < pictures.Count; i++)
        {
            watch.Cancellation.ThrowIfCancellationRequested();
            watch.Progress?.Invoke(i, pictures.Count);
            pages[pictures[i] - 1] = read(this, pictures[i]);
        }

        watch.Progress?.Invoke(pictures.Count, pictures.Count);
        var recognised = pages.Where(p => p.Confidence is not null).ToList();
        return recognised.Count == 0 ? [] :
        [
            ScanNotes.Recognised(recognised.Count, recognised.Average(p => p.Confidence!.Value)),
            .. recognised.Where(p => p.Confidence < UnsureBelow).Select(p => p.Number).ToList() is { Count: > 0 } unsure ? [ScanNotes.Unsure(unsure)] : Array.Empty<Bilingual>(),
        ];
    }

    private static List<string> Languages(CancellationToken cancellation)
    {
        if (!HelperProgram.Tesseract.IsInstalled)
        {
            return [];
        }

        var known = HelperProgram.Tesseract.Run(["--list-langs"], ListLimits, cancellation).Text.Split('\n', StringSplitOptions.TrimEntries);
        return [.. Wanted.Where(known.Contains)];
    }
}
