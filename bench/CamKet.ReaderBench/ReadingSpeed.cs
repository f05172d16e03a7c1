using CamKet.Reading;

namespace CamKet.ReaderBench;

/// <summary>Megabytes a second of the full reading, on documents as they are and on one large text, beside the simple reader.</summary>
internal static class ReadingSpeed
{
    private const int Megabytes = 20;
    private const int SimpleMegabytes = 1;
    private const double WarmUpSeconds = 6;

    public static void Measure(SourceSet sources)
    {
        var baseline = new RegexReader();
        var large = sources.AsOne(Megabytes);
        WarmUp(() => Read(sources));
        Print("small", Megabytes, sources, () => Read(sources));
        Print("large", Megabytes, large, () => Read(large));
        Print("regex", SimpleMegabytes, sources, () => baseline.Read(sources));
    }

    // Warm is when the compiler has seen what is often run.
    private static void WarmUp(Action action)
    {
        for (var spent = 0.0; spent < WarmUpSeconds;)
        {
            spent += Pass.Of(action).Processor;
        }
    }

    private static void Print(string name, int megabytes, SourceSet sources, Action action)
    {
        var times = (int)Math.Ceiling(megabytes * 1e6 / sources.Bytes);
        var pass = Pass.Of(() =>
        {
            for (var i = 0; i < times; i++)
            {
                action();
            }
        });
        Console.WriteLine($"{name}.processor {times * sources.Bytes / 1e6 / pass.Processor:0.0} MB/s");
        Console.WriteLine($"{name}.wall {times * sources.Bytes / 1e6 / pass.Wall:0.0} MB/s");
    }

    private static void Read(SourceSet sources)
    {
        foreach (var text in sources.Texts)
        {
            DocumentReader.Read(text, new ReadingContext());
        }
    }
}
