using System.CommandLine;
using System.Globalization;
using System.Text;
using CamKet.Cli;
using Spectre.Console;

// Texts and numbers come out the same on every machine.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (Console.IsOutputRedirected)
{
    // A pipe has no width; a table must not be cut to a terminal's.
    AnsiConsole.Profile.Width = 160;
}

var root = new RootCommand("CamKet: from word to deed. / Theo lời hứa đến việc làm.")
{
    ReadCommand.Create(),
    ImportCommand.Create(),
    EvaluateCommand.Create(),
    MatchesCommand.Create(),
    CalibrateCommand.Create(),
    StocktakeCommand.Create(),
    AuditCommand.Create(),
    ServeCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    // System.CommandLine answers bad usage with 1; ours is 2, so that scripts tell it from a file that could not be read.
    await parsed.InvokeAsync();
    return ExitCode.BadUsage;
}

return await parsed.InvokeAsync();
