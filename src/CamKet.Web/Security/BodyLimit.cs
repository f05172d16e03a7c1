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
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
