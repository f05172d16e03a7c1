using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CamKet.Web.Sessions;

/// <summary>The session cookie: how long it lasts, and what happens to a request that comes without it.</summary>
internal static class SessionCookie
{
    /// <summary>Where the sealed form waits for the page that asks to sign in again.</summary>
    public const string KeptFormItem = "camket.kept-form";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "camket.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.LoginPath = "/SignIn";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A page is asked for again after signing in; a sent form is kept; a program gets 401.</summary>
    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }

        if (await KeptForm.FromAsync(http.Request) is { } form)
        {
            http.Items[KeptFormItem] = form.Seal(http.RequestServices.GetRequiredService<IDataProtectionProvider>());
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}
