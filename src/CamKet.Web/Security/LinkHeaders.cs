namespace CamKet.Web.Security;

/// <summary>Headers of an answer whose address is itself a secret: it is not passed on to other sites, not kept, not indexed.</summary>
public static class LinkHeaders
{
    public static void Set(HttpResponse response)
    {
        response.Headers["Referrer-Policy"] = "no-referrer";
        // As antiforgery writes it, which would replace it otherwise.
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
