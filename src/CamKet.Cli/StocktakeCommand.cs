using System.CommandLine;
using CamKet.Casework;
using CamKet.Casework.Reports;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Cli;

/// <summary>camket stocktake --year 2025: writes the review of a year or quarter as a Word file.</summary>
internal static class StocktakeCommand
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "The year under review.", Required = true };
        var quarter = new Option<int?>("--quarter") { Description = "1 to 4; left out for the whole year." }.AcceptOnlyFromAmong("1", "2", "3", "4");
        var lang = new Option<string>("--lang") { Description = "vi or en.", DefaultValueFactory = _ => "vi" }.AcceptOnlyFromAmong("vi", "en");
        var file = new Option<FileInfo?>("--out") { Description = "The file to write (default: TK-YEAR.docx here)." };
        var data = new DataOptions();
        var command = new Command("stocktake", "Writes the quarterly or year-end review as a Word file.") { year, quarter, lang, file };
        data.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var key = parsed.GetValue(quarter) is { } q ? $"{parsed.GetValue(year)}-Q{q}" : $"{parsed.GetValue(year)}";
            if (!StocktakePeriod.TryParse(key, out var period))
            {
                await Console.Error.WriteLineAsync("--year takes a year from 1995 to 2100.");
                return ExitCode.BadUsage;
            }

            await using var services = await data.OpenAsync(parsed, cancellationToken);
            await using var scope = services.CreateAsyncScope();
            var report = await ReportAsync(scope.ServiceProvider, period, parsed.GetValue(lang)!, cancellationToken);
            var target = parsed.GetValue(file)?.FullName ?? Path.GetFullPath($"{period.Reference}.docx");
            await File.WriteAllBytesAsync(target, scope.ServiceProvider.GetRequiredService<IReportWriter>().Write(report), cancellationToken);
            Console.WriteLine(target);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The approved text where there is one; otherwise the draft as the register stands now.</summary>
    private static async Task<Report> ReportAsync(IServiceProvider services, StocktakePeriod period, string language, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<CamKetDb>();
        var stocktake = await db.Stocktakes.AsNoTracking().FirstOrDefaultAsync(s => s.Reference == period.Reference, cancellationToken)
            ?? new Stocktake { Reference = period.Reference, Year = period.Year, Quarter = period.Quarter, OpenedBy = "" };
        return await services.GetRequiredService<StocktakeService>().ReportAsync(Actor.System with { Role = UserRole.Coordinator }, stocktake, language, null, cancellationToken);
    }
}
