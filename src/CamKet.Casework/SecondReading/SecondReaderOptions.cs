using CamKet.Casework.Users;

namespace CamKet.Casework.SecondReading;

/// <summary>A second reader that the ministry runs itself, behind the interface that most programs for language models offer
/// ("chat completions"). Off until an address is set.</summary>
public sealed record SecondReaderOptions
{
    /// <summary>Such as "https://models.ministry.example/v1"; null: there is no second reader.</summary>
    public Uri? Address { get; init; }

    public string Model { get; init; } = "";

    /// <summary>Sent as a bearer token where the address asks for one. Best given by the environment.</summary>
    public string? Key { get; init; }

    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>The longest text that is sent, in bytes.</summary>
    public int MostBytesSent { get; init; } = 400_000;

    /// <summary>The longest answer that is read, in bytes.</summary>
    public int MostBytesAnswered { get; init; } = 1_000_000;

    /// <summary>Documents above this level are never sent.</summary>
    public AccessLevel HighestAccess { get; init; } = AccessLevel.Internal;

    /// <summary>Allows an address without encryption beyond this machine.</summary>
    public bool AllowPlainHttp { get; init; }

    public bool IsOn => Address is not null;

    /// <summary>Whether the address may be used at all.</summary>
    public bool IsAddressAllowed => Address is { IsAbsoluteUri: true } address
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || AllowPlainHttp)));

    /// <summary>The address without anything that might be secret in it.</summary>
    public string Place => Address?.GetLeftPart(UriPartial.Authority).Replace(Address.UserInfo.Length > 0 ? Address.UserInfo + "@" : "\0", "", StringComparison.Ordinal) ?? "";

    /// <summary>Never prints the key.</summary>
    public override string ToString() => $"{Place} {Model}";
}
