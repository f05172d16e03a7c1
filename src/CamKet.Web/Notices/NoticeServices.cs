using CamKet.Casework.Notices;

namespace CamKet.Web.Notices;

/// <summary>Registers mail.</summary>
internal static class NoticeServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton(provider => MailSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("notices").Get<NoticeSettings>() ?? new NoticeSettings());
        services.AddScoped<DigestMail>();
        services.AddScoped<SmtpMailer>();
        services.AddScoped<IMailer>(provider => provider.GetRequiredService<SmtpMailer>());
        services.AddHostedService<NoticeTicker>();
    }
}
