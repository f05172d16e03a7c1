using CamKet.Web.Security;
using CamKet.Web.Wording;

namespace CamKet.Web;

/// <summary>What a request passes through, in this order.</summary>
public static class WebPipeline
{
    public static WebApplication UseCamKetWeb(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseLanguageChoice();
        app.UseStatusCodePagesWithReExecute("/Errors/{0}");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/Errors/500",
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            CreateScopeForErrors = false,
        });
        app.UseBodyLimit();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }
}
