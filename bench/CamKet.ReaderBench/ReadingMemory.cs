using System.Diagnostics;
using CamKet.Reading;

namespace CamKet.ReaderBench;

/// <summary>The most memory that a run of its own takes, and the time a megabyte, over a sum of small documents and for one text of that size.</summary>
internal static class ReadingMemory
{
    public static void OfMany(SourceSet sources, int megabytes)
    {
        var read = 0L;
        var pass = Pass.Of(() =>
        {
            while (read < megabytes * 1e6)
            {
                foreach (var text in sources.Texts)
                {
                    DocumentReader.Read(text, new ReadingContext());
                }

                read += sources.Bytes;
            }
        });
        Print(pass, read);
    }

    public static void OfOne(SourceSet sources, int megabytes)
    {
        // The small one first, so that the large one does not pay for the compiler.
        DocumentReader.Read(sources.AsOne(20).Texts[0], new ReadingContext());
        var one = sources.AsOne(megabytes);
        Print(Pass.Of(() => DocumentReader.Read(one.Texts[0], new ReadingContext())), one.Bytes);
    }

    private static void Print(Pass pass, long bytes)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"time {pass.Processor * 1000 / (bytes / 1e6):0.00} ms/MB");
        Console.WriteLine($"peak {process.PeakWorkingSet64 / 1e6:0} MB");
    }
}
