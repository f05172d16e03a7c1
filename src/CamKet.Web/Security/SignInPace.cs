using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CamKet.Web.Security;

/// <summary>How often one address may try to sign in within a minute: lockout guards one account, this guards all of them
/// against one caller who tries many. <c>signInsPerMinute</c> sets another number.</summary>
public static class SignInPace
{
    public const string PolicyName = "sign-in";
    private const int DefaultPerMinute = 30;

    public static void AddSignInPace(this IServiceCollection services)
    {
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var perMinute = configuration.GetValue("signInsPerMinute", DefaultPerMinute);
            options.AddPolicy(PolicyName, context => Partition(context, perMinute));
        });
    }

    private static RateLimitPartition<string> Partition(HttpContext context, int perMinute) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "local", _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
            })
            : RateLimitPartition.GetNoLimiter("looking");
}
