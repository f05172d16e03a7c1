using CamKet.Casework;
using CamKet.Casework.Notices;
using CamKet.Web.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Administration;

/// <summary>Whether mail goes out, a test of it, and the mails that are not known to have arrived.</summary>
public sealed class MailModel(CamKetDb db, MailDesk desk, MailSettings settings, NoticeSettings times, SmtpMailer mailer, DigestMail digests) : OfficerPage
{
    public MailSettings Settings => settings;

    public NoticeSettings Times => times;

    public MailStanding Standing { get; private set; } = null!;

    /// <summary>Where a test goes: the administrator's own address.</summary>
    public string? MyAddress { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostTestAsync() => SaveAsync(async () =>
    {
        var me = await db.Users.AsNoTracking().FirstAsync(u => u.Id == Actor.UserId);
        try
        {
            await SmtpGreeting.DemandAsync(settings, HttpContext.RequestAborted);
            await mailer.SendAsync(digests.WriteTest(me), HttpContext.RequestAborted);
        }
        catch (Exception broken) when (broken is MailNotTakenException or System.Net.Mail.SmtpException or IOException)
        {
            throw new RefusalException($"Máy chủ thư chưa nhận: {broken.Message} Hãy kiểm tra cấu hình rồi thử lại.", $"The mail server has not taken it: {broken.Message} Check the settings and try again.");
        }

        return Links.Mail;
    }, T["Mail.TestSent"]);

    public Task<IActionResult> OnPostDecideAsync(long id, bool again) => SaveAsync(async () =>
    {
        await desk.DecideAsync(Actor, id, again);
        return Links.Mail;
    }, T[again ? "Mail.AgainDone" : "Mail.LeaveDone"]);

    protected override string AddressAfter(CamKet.Casework.History.AlreadySavedException earlier) => Links.Mail;

    protected override async Task LoadAsync()
    {
        Standing = await desk.ReadAsync(Actor);
        MyAddress = await db.Users.Where(u => u.Id == Actor.UserId).Select(u => u.Email).FirstOrDefaultAsync();
    }
}
