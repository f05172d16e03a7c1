using System.Text.RegularExpressions;
using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using CamKet.TestKit.Mail;

namespace CamKet.Web.Tests.Notices;

/// <summary>A site that mails to a real server, with a focal point and an overdue undertaking of theirs.</summary>
public sealed partial class MailSite : IAsyncDisposable
{
    public const string Address = "https://camket.example";

    private readonly Func<ValueTask> _stopServer;

    private MailSite(Site site, MailServer server, Func<ValueTask> stopServer) => (Site, Server, _stopServer) = (site, server, stopServer);

    public Site Site { get; }

    public MailServer Server { get; }

    /// <summary>The focal point of the Ministry of Industry and Trade.</summary>
    public User Focal { get; private set; } = null!;

    /// <param name="engine">Its database.</param>
    /// <param name="server">How the mail server behaves.</param>
    /// <param name="startTls">"true" to ask for STARTTLS.</param>
    /// <param name="more">More settings of the site.</param>
    /// <param name="prepare">Done before anything else, such as opening it to a browser.</param>
    public static async Task<MailSite> StartAsync(string engine = Engines.Sqlite, MailServerSettings? server = null, string startTls = "false", IReadOnlyDictionary<string, string>? more = null, Func<Site, Task>? prepare = null)
    {
        var mail = await MailServer.StartAsync(server);
        var settings = new Dictionary<string, string>(more ?? new Dictionary<string, string>())
        {
            ["mail:host"] = "127.0.0.1", ["mail:port"] = mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["mail:sender"] = "camket@office.example", ["mail:startTls"] = startTls,
            ["address"] = Address, ["notices:hour"] = "0", ["notices:everyDay"] = "true",
        };
        var site = new MailSite(Site.Start(engine, settings: settings), mail, mail.DisposeAsync);
        await (prepare?.Invoke(site.Site) ?? Task.CompletedTask);
        await site.Site.AddUserAsync(UserRole.Administrator);
        site.Focal = await site.Site.AddUserAsync(UserRole.FocalPoint, "agency:moit");
        await site.ChangeAsync(db => db.Users.Single(u => u.Id == site.Focal.Id).Email = "bao@moit.example");
        await site.Site.InScopeAsync<CamKetDb, bool>(async db =>
        {
            await FollowUpSeed.SowAsync(db, u =>
            {
                (u.Status, u.LeadAgencyId, u.Due) = (UndertakingStatus.Assigned, "agency:moit", site.Site.Clock.TodayInVietNam().AddDays(-10));
                u.Assignments.Add(new Assignment { LeadAgencyId = "agency:moit", AssignedOn = new(2026, 2, 3), AssignedBy = "Nguyễn Thu Hà" });
            });
            return true;
        });
        return site;
    }

    public Task ChangeAsync(Action<CamKetDb> change) => Site.InScopeAsync<CamKetDb, int>(db =>
    {
        change(db);
        return db.SaveChangesAsync();
    });

    public Task<TResult> AskAsync<TResult>(Func<CamKetDb, Task<TResult>> ask) => Site.InScopeAsync(ask);

    /// <summary>Puts down and sends the day's mails; the one to the focal point.</summary>
    public async Task<ReceivedMail> MailAsync()
    {
        await Site.InScopeAsync<BuildDigests, int?>(b => b.BuildAsync());
        await Site.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());
        return (await Server.ToAsync("bao@moit.example")).ShouldHaveSingleItem();
    }

    /// <summary>Where the button of the first line leads.</summary>
    public async Task<string> ReportLinkAsync() => ReportLinkIn(await MailAsync());

    public static string ReportLinkIn(ReceivedMail mail) => ReportAddress().Match(mail.Text).Groups["path"].Value;

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _stopServer();
    }

    [GeneratedRegex(@"https://camket\.example(?<path>/R/[A-Za-z0-9_-]+)")]
    private static partial Regex ReportAddress();
}
