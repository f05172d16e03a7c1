using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CamKet.Web.Security;

/// <summary>
/// Uploads end at <see cref="Bytes"/>. A body that says it is larger is turned away by a page before a byte is read;
/// one that does not say is cut off by the server.
/// </summary>
public static class BodyLimit
{
    public const long Bytes = 25 * 1024 * 1024;
    private const long FormOverhead = 1024 * 1024;

    public static void AddBodyLimit(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = Bytes + FormOverhead);
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = Bytes + FormOverhead);
    }

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isAnswering = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (context.Request.ContentLength > Bytes + FormOverhead && !isAnswering)
        {
            Leave(context);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>The page that says so must not read the form again, and the server throws the rest away in place of cutting the line before the browser has the answer.</summary>
    private static void Leave(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        (context.Request.Body, context.Request.ContentLength, context.Request.ContentType) = (Stream.Null, 0, null);
    }
}
