using System.Net.Mail;

namespace CamKet.Web.Notices;

/// <summary>Where mail goes out, from the configuration: <c>mail:host</c> is CAMKET_MAIL__HOST in the environment, and so on. Mail is off until host, sender and the site's own address are set.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>The address that mails come from.</summary>
    public string? Sender { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>STARTTLS before anything is said. Off (<c>mail:startTls=false</c>) only for a server on the same machine or a test.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>The site's address as people open it (<c>address</c>), without a slash at its end; links in mails begin with it.</summary>
    public string? Site { get; init; }

    /// <summary>The settings still missing, by the names of the environment.</summary>
    public IReadOnlyList<string> Missing =>
        [.. new (string Name, bool Given)[]
        {
            ("CAMKET_MAIL__HOST", !string.IsNullOrWhiteSpace(Host)),
            ("CAMKET_MAIL__SENDER", MailAddress.TryCreate(Sender, out _)),
            ("CAMKET_ADDRESS", Uri.TryCreate(Site, UriKind.Absolute, out var site) && site.Scheme is "http" or "https"),
        }.Where(setting => !setting.Given).Select(setting => setting.Name)];

    public static MailSettings From(IConfiguration configuration) =>
        (configuration.GetSection("mail").Get<MailSettings>() ?? new MailSettings()) with { Site = configuration["address"]?.TrimEnd('/') };
}
