using System.CommandLine;
using System.Diagnostics;

namespace CamKet.Cli;

/// <summary>camket serve: starts the web program, which is a program of its own, with the options given.</summary>
internal static class ServeCommand
{
    private const string WebProgram = "CamKet.Web.dll";

    public static Command Create()
    {
        var rest = new Argument<string[]>("options") { Description = "Passed on: --data DIR, --urls ADDRESS, --empty …", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("serve", "Starts the web program on http://127.0.0.1:5080.") { rest };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (Find() is not { } program)
            {
                await Console.Error.WriteLineAsync($"{WebProgram} is not beside this program. Build it (dotnet build) or publish both into one folder.");
                return ExitCode.Failed;
            }

            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
            start.ArgumentList.Add(program);
            foreach (var argument in (string[])[.. parsed.GetValue(rest) ?? [], .. parsed.UnmatchedTokens])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        });
        return command;
    }

    /// <summary>Beside this program when published; in its own output folder in a checkout.</summary>
    private static string? Find()
    {
        var here = AppContext.BaseDirectory;
        var inCheckout = here.Replace("CamKet.Cli", "CamKet.Web", StringComparison.Ordinal);
        return new[] { here, inCheckout }.Select(folder => Path.Combine(folder, WebProgram)).FirstOrDefault(File.Exists);
    }
}
