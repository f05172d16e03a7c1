using CamKet.Casework.Documents;
using CamKet.Casework.Imports;
using CamKet.Casework.Jobs;
using CamKet.Casework.Reports;
using CamKet.Formats.Extraction;
using CamKet.Formats.Reports;
using CamKet.Formats.Sheets;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Formats;

/// <summary>Registers what reads and writes files, and the work that needs files read.</summary>
public static class FormatsServices
{
    public static IServiceCollection AddFormats(this IServiceCollection services)
    {
        services.AddSingleton<ITextExtractor>(_ => new TextExtractor());
        services.AddSingleton<ISheetReader>(_ => new SheetReader());
        services.AddScoped<TakeInFile>();
        services.AddKeyedScoped<IJobWork, ReadingFileWork>(JobKind.ReadingFile);
        services.AddScoped<ImportSheet>();
        services.AddKeyedScoped<IJobWork, ImportingSheetWork>(JobKind.ImportingSheet);
        services.AddSingleton<IReportWriter, DocxReportWriter>();
        return services;
    }
}
