using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CamKet.Web.Wording;

/// <summary>
/// Takes the language from <c>?lang=</c>, else from the cookie. The browser's own preference is not asked: the house works in
/// Vietnamese, and many of its machines are set up in English. A page asked for with <c>?lang=</c> is shown again without it.
/// </summary>
public static class LanguageChoice
{
    public const string CookieName = "camket.lang";
    private const string Parameter = "lang";

    private static readonly Dictionary<string, CultureInfo> Cultures =
        WordBook.Languages.ToDictionary(code => code, CultureInfo.GetCultureInfo, StringComparer.Ordinal);

    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var language = context.RequestServices.GetRequiredService<CurrentLanguage>();
        language.Choose(context.Request.Cookies[CookieName]);
        var asked = context.Request.Query[Parameter].ToString();
        language.Choose(asked);
        if (asked == language.Code && IsPageRequest(context.Request))
        {
            Keep(context.Response, asked);
            context.Response.Redirect(WithoutParameter(context.Request));
            return;
        }

        // Only the UI culture: parsing and formatting elsewhere stay invariant.
        CultureInfo.CurrentUICulture = Cultures[language.Code];
        await next(context);
    });

    public static void Keep(HttpResponse response, string language) => response.Cookies.Append(CookieName, language, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });

    /// <summary>The address of the current page in the other language.</summary>
    public static string AddressIn(HttpRequest request, string language) =>
        OriginalAddress(request, [.. OtherParameters(request), new(Parameter, language)]);

    private static bool IsPageRequest(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static string WithoutParameter(HttpRequest request) => OriginalAddress(request, OtherParameters(request));

    private static IEnumerable<KeyValuePair<string, string>> OtherParameters(HttpRequest request) =>
        from pair in request.Query
        where pair.Key != Parameter
        from value in pair.Value
        select KeyValuePair.Create(pair.Key, value ?? "");

    // A path of "//host" would be read as another site: one slash only.
    private static string OriginalAddress(HttpRequest request, IEnumerable<KeyValuePair<string, string>> parameters) =>
        request.PathBase + "/" + request.Path.ToUriComponent().TrimStart('/', '\\') + new QueryBuilder(parameters).ToQueryString();
}
