using CamKet.Web.Elements;

namespace CamKet.Web.Pages.Register;

/// <summary>What the pages of the register need besides casework.</summary>
public static class RegisterPages
{
    public static IServiceCollection AddRegisterPages(this IServiceCollection services)
    {
        services.AddSingleton<KeptHtml>();
        services.AddScoped<RowText>();
        services.AddScoped<RegisterExport>();
        return services;
    }
}
