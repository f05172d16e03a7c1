using System.Text.Encodings.Web;
using System.Text.Unicode;
using CamKet.Web.Hosting;
using CamKet.Web.Notices;
using CamKet.Web.Pages.Register;
using CamKet.Web.Security;
using CamKet.Web.Sessions;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace CamKet.Web;

/// <summary>Registers the site.</summary>
public static class WebServices
{
    public static IServiceCollection AddCamKetWeb(this IServiceCollection services)
    {
        services.AddSingleton(WordBook.Load());
        services.AddScoped<CurrentLanguage>();
        services.AddScoped<Words>();
        services.AddScoped<DateText>();
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("trust").Get<Casework.Trust.TrustOptions>() ?? new());
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("secondReader").Get<Casework.SecondReading.SecondReaderOptions>() ?? new());
        services.AddRegisterPages();
        services.AddScoped<Pages.ListExport>();
        services.AddHostedService<JobHost>();
        services.AddBodyLimit();
        services.AddSignInPace();
        services.AddLinkPace();
        services.AddSessions();
        services.AddNotices();
        // Only a proxy on this machine is believed about who is asking; others are named in the configuration of the host.
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        services.AddResponseCompression(options =>
        {
            // Pages carry no secret beside reflected input except the antiforgery token, which is masked anew each time.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/calendar", "application/atom+xml"];
        });
        // Vietnamese goes out as it is written; the characters that mean something to HTML are still escaped.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddPages();
        return services;
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => FolderConventions.ApplyAll(options.Conventions))
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new DayBinderProvider());
                options.ModelMetadataDetailsProviders.Add(new PlainValidationMessages());
                options.Filters.Add<CaseworkErrors>();
            })
            .AddDataAnnotationsLocalization();
        services.AddSingleton<WordsLocalizer>();
        services.AddOptions<MvcDataAnnotationsLocalizationOptions>()
            .Configure<WordsLocalizer>((options, localizer) => options.DataAnnotationLocalizerProvider = (_, _) => localizer);
        services.AddOptions<MvcOptions>()
            .Configure<WordsLocalizer>((options, localizer) => SayPlainly(options, localizer));
        services.AddAntiforgery(options => options.Cookie.Name = "camket.form");
    }

    /// <summary>The sentences for values that cannot be read at all, such as letters in a number.</summary>
    private static void SayPlainly(MvcOptions options, WordsLocalizer localizer)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => localizer["Form.Required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => localizer["Form.Required"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => localizer["Form.NotValid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => localizer["Form.NotValid"]);
        messages.SetValueIsInvalidAccessor(_ => localizer["Form.NotValid"]);
        messages.SetValueMustBeANumberAccessor(_ => localizer["Form.NotNumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => localizer["Form.NotNumber"]);
    }
}
