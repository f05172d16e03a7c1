using CamKet.Casework.Matches;
using CamKet.Casework.Register;
using CamKet.Casework.Tests.Progress;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Matches;

public sealed class MatchTests
{
    [Theory, OnEveryEngine]
    public async Task ConfirmAsync_Fulfils_ClosesTheUndertakingOnTheDayOfTheDeed(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ProposeAsync(database, "KQ-2026-0002", MatchRelation.Fulfils);

        await ConfirmAsync(database, new MatchConfirmation { MatchId = id, Version = 0, Relation = MatchRelation.Fulfils, Reason = "Đã ký.", SetDone = true });

        await ShouldBeAsync(database, UndertakingStatus.Done, new DateOnly(2026, 6, 10), evidence: true);
        await database.InScopeAsync<CamKetDb>(async db => (await db.Evidence.SingleAsync()).Quote.ShouldBe("Hai bên ký hiệp định ngày 10/6/2026."));
    }

    [Theory, OnEveryEngine]
    public async Task ConfirmAsync_Advances_SetsTheWorkInProgressAndLeavesATrace(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ProposeAsync(database, "KQ-2026-0001", MatchRelation.Fulfils);

        await ConfirmAsync(database, new MatchConfirmation { MatchId = id, Version = 0, Relation = MatchRelation.Advances, Reason = "Mười chương." });

        await ShouldBeAsync(database, UndertakingStatus.InProgress, null, evidence: true);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Undertakings.SingleAsync()).LastTraceOn.ShouldBe(new DateOnly(2026, 6, 12));
            (await db.Matches.SingleAsync()).Relation.ShouldBe(MatchRelation.Advances);
        });
    }

    [Theory, OnEveryEngine]
    public async Task ConfirmAsync_Slips_AsksForTheNewDateAndKeepsTheOld(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ProposeAsync(database, "KQ-2026-0001", MatchRelation.Slips);
        var confirmation = new MatchConfirmation { MatchId = id, Version = 0, Relation = MatchRelation.Slips, Reason = "Mới xong mười chương." };
        (await Should.ThrowAsync<RefusalException>(() => ConfirmAsync(database, confirmation))).Field.ShouldBe("NewDue");

        await ConfirmAsync(database, confirmation with { NewDue = new(2027, 6, 30) });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.DueDateChanges).SingleAsync();
            (undertaking.Due, undertaking.Slips).ShouldBe((new DateOnly(2027, 6, 30), 1));
            undertaking.DueDateChanges.ShouldHaveSingleItem().OldDue.ShouldBe(new DateOnly(2026, 12, 31));
        });
    }

    [Theory, OnEveryEngine]
    public async Task ReopenAsync_ConfirmedFulfilment_OpensTheUndertakingAgain(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ProposeAsync(database, "KQ-2026-0002", MatchRelation.Fulfils);
        await ConfirmAsync(database, new MatchConfirmation { MatchId = id, Version = 0, Relation = MatchRelation.Fulfils, Reason = "Đã ký.", SetDone = true });

        await database.InScopeAsync<ReopenMatch>(reopen => reopen.ReopenAsync(TestDatabase.Coordinator, id, 1, "Nhầm hiệp định."));

        await ShouldBeAsync(database, UndertakingStatus.InProgress, null, evidence: false);
        await database.InScopeAsync<CamKetDb>(async db => (await db.Matches.SingleAsync()).State.ShouldBe(MatchState.Proposed));
    }

    [Theory, OnEveryEngine]
    public async Task ConfirmAsync_AfterSomebodyDismissed_IsAConflict(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ProposeAsync(database, "KQ-2026-0002", MatchRelation.Fulfils);
        await database.InScopeAsync<DismissMatch>(dismiss => dismiss.DismissAsync(TestDatabase.Coordinator, id, 0, "Khác hiệp định."));

        var conflict = await Should.ThrowAsync<ConflictException>(() => ConfirmAsync(database, new MatchConfirmation { MatchId = id, Version = 0, Relation = MatchRelation.Fulfils, Reason = "Khớp." }));

        conflict.Theirs["State"].ShouldBe("Dismissed");
        conflict.Theirs["Reason"].ShouldBe("Khác hiệp định.");
    }

    [Theory, OnEveryEngine]
    public async Task ProposeAsync_PairThatExists_IsRefusedUnlessItWasDismissed(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var id = await ProposeAsync(database, "KQ-2026-0002", MatchRelation.Fulfils);
        (await Should.ThrowAsync<RefusalException>(() => ProposeAsync(database, "KQ-2026-0002", MatchRelation.Advances))).Sentence.Vi.ShouldContain("Cặp này đã có");
        await database.InScopeAsync<DismissMatch>(dismiss => dismiss.DismissAsync(TestDatabase.Coordinator, id, 0, "Khác hiệp định."));

        (await ProposeAsync(database, "KQ-2026-0002", MatchRelation.Advances)).ShouldBe(id);
    }

    [Theory, OnEveryEngine]
    public async Task ProposeAsync_DeedAboveTheOfficersClearance_IsNotThere(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => db.Outcomes.ExecuteUpdateAsync(s => s.SetProperty(o => o.Access, AccessLevel.Restricted)));

        (await Should.ThrowAsync<RefusalException>(() => ProposeAsync(database, "KQ-2026-0002", MatchRelation.Fulfils, TestDatabase.Coordinator with { Clearance = AccessLevel.Internal }))).Field.ShouldBe("OutcomeReference");
    }

    private static Task<long> ProposeAsync(TestDatabase database, string outcome, MatchRelation relation, Actor? actor = null) => database.InScopeAsync<ProposeMatch, long>(propose =>
        propose.ProposeAsync(actor ?? TestDatabase.Coordinator, new MatchProposal { UndertakingReference = "CK-2026-0001", OutcomeReference = outcome, Relation = relation, Reason = "Cùng hiệp định." }));

    private static Task ConfirmAsync(TestDatabase database, MatchConfirmation confirmation) => database.InScopeAsync<ConfirmMatch>(confirm => confirm.ConfirmAsync(TestDatabase.Coordinator, confirmation));

    private static Task ShouldBeAsync(TestDatabase database, UndertakingStatus status, DateOnly? doneOn, bool evidence) => database.InScopeAsync<CamKetDb>(async db =>
    {
        var undertaking = await db.Undertakings.SingleAsync();
        (undertaking.Status, undertaking.DoneOn, undertaking.HasEvidence).ShouldBe((status, doneOn, evidence));
    });
}
