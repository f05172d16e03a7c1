using System.Security.Cryptography;
using System.Text;
using CamKet.Casework.Notices;
using CamKet.Casework.Users;
using CamKet.Web.Wording;

namespace CamKet.Web.Notices;

/// <summary>Writes one person's day in their language, with new links to report by.</summary>
public sealed class DigestMail(MailSettings settings, WordBook book, PersonalLinks links, TimeProvider clock)
{
    private const int MostCounted = 3;

    public async Task<MailText> WriteAsync(Mail mail, User to, CancellationToken cancellationToken)
    {
        var digest = Digest.FromJson(mail.Content!);
        var reportable = digest.Sections.SelectMany(s => s.Lines).Where(l => l.MayReport).Select(l => l.UndertakingId!.Value).ToList();
        var (reports, stop) = await links.MakeForMailAsync(to.Id, reportable, cancellationToken);
        var words = new Words(book, to.Language, strict: false);
        var unsubscribe = settings.Site + Links.StopMail(stop);
        var page = PageOf(digest, new DigestWords(words, new DateText(clock, words), settings.Site!, reports), to, words, unsubscribe);
        return new MailText(to.Email!, to.DisplayName, MessageId(mail.Key), SubjectOf(digest, words), PlainMail.Write(page), HtmlMail.Write(page), unsubscribe);
    }

    /// <summary>A mail that says no more than that mails arrive.</summary>
    public MailText WriteTest(User to)
    {
        var words = new Words(book, to.Language, strict: false);
        var page = new MailPage(words.Language, words["Mail.TestTitle"], words["Mail.TestLede"], [], [new MailLink(words["Mail.ToSite"], settings.Site + Links.Overview)]);
        return new MailText(to.Email!, to.DisplayName, MessageId("test:" + Guid.NewGuid()), words["Mail.TestTitle"], PlainMail.Write(page), HtmlMail.Write(page), null);
    }

    private MailPage PageOf(Digest digest, DigestWords sections, User to, Words words, string unsubscribe) => new(
        words.Language, words["Mail.Title", digest.Day], words["Mail.Lede", to.DisplayName], [.. digest.Sections.Select(sections.SectionOf)],
        [new(words["Mail.ToSite"], settings.Site + Links.Overview), new(words["Mail.Settings"], settings.Site + Links.Account), new(words["Mail.Stop"], unsubscribe)]);

    /// <summary>"CamKet 12/06/2026: 1 quá hạn, 2 sắp đến hạn".</summary>
    private static string SubjectOf(Digest digest, Words words) =>
        words["Mail.Subject", digest.Day, string.Join(", ", digest.Sections.Take(MostCounted).Select(s => words[$"Mail.Count.{s.Kind}", s.Total]))];

    /// <summary>The same for every attempt at one mail, and not for another installation's.</summary>
    private string MessageId(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings.Site + "|" + key)))[..32];
        return $"<{hash}@{settings.Sender![(settings.Sender!.LastIndexOf('@') + 1)..]}>";
    }
}
