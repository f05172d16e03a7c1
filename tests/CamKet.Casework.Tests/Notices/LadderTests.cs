using CamKet.Casework.Assignments;
using CamKet.Casework.Notices;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Notices;

public sealed class LadderTests
{
    private static readonly Actor Administrator = new() { UserId = null, Name = "Quản trị", Role = UserRole.Administrator, Clearance = AccessLevel.Restricted };

    [Theory, OnEveryEngine]
    public async Task BuildAsync_DayAfterDay_ClimbsEachRungOnceInOrder(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);

        for (var day = 0; day < 45; day++)
        {
            await office.BuildAsync();
            office.Database.Clock.Advance(TimeSpan.FromDays(1));
        }

        var climbed = await EscalationsAsync(office);
        climbed.Select(e => (e.Audience, e.RaisedOn)).ShouldBe(
        [
            (LadderAudience.FocalPoint, new(2026, 6, 12)), (LadderAudience.AgencyHead, new(2026, 6, 15)), (LadderAudience.Secretariat, new(2026, 6, 22)), (LadderAudience.Leader, new(2026, 7, 6)),
        ]);
        climbed.ShouldAllBe(e => e.Recipients.Count == 1);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_DueDateMoved_BeginsAnew(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.BuildAsync();
        await office.ChangeAsync(db => db.Undertakings.Single().Due = new(2026, 6, 16));

        office.Go(6, 16);
        await office.BuildAsync();
        office.Go(6, 17);
        await office.BuildAsync();

        (await EscalationsAsync(office)).Select(e => (e.Step, e.Due)).ShouldBe([(1, new(2026, 6, 8)), (1, new DateOnly(2026, 6, 16))]);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_ReportWaitsForACoordinator_DoesNotClimb(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine, u => u.Reports.Add(new ProgressReport { AgencyId = "agency:moit", Done = "Đã gửi.", Claimed = ClaimedState.Done, ReportedOn = new(2026, 6, 9), ReportedBy = "bao" }));

        await office.BuildAsync();

        (await EscalationsAsync(office)).ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_MoreTimeWasAsked_DoesNotClimbUntilItIsAnswered(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.ChangeAsync(db => db.TimeRequests.Add(new TimeRequest
        {
            UndertakingId = db.Undertakings.Single().Id, AgencyId = "agency:moit", OldDue = new(2026, 6, 8), AskedDue = new(2026, 7, 1), Reason = "Chờ đối tác.", AskedOn = new(2026, 6, 9), AskedBy = "bao",
        }));

        await office.BuildAsync();
        (await EscalationsAsync(office)).ShouldBeEmpty();
        (await office.SectionsAsync(NoticesOffice.Ha)).ShouldContain(s => s.Lines.Any(l => l.Work != null && l.Work.Kind == WorkKind.AnswerTime));
        await office.ChangeAsync(db => db.TimeRequests.Single().Answer = TimeAnswer.Refused);
        office.Go(6, 15);
        await office.BuildAsync();

        (await EscalationsAsync(office)).Count.ShouldBe(1);
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_PublicHoliday_IsQuietAndNotCounted(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine, u => u.Due = new(2026, 4, 29));

        office.Go(5, 1);
        (await office.BuildAsync()).ShouldBeNull("it is Labour Day");
        office.Go(5, 4);
        await office.BuildAsync();

        (await EscalationsAsync(office)).ShouldHaveSingleItem().RaisedOn.ShouldBe(new DateOnly(2026, 5, 4));
    }

    [Theory, OnEveryEngine]
    public async Task BuildAsync_ManyLateAtOneDesk_TellsTenADayTheLongestOverdueFirst(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await office.ChangeAsync(db => db.Undertakings.AddRange(Enumerable.Range(2, 24).Select(n => new Undertaking
        {
            Reference = $"CK-2026-{n:0000}", Title = $"Việc {n}", Kind = UndertakingKind.Commitment, Side = Side.Ours, Status = UndertakingStatus.Assigned, LeadAgencyId = "agency:moit",
            Due = new DateOnly(2026, 6, 8).AddDays(-n), RegisteredAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), RegisteredBy = "x",
        })));

        await office.BuildAsync();

        var climbed = await EscalationsAsync(office);
        climbed.Count.ShouldBe(ClimbLadder.MostForADesk);
        climbed.Max(e => e.Due).ShouldBe(new DateOnly(2026, 5, 23));
    }

    [Theory, OnEveryEngine]
    public async Task KeepAsync_OtherDays_HoldFromThenOnAndNonsenseIsRefused(string engine)
    {
        await using var office = await NoticesOffice.OpenAsync(engine);
        await KeepAsync(office, (LadderAudience.FocalPoint, 5), (LadderAudience.Leader, 6));

        await office.BuildAsync();
        office.Go(6, 15);
        await office.BuildAsync();
        office.Go(6, 16);
        await office.BuildAsync();

        (await EscalationsAsync(office)).Select(e => e.Audience).ShouldBe([LadderAudience.FocalPoint, LadderAudience.Leader]);
        (await Should.ThrowAsync<RefusalException>(() => KeepAsync(office, (LadderAudience.FocalPoint, 5), (LadderAudience.AgencyHead, 5)))).Field.ShouldBe("AgencyHead");
        (await Should.ThrowAsync<RefusalException>(() => KeepAsync(office, (LadderAudience.FocalPoint, 0)))).Field.ShouldBe("FocalPoint");
        await Should.ThrowAsync<RefusalException>(() => KeepAsync(office));
        await Should.ThrowAsync<RefusalException>(() => office.Database.InScopeAsync<KeepLadder>(k => k.KeepAsync(TestDatabase.Coordinator, new Dictionary<LadderAudience, int?>())));
    }

    private static Task KeepAsync(NoticesOffice office, params (LadderAudience Audience, int Days)[] days) =>
        office.Database.InScopeAsync<KeepLadder>(k => k.KeepAsync(Administrator, days.ToDictionary(d => d.Audience, d => (int?)d.Days)));

    private static Task<List<Escalation>> EscalationsAsync(NoticesOffice office) =>
        office.Database.InScopeAsync<CamKetDb, List<Escalation>>(db => db.Escalations.Include(e => e.Recipients).OrderBy(e => e.Id).ToListAsync());
}
