using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CamKet.Web.Sessions;

/// <summary>
/// A filled form that arrived without a session. Its text travels, sealed, through the sign-in page and is offered again
/// afterwards. Files do not travel, nor do passwords.
/// </summary>
public sealed record KeptForm(string Address, IReadOnlyList<KeptForm.Field> Fields, IReadOnlyList<string> FileNames)
{
    private const int MaxCharacters = 500_000;
    private const string TokenField = "__RequestVerificationToken";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>One sent value. A field sent several times stands several times.</summary>
    public sealed record Field(string Name, string Value);

    /// <summary>What an officer typed, as far as it can be told from codes and keys; those are sent along but say nothing to a reader.</summary>
    public IEnumerable<string> Typed => Fields.Select(f => f.Value).Where(value => value.Any(c => char.IsWhiteSpace(c) || !char.IsAscii(c)));

    /// <summary>Null when there is nothing to keep: no form, a form of another site, or too long a text.</summary>
    public static async Task<KeptForm?> FromAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !IsOurs(request))
        {
            return null;
        }

        var form = await request.ReadFormAsync();
        var fields = (from pair in form
                      where pair.Key != TokenField && !pair.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
                      from value in pair.Value
                      select new Field(pair.Key, value ?? "")).ToList();
        return fields.Count == 0 || fields.Sum(f => f.Name.Length + f.Value.Length) > MaxCharacters
            ? null
            : new KeptForm(request.Path + request.QueryString, fields, [.. form.Files.Select(file => file.FileName)]);
    }

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this), Life);

    /// <summary>Null when the seal is broken or older than an hour.</summary>
    public static KeptForm? Open(IDataProtectionProvider protection, string? sealedText)
    {
        if (string.IsNullOrEmpty(sealedText))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<KeptForm>(Protector(protection).Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) =>
        protection.CreateProtector("CamKet.KeptForm").ToTimeLimitedDataProtector();

    // Another site could otherwise lay a filled form before whoever signs in next.
    private static bool IsOurs(HttpRequest request)
    {
        var from = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return from is "" or "same-origin" or "none"
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority == request.Host.Value));
    }
}
