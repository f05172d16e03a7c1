using CamKet.Casework.Documents;
using CamKet.Casework.Reports;
using CamKet.Formats.Extraction;
using CamKet.Formats.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Formats;

/// <summary>Registers what reads and writes files.</summary>
public static class FormatsServices
{
    public static IServiceCollection AddFormats(this IServiceCollection services)
    {
        services.AddSingleton<ITextExtractor>(_ => new TextExtractor());
        services.AddSingleton<IReportWriter, DocxReportWriter>();
        return services;
    }
}
