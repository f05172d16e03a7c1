using System.Diagnostics;
using System.Text;
using CamKet.TestKit;

namespace CamKet.Cli.Tests;

/// <summary>Runs the program as a person would: a process with arguments, standard input and an exit code.</summary>
internal static class CamketProcess
{
    /// <summary>The program in its own output folder, with its own dependencies beside it.</summary>
    private static readonly string Program = Path.Combine(Repository.Root, "src", "CamKet.Cli", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "CamKet.Cli.Tests"), AppContext.BaseDirectory), "camket.dll");

    /// <param name="variable">A variable of the program's environment.</param>
    public static async Task<Result> RunAsync(string[] arguments, byte[]? input = null, (string Name, string Value)? variable = null)
    {
        using var process = Start(arguments, variable);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program and ends it the hard way after <paramref name="life"/>, if it has not ended by itself.</summary>
    public static async Task KillAsync(string[] arguments, TimeSpan life)
    {
        using var process = Start(arguments);
        // Read, so that the program never waits for a full pipe.
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var timer = new CancellationTokenSource(life);
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        await Task.WhenAll(output, error);
    }

    private static Process Start(string[] arguments, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("CAMKET_POSTGRES");
        if (variable is { } set)
        {
            start.Environment[set.Name] = set.Value;
        }

        start.ArgumentList.Add(Program);
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
