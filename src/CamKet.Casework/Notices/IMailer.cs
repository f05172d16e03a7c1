using CamKet.Casework.Users;

namespace CamKet.Casework.Notices;

/// <summary>Writes mails in the words of the site and hands them to a mail server. Implemented by the web; without it mail is off.</summary>
public interface IMailer
{
    /// <summary>Whether everything is set that sending needs.</summary>
    bool IsOn { get; }

    /// <summary>Writes the mail in the person's language. Nothing leaves.</summary>
    Task<MailText> WriteAsync(Mail mail, User to, CancellationToken cancellationToken);

    /// <summary>Hands it to the server. <see cref="MailNotTakenException"/> says that the server has not got it for certain; any other exception leaves that open.</summary>
    Task SendAsync(MailText text, CancellationToken cancellationToken);
}

/// <summary>A mail as it goes out.</summary>
/// <param name="To">The address.</param>
/// <param name="ToName">The person's name.</param>
/// <param name="MessageId">With its angle brackets; the same for every attempt.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For programs that show text.</param>
/// <param name="Html">For the others.</param>
/// <param name="Unsubscribe">The address that stops these mails; null for a test.</param>
public sealed record MailText(string To, string ToName, string MessageId, string Subject, string Text, string Html, string? Unsubscribe);

/// <summary>The server has not taken the mail.</summary>
/// <param name="forGood">Another attempt would be refused too.</param>
public sealed class MailNotTakenException(string message, bool forGood, Exception? inner = null) : Exception(message, inner)
{
    public bool ForGood { get; } = forGood;
}

/// <summary>Mail that is not set up.</summary>
public sealed class NoMailer : IMailer
{
    public bool IsOn => false;

    public Task<MailText> WriteAsync(Mail mail, User to, CancellationToken cancellationToken) => throw new MailNotTakenException("Mail is not set up.", forGood: false);

    public Task SendAsync(MailText text, CancellationToken cancellationToken) => throw new MailNotTakenException("Mail is not set up.", forGood: false);
}
