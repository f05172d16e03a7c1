using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Authentication;
using System.Text;
using CamKet.Casework.Notices;
using CamKet.Casework.Users;

namespace CamKet.Web.Notices;

/// <summary>Sends by SMTP. What the framework's client tells of a failure is sorted here into "the server has not got it" and "nobody knows".</summary>
public sealed class SmtpMailer(MailSettings settings, DigestMail digests) : IMailer
{
    private const int NoSuchUserFrom = 500;

    /// <summary>Well below the lease of <see cref="DeliverMail"/>.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public bool IsOn => settings.Missing.Count == 0;

    public async Task<MailText> WriteAsync(Mail mail, User to, CancellationToken cancellationToken)
    {
        await SmtpGreeting.DemandAsync(settings, cancellationToken);
        return await digests.WriteAsync(mail, to, cancellationToken);
    }

    public async Task SendAsync(MailText text, CancellationToken cancellationToken)
    {
        using var message = MessageOf(text);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (!string.IsNullOrEmpty(settings.User))
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, timer.Token);
        }
        catch (SmtpException refused) when (IsNotTaken(refused))
        {
            throw new MailNotTakenException(refused.Message, refused is SmtpFailedRecipientException && (int)refused.StatusCode >= NoSuchUserFrom, refused);
        }
    }

    /// <summary>The server answered that it does not take it, or the line was never there.</summary>
    private static bool IsNotTaken(SmtpException refused) =>
        refused.StatusCode != SmtpStatusCode.GeneralFailure || refused.InnerException is AuthenticationException or System.Net.Sockets.SocketException;

    private MailMessage MessageOf(MailText text)
    {
        var message = new MailMessage(new MailAddress(settings.Sender!, "CamKet"), new MailAddress(text.To, text.ToName, Encoding.UTF8))
        {
            Subject = text.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8, BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", text.MessageId);
        // Answering machines keep silent (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (text.Unsubscribe is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.AlternateViews.Add(View(text.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(text.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
