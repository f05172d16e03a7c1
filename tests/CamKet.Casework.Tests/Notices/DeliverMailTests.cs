using CamKet.Casework.Notices;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Notices;

public sealed class DeliverMailTests
{
    private static readonly Actor Administrator = new() { UserId = null, Name = "Quản trị", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };

    [Theory, OnEveryEngine]
    public async Task DeliverAsync_OnSeveralNodesAtOnce_SendsEachMailOnce(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.DeliverAsync()));

        sent.Sum().ShouldBe(4);
        office.Mailer.Taken.Select(m => m.MessageId).Distinct().Count().ShouldBe(4);
        office.Mailer.Taken.Count.ShouldBe(4);
        (await MailsAsync(office)).ShouldAllBe(m => m.State == MailState.Sent && m.Content == null);
        (await office.DeliverAsync()).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task DeliverAsync_ServerIsAway_TriesAgainLaterAndGivesUpVisibly(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();
        office.Mailer.Refuse = _ => new MailNotTakenException("connection refused", forGood: false);

        foreach (var wait in DeliverMail.Waits)
        {
            await office.DeliverAsync();
            (await MailsAsync(office)).ShouldAllBe(m => m.State == MailState.Waiting);
            (await office.DeliverAsync()).ShouldBe(0, "it waits before it tries again");
            office.Database.Clock.Advance(wait);
        }

        await office.DeliverAsync();
        (await MailsAsync(office)).ShouldAllBe(m => m.State == MailState.Failed && m.Error == "connection refused" && m.Content != null);
        office.Mailer.Refuse = _ => null;
        await DecideAllAsync(office, again: true);
        (await office.DeliverAsync()).ShouldBe(4);
    }

    [Theory, OnEveryEngine]
    public async Task DeliverAsync_LineBreaksWhileHandingOver_IsUnknownAndNotSentAgain(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();
        office.Mailer.Refuse = _ => new IOException("connection reset");

        await office.DeliverAsync();
        office.Mailer.Refuse = _ => null;
        office.Database.Clock.Advance(TimeSpan.FromDays(1));

        (await office.DeliverAsync()).ShouldBe(0);
        (await MailsAsync(office)).ShouldAllBe(m => m.State == MailState.Unknown);
        await DecideAllAsync(office, again: false);
        (await office.DeliverAsync()).ShouldBe(0);
        (await MailsAsync(office)).ShouldAllBe(m => m.State == MailState.Dropped);
    }

    [Theory, OnEveryEngine]
    public async Task DeliverAsync_AfterANodeDied_SendsWhatHadNotLeftAndMarksWhatMayHave(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();
        await office.ChangeAsync(db =>
        {
            var mails = db.Mails.OrderBy(m => m.Id).ToList();
            (mails[0].State, mails[0].LeaseUntil) = (MailState.Writing, office.Database.Clock.GetUtcNow().UtcDateTime + DeliverMail.Lease);
            (mails[1].State, mails[1].LeaseUntil) = (MailState.Sending, office.Database.Clock.GetUtcNow().UtcDateTime + DeliverMail.Lease);
        });

        (await office.DeliverAsync()).ShouldBe(2, "another node may still be at work on the other two");
        office.Database.Clock.Advance(DeliverMail.Lease + TimeSpan.FromSeconds(1));
        (await office.DeliverAsync()).ShouldBe(1);

        (await MailsAsync(office)).Select(m => m.State).ShouldBe([MailState.Sent, MailState.Unknown, MailState.Sent, MailState.Sent]);
    }

    [Theory, OnEveryEngine]
    public async Task DeliverAsync_AddressRefusedForGood_FailsAtOnceAndTheOthersGo(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();
        office.Mailer.Refuse = m => m.ToName == NoticesOffice.Bao ? new MailNotTakenException("550 no such user", forGood: true) : null;

        (await office.DeliverAsync()).ShouldBe(3);

        var standing = await office.Database.InScopeAsync<MailDesk, MailStanding>(d => d.ReadAsync(Administrator));
        standing.Troubles.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.To.ShouldBe(NoticesOffice.Bao), t => t.State.ShouldBe(MailState.Failed), t => t.Error.ShouldBe("550 no such user"));
    }

    [Theory, OnEveryEngine]
    public async Task DeliverAsync_PersonLostTheirPowersMeanwhile_IsNotSentTheOldMail(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();
        await office.ChangeAsync(db =>
        {
            db.Users.Single(u => u.UserName == NoticesOffice.Bao).Active = false;
            db.Users.Single(u => u.UserName == NoticesOffice.Ha).Clearance = AccessLevel.Internal;
        });

        (await office.DeliverAsync()).ShouldBe(2);

        (await MailsAsync(office)).Count(m => m.State == MailState.Dropped && m.Content == null).ShouldBe(2);
    }

    private static Task<List<Mail>> MailsAsync(NoticesOffice office) => office.Database.InScopeAsync<CamKetDb, List<Mail>>(db => db.Mails.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private static async Task DecideAllAsync(NoticesOffice office, bool again)
    {
        foreach (var mail in await MailsAsync(office))
        {
            await office.Database.InScopeAsync<MailDesk>(d => d.DecideAsync(Administrator, mail.Id, again));
        }
    }
}
