using CamKet.Casework.Users;
using CamKet.Web.Elements;

namespace CamKet.Web.Sessions;

/// <summary>Who is acting in this request. Services that need an <see cref="Actor"/> get it from here.</summary>
public sealed class ActorAccessor(IHttpContextAccessor http)
{
    /// <summary>The person signed in, with the key of the form being sent; throws where a page forgot to ask for a session.</summary>
    public Actor Current => CurrentOrNull ?? throw new InvalidOperationException("Nobody is signed in: this page must not allow anonymous requests.");

    public Actor? CurrentOrNull =>
        http.HttpContext is { } context && SessionClaims.ActorOf(context.User) is { } actor
            ? actor with { OnceKey = OnceKeyOf(context.Request) }
            : null;

    internal static string? OnceKeyOf(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
        && request.Form[OnceKeyTagHelper.FieldName].ToString() is { Length: > 0 and <= 64 } key ? key : null;
}
