using CamKet.Casework.Assignments;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Casework.Tests.Notices;

/// <summary>An office with people of every rung and one undertaking of the Ministry of Industry and Trade, due on Monday 8 June 2026; it is Friday 12 June, 12:00.</summary>
internal sealed class NoticesOffice(TestDatabase database, TestMailer mailer) : IAsyncDisposable
{
    public const string Bao = "bao", Head = "head", Ha = "ha", Duc = "duc", Lan = "lan", An = "an";

    public TestDatabase Database { get; } = database;

    public TestMailer Mailer { get; } = mailer;

    public static async Task<NoticesOffice> OpenAsync(string engine, Action<Undertaking>? change = null)
    {
        var mailer = new TestMailer();
        var database = await TestDatabase.CreateAsync(engine, services => services.AddSingleton<IMailer>(mailer));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Users.AddRange(
                Person(Bao, UserRole.FocalPoint, "agency:moit"), Person(Head, UserRole.Leader, "agency:moit"), Person(Ha, UserRole.Coordinator, clearance: AccessLevel.Restricted),
                Person(Duc, UserRole.Leader), Person(Lan, UserRole.FocalPoint, "agency:moet"), Person(An, UserRole.Reader));
            await FollowUpSeed.SowAsync(db, u =>
            {
                (u.Status, u.LeadAgencyId, u.Due) = (UndertakingStatus.Assigned, "agency:moit", new(2026, 6, 8));
                u.Assignments.Add(new Assignment { LeadAgencyId = "agency:moit", AssignedOn = new(2026, 2, 3), AssignedBy = "Nguyễn Thu Hà" });
                change?.Invoke(u);
            });
        });
        return new NoticesOffice(database, mailer);
    }

    public Task<int?> BuildAsync() => Database.InScopeAsync<BuildDigests, int?>(b => b.BuildAsync());

    public Task<int> DeliverAsync() => Database.InScopeAsync<DeliverMail, int>(d => d.DeliverAsync());

    /// <summary>Noon of a day in Ha Noi.</summary>
    public void Go(int month, int day) => Database.Clock.Set(new DateTimeOffset(2026, month, day, 5, 0, 0, TimeSpan.Zero));

    /// <summary>The sections that a person is told, of the mails that wait.</summary>
    public Task<IReadOnlyList<DigestSection>> SectionsAsync(string userName) => Database.InScopeAsync<CamKetDb, IReadOnlyList<DigestSection>>(async db =>
    {
        var mails = await Task.FromResult((from mail in db.Mails join user in db.Users on mail.UserId equals user.Id where user.UserName == userName && mail.Content != null orderby mail.Day descending select mail.Content).ToList());
        return mails.Count == 0 ? [] : Digest.FromJson(mails[0]!).Sections;
    });

    public Task ChangeAsync(Action<CamKetDb> change) => Database.InScopeAsync<CamKetDb>(async db =>
    {
        change(db);
        await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static User Person(string name, UserRole role, string? agency = null, AccessLevel clearance = AccessLevel.Internal) => new()
    {
        UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = name, Role = role, AgencyId = agency, Clearance = clearance, Email = name + "@camket.example", SecurityStamp = name, ConcurrencyStamp = name,
    };
}

/// <summary>A mail server that the test tells what to do. It stands for the wire only; the real one is met in the tests of the web.</summary>
internal sealed class TestMailer : IMailer
{
    public bool IsOn { get; set; } = true;

    public List<MailText> Taken { get; } = [];

    /// <summary>Thrown in place of taking a mail, or after it.</summary>
    public Func<MailText, Exception?> Refuse { get; set; } = _ => null;

    /// <summary>Run between writing and taking, as if another node were at work meanwhile.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public Task<MailText> WriteAsync(Mail mail, User to, CancellationToken cancellationToken) => Task.FromResult(new MailText(to.Email!, to.DisplayName, $"<{mail.Key}>", "", "", "", null));

    public async Task SendAsync(MailText text, CancellationToken cancellationToken)
    {
        await Meanwhile();
        if (Refuse(text) is { } refusal)
        {
            throw refusal;
        }

        Taken.Add(text);
    }
}
