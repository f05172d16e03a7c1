using System.Globalization;
using System.Text;
using CamKet.Formats.Layout;

namespace CamKet.Formats.Extraction;

/// <summary>Reads the table in which tesseract writes what it recognised: a word a line, with its place and how sure it is.</summary>
internal static class WordTable
{
    private const int Columns = 12;
    private const string PageLevel = "1";
    private const string WordLevel = "5";

    /// <summary>Below this a "word" is a speck or the edge of a stamp.</summary>
    private const double LeastConfidence = 20;

    public static PageWords PageOf(string table, int page, double scale)
    {
        var words = new List<PageWord>();
        var (width, height, sure) = (595.0, 842.0, new List<double>());
        foreach (var line in table.Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length < Columns)
            {
                continue;
            }

            var (left, top, wide, high, confidence) = (Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9]), Number(cells[10]));
            if (cells[0] == PageLevel)
            {
                (width, height) = (wide * scale, high * scale);
            }
            else if (cells[0] == WordLevel && confidence >= LeastConfidence && cells[11].Trim() is { Length: > 0 } text)
            {
                words.Add(new PageWord(left * scale, top * scale, (left + wide) * scale, (top + high) * scale, text.Normalize(NormalizationForm.FormC)));
                sure.Add(confidence);
            }
        }

        return new PageWords(page, width, height, words, sure.Count == 0 ? null : sure.Average());
    }

    private static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
