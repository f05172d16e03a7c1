using System.Diagnostics;
using System.Text;
using CamKet.TestKit;

namespace CamKet.Cli.Tests;

/// <summary>Runs the program as a person would: a process with arguments, standard input and an exit code.</summary>
internal static class CamketProcess
{
    /// <summary>The program in its own output folder, with its own dependencies beside it.</summary>
    private static readonly string Program = Path.Combine(Repository.Root, "src", "CamKet.Cli", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "CamKet.Cli.Tests"), AppContext.BaseDirectory), "camket.dll");

    public static async Task<Result> RunAsync(string[] arguments, byte[]? input = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("CAMKET_POSTGRES");
        start.ArgumentList.Add(Program);
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
