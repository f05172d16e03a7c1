namespace CamKet.Casework.Notices;

/// <summary>An address that opens one thing for one person without a session (liên kết riêng). Only the hash of its token is kept.</summary>
public sealed class PersonalLink
{
    public long Id { get; set; }

    public LinkKind Kind { get; set; }

    public long UserId { get; set; }

    /// <summary>The one undertaking that a report link is for.</summary>
    public long? UndertakingId { get; set; }

    public required string TokenHash { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Null for calendars and feeds, which hold until they are revoked.</summary>
    public DateTime? ExpiresAt { get; set; }

    /// <summary>How often it may still be used; null for no limit.</summary>
    public int? UsesLeft { get; set; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>What a personal link is good for, and for nothing else.</summary>
public enum LinkKind { Report, Calendar, News, Unsubscribe }
