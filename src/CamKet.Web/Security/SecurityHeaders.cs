namespace CamKet.Web.Security;

/// <summary>
/// Headers on every answer. Nothing inline and nothing from elsewhere may run or style a page: documents from strangers
/// are shown here.
/// </summary>
public static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan FontLife = TimeSpan.FromDays(30);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (context.Request.Path.Value?.EndsWith(".woff2", StringComparison.Ordinal) == true)
        {
            // A typeface does not change under its name; without this every page would ask again for each weight.
            context.Response.OnStarting(() =>
            {
                headers.CacheControl = $"public, max-age={(int)FontLife.TotalSeconds}";
                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
