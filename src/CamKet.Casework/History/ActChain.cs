using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CamKet.Casework.History;

/// <summary>The seal of the history: each act's hash covers its own content and the hash before it.</summary>
public static class ActChain
{
    /// <summary>What the first act follows.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>SHA-256, lower-case hex, over the act's fields as a JSON array (so that no two contents look alike when joined).</summary>
    public static string HashOf(Act act) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        act.PreviousHash,
        act.Id.ToString(CultureInfo.InvariantCulture),
        act.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        act.UserId?.ToString(CultureInfo.InvariantCulture),
        act.UserName,
        act.Kind.ToString(),
        act.SubjectType,
        act.Subject,
        act.Reason,
        act.Before,
        act.After,
        act.OnceKey,
    })));
}
