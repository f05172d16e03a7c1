using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Progress;

public sealed class DecideReportTests
{
    private static readonly ProgressStatement Done = new() { Reference = "CK-2026-0001", Done = "Đã ký.", Claimed = ClaimedState.Done, DoneOn = new(2026, 6, 10) };

    [Theory, OnEveryEngine]
    public async Task DecideAsync_DoneWithProof_ClosesTheUndertaking(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ReportAsync(database, Done with { OutcomeReferences = ["KQ-2026-0002"] });

        await DecideAsync(database, new ReportDecision { ReportId = id, Version = 0, Accept = true });

        await ShouldBeAsync(database, UndertakingStatus.Done, new DateOnly(2026, 6, 10), DueState.DoneOnTime);
    }

    [Theory, OnEveryEngine]
    public async Task DecideAsync_DoneWithoutProof_IsDoneWithoutEvidence(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        await DecideAsync(database, new ReportDecision { ReportId = await ReportAsync(database, Done), Version = 0, Accept = true });

        await ShouldBeAsync(database, UndertakingStatus.Done, new DateOnly(2026, 6, 10), DueState.NoEvidence);
    }

    [Theory, OnEveryEngine]
    public async Task DecideAsync_KeptInProgress_StaysOpen(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        await DecideAsync(database, new ReportDecision { ReportId = await ReportAsync(database, Done), Version = 0, Accept = true, KeepInProgress = true });

        await ShouldBeAsync(database, UndertakingStatus.InProgress, null, DueState.NotDue);
    }

    [Theory, OnEveryEngine]
    public async Task DecideAsync_Returned_KeepsTheReasonAndTheUndertakingOpen(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ReportAsync(database, Done);
        (await Should.ThrowAsync<RefusalException>(() => DecideAsync(database, new ReportDecision { ReportId = id, Version = 0, Accept = false }))).Field.ShouldBe("Reason");

        await DecideAsync(database, new ReportDecision { ReportId = id, Version = 0, Accept = false, Reason = "Thiếu văn bản đã ký." });

        await ShouldBeAsync(database, UndertakingStatus.InProgress, null, DueState.NotDue);
        await database.InScopeAsync<CamKetDb>(async db => (await db.ProgressReports.SingleAsync()).DecisionReason.ShouldBe("Thiếu văn bản đã ký."));
    }

    [Theory, OnEveryEngine]
    public async Task DecideAsync_TwoCoordinatorsAtOnce_TellsTheSecondWhoDecided(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ReportAsync(database, Done);
        await DecideAsync(database, new ReportDecision { ReportId = id, Version = 0, Accept = false, Reason = "Thiếu." });

        var conflict = await Should.ThrowAsync<ConflictException>(() => DecideAsync(database, new ReportDecision { ReportId = id, Version = 0, Accept = true }));

        conflict.ByWhom.ShouldBe("Nguyễn Thu Hà");
        conflict.Theirs["Reason"].ShouldBe("Thiếu.");
    }

    [Theory, OnEveryEngine]
    public async Task DecideAsync_OwnReport_IsRefused(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await database.InScopeAsync<ReportProgress, long>(report => report.ReportAsync(TestDatabase.Coordinator, Done));

        (await Should.ThrowAsync<RefusalException>(() => DecideAsync(database, new ReportDecision { ReportId = id, Version = 0, Accept = true }))).Sentence.Vi.ShouldContain("người khác phải quyết định");
    }

    private static Task<long> ReportAsync(TestDatabase database, ProgressStatement statement) =>
        database.InScopeAsync<ReportProgress, long>(report => report.ReportAsync(TestDatabase.FocalPoint("agency:moit") with { Clearance = Casework.Users.AccessLevel.Internal }, statement));

    private static Task DecideAsync(TestDatabase database, ReportDecision decision) => database.InScopeAsync<DecideReport>(decide => decide.DecideAsync(TestDatabase.Coordinator, decision));

    private static Task ShouldBeAsync(TestDatabase database, UndertakingStatus status, DateOnly? doneOn, DueState state) => database.InScopeAsync<CamKetDb>(async db =>
    {
        var undertaking = await db.Undertakings.SingleAsync();
        (undertaking.Status, undertaking.DoneOn).ShouldBe((status, doneOn));
        undertaking.StateOn(new(2026, 6, 12)).ShouldBe(state);
    });
}
