using System.Diagnostics;

namespace CamKet.ReaderBench;

/// <summary>How long something took: on the wall, and of the processor. The processor's time says the same on a busy machine.</summary>
internal readonly record struct Pass(double Wall, double Processor)
{
    public static Pass Of(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
        action();
        process.Refresh();
        return new Pass(clock.Elapsed.TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }
}
