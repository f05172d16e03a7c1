using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CamKet.Web.Security;

/// <summary>How often one address may follow personal links within a minute, looking and sending together: nobody finds a token of 256 bits by trying, and nobody should load the site with trying.
/// <c>linksPerMinute</c> sets another number.</summary>
public static class LinkPace
{
    public const string PolicyName = "links";
    private const int DefaultPerMinute = 60;

    public static void AddLinkPace(this IServiceCollection services) =>
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var perMinute = configuration.GetValue("linksPerMinute", DefaultPerMinute);
            options.AddPolicy(PolicyName, context => RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
            }));
        });
}
