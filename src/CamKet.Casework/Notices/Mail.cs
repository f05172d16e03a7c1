namespace CamKet.Casework.Notices;

/// <summary>A mail to one person (thư nhắc việc), from the moment it is decided to what became of it. The key is unique: the same mail is never put down twice.</summary>
public sealed class Mail
{
    public long Id { get; set; }

    /// <summary>"digest:17:2026-06-12". The mail's Message-ID is made from it, so that a second attempt is the same message to every mail program.</summary>
    public required string Key { get; set; }

    public long UserId { get; set; }

    /// <summary>The day in Viet Nam that it tells of.</summary>
    public DateOnly Day { get; set; }

    public MailState State { get; set; } = MailState.Waiting;

    /// <summary>The <see cref="Digest"/> as JSON; null once it is sent. It holds no links: those are made when the mail is written.</summary>
    public string? Content { get; set; }

    /// <summary>What the person might see when it was gathered (<see cref="DigestPerson.Reach"/>). Whose powers changed since then is not sent the old mail.</summary>
    public required string Reach { get; set; }

    public int Attempts { get; set; }

    public DateTime NextAttemptAt { get; set; }

    /// <summary>Until when a node may work on it.</summary>
    public DateTime? LeaseUntil { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>What the mail server said last, for the administrator.</summary>
    public string? Error { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>What became of a mail. The order matters: nothing is handed to the server before <see cref="Sending"/> is saved, and what is found there after a crash is never sent again by itself.</summary>
public enum MailState
{
    /// <summary>To be sent from <see cref="Mail.NextAttemptAt"/> on.</summary>
    Waiting,

    /// <summary>Being written by a node; nothing has left yet.</summary>
    Writing,

    /// <summary>Being handed to the mail server.</summary>
    Sending,

    Sent,

    /// <summary>The server refused it for good, or too often.</summary>
    Failed,

    /// <summary>The program ended, or the line broke, while it was being handed over: it may have arrived. An administrator decides.</summary>
    Unknown,

    /// <summary>Not sent, because the person may no longer be told, or an administrator let it be.</summary>
    Dropped,
}
