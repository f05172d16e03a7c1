using System.Text;
using CamKet.Reading.Text;

namespace CamKet.ReaderBench;

/// <summary>The documents of a folder, whatever their language, with their size as stored in UTF-8.</summary>
internal sealed record SourceSet(IReadOnlyList<SourceText> Texts, long Bytes)
{
    public static SourceSet Load(string folder)
    {
        var files = Directory.GetFiles(folder, "*.txt").Where(file => !file.EndsWith(".expected.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var texts = files.Select(file => new SourceText(File.ReadAllText(file), Path.GetFileName(file))).ToList();
        return texts.Count > 0
            ? new SourceSet(texts, texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text.Content)))
            : throw new InvalidOperationException($"No .txt file in {folder}.");
    }

    /// <summary>All documents one after the other, again and again, as one text of at least that many megabytes.</summary>
    public SourceSet AsOne(int megabytes)
    {
        var times = (int)Math.Max(1, Math.Ceiling(megabytes * 1e6 / Bytes));
        var text = new StringBuilder();
        for (var i = 0; i < times; i++)
        {
            foreach (var source in Texts)
            {
                text.Append(source.Content).Append('\n');
            }
        }

        return new SourceSet([new SourceText(text.ToString())], times * (Bytes + Texts.Count));
    }
}
