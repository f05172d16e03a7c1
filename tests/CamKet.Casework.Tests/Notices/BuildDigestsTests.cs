using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Notices;

public sealed class BuildDigestsTests
{
    [Theory, OnEveryEngine]
    public async Task BuildAsync_OverdueWork_TellsThoseWhoseTurnItIsAndNobodyElse(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);

        (await office.BuildAsync()).ShouldBe(4);

        var bao = await office.SectionsAsync(NoticesOffice.Bao);
        bao.Select(s => s.Kind).ShouldBe([DigestKind.Escalated, DigestKind.Overdue]);
        bao[0].Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Audience.ShouldBe(LadderAudience.FocalPoint), l => l.MayReport.ShouldBeTrue());
        bao[1].Lines.ShouldHaveSingleItem().Reference.ShouldBe("CK-2026-0001");
        (await office.SectionsAsync(NoticesOffice.Ha)).ShouldContain(s => s.Kind == DigestKind.Overdue && s.Total == 1);
        (await office.SectionsAsync(NoticesOffice.Lan)).ShouldBeEmpty("another ministry's work is none of hers");
        (await office.SectionsAsync(NoticesOffice.An)).ShouldBeEmpty("a reader is told nothing");
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_Restricted_ReachesOnlyTheClearedAndNoLinkIsOffered(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine, u => u.Access = AccessLevel.Restricted);
        await office.ChangeAsync(db => db.Users.Single(u => u.UserName == NoticesOffice.Bao).Clearance = AccessLevel.Restricted);

        await office.BuildAsync();

        (await office.SectionsAsync(NoticesOffice.Head)).ShouldBeEmpty("he is cleared for internal matters only");
        (await office.SectionsAsync(NoticesOffice.Bao)).SelectMany(s => s.Lines).ShouldAllBe(l => !l.MayReport);
        (await office.SectionsAsync(NoticesOffice.Ha)).ShouldContain(s => s.Kind == DigestKind.Overdue);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_TwiceOrOnTwoNodesAtOnce_PutsTheDayDownOnce(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);

        var built = await Task.WhenAll(office.BuildAsync(), office.BuildAsync(), office.BuildAsync());
        built = [.. built, await office.BuildAsync()];

        built.Count(b => b is not null).ShouldBe(1);
        await office.Database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Mails.CountAsync()).ShouldBe(4);
            (await db.Escalations.CountAsync()).ShouldBe(1);
        });
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_WeekendOrBeforeTheHour_IsQuiet(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);

        office.Go(6, 13);
        (await office.BuildAsync()).ShouldBeNull("it is Saturday");
        office.Database.Clock.Set(new DateTimeOffset(2026, 6, 14, 23, 0, 0, TimeSpan.Zero));
        (await office.BuildAsync()).ShouldBeNull("it is Monday, 06:00 in Ha Noi");
        office.Database.Clock.Advance(TimeSpan.FromHours(1));
        (await office.BuildAsync()).ShouldBe(4);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_NothingToSay_MakesNoMail(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine, u => (u.Status, u.DoneOn, u.HasEvidence) = (UndertakingStatus.Done, new(2026, 6, 1), true));

        (await office.BuildAsync()).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_SomebodyElseReported_TellsTheOwnerOnceAndNotTheReporter(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.ChangeAsync(db => db.Undertakings.Single().RegisteredBy = NoticesOffice.Ha);
        var actor = await office.Database.InScopeAsync<CamKetDb, Actor>(async db => await db.ActorOfAsync(db.Users.Single(u => u.UserName == NoticesOffice.Bao)));
        await office.Database.InScopeAsync<ReportProgress, long>(r => r.ReportAsync(actor, new ProgressStatement { Reference = "CK-2026-0001", Done = "Đã gửi dự thảo.", Claimed = ClaimedState.UnderWay }));

        await office.BuildAsync();
        var (ha, bao) = (await office.SectionsAsync(NoticesOffice.Ha), await office.SectionsAsync(NoticesOffice.Bao));
        office.Go(6, 15);
        await office.BuildAsync();

        ha.Single(s => s.Kind == DigestKind.Happened).Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Act.ShouldBe(ActKind.ProgressReporting), l => l.By.ShouldBe(NoticesOffice.Bao));
        ha.ShouldContain(s => s.Kind == DigestKind.Waiting && s.Lines.Any(l => l.Work!.Kind == WorkKind.DecideReports));
        bao.ShouldNotContain(s => s.Kind == DigestKind.Happened);
        (await office.SectionsAsync(NoticesOffice.Ha)).ShouldNotContain(s => s.Kind == DigestKind.Happened);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_PersonWhoTurnedItOff_HasNoMailAndTheEscalationStillNamesThem(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.ChangeAsync(db => db.Users.Single(u => u.UserName == NoticesOffice.Bao).DigestOff = true);

        await office.BuildAsync();

        (await office.SectionsAsync(NoticesOffice.Bao)).ShouldBeEmpty();
        await office.Database.InScopeAsync<CamKetDb>(async db => (await db.Escalations.Include(e => e.Recipients).SingleAsync()).Recipients.ShouldHaveSingleItem().MailId.ShouldBeNull());
    }
}
