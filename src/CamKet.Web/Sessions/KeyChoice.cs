namespace CamKet.Web.Sessions;

/// <summary>Whether single keys (j, k, a, /) act; they can be switched off (WCAG 2.1.4). Kept per browser: it depends on how one types there.</summary>
public static class KeyChoice
{
    private const string CookieName = "camket.keys";
    private const string Off = "off";

    public static bool AreOn(HttpRequest request) => request.Cookies[CookieName] != Off;

    public static void Keep(HttpResponse response, bool on) => response.Cookies.Append(CookieName, on ? "on" : Off, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });
}
