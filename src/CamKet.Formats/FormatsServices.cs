using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Formats;

/// <summary>Registers what reads and writes files.</summary>
public static class FormatsServices
{
    public static IServiceCollection AddFormats(this IServiceCollection services)
    {
        services.AddSingleton<ITextExtractor, TextExtractor>();
        return services;
    }
}
