using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class ReopenFindingTests
{
    [Theory, OnEveryEngine]
    public async Task ReopenAsync_NothingHangsOnIt_TakesItOutAndNeverGivesTheNumberAgain(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database);
        await ReviewData.AcceptAsync(database, finding);

        await ReopenAsync(database, finding);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Undertakings.AnyAsync()).ShouldBeFalse();
            (await db.SearchPassages.AnyAsync(p => p.SubjectType == SearchPassage.Undertaking)).ShouldBeFalse();
            (await db.Findings.SingleAsync()).Decision.ShouldBe(FindingDecision.Pending);
            (await db.Acts.SingleAsync(a => a.Kind == ActKind.FindingReopening)).After!.ShouldContain("CK-2026-0001");
        });
        (await ReviewData.AcceptAsync(database, finding)).Became.ShouldBe("CK-2026-0002");
    }

    [Theory, OnEveryEngine]
    public async Task ReopenAsync_WhenAssigned_IsRefusedWithTheReference(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database);
        await ReviewData.AcceptAsync(database, finding);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Assignments.Add(new Assignment { UndertakingId = (await db.Undertakings.SingleAsync()).Id, LeadAgencyId = "agency:mof", AssignedBy = "X" });
            await db.SaveChangesAsync();
        });

        (await Should.ThrowAsync<RefusalException>(() => ReopenAsync(database, finding))).Sentence.Vi.ShouldStartWith("CK-2026-0001 đã có việc khác gắn vào");
    }

    [Theory, OnEveryEngine]
    public async Task ReopenAsync_MergedOne_TakesOnlyItsCitationAway(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ReviewData.AcceptAsync(database, await ReviewData.FindingAsync(database));
        var second = await ReviewData.FindingAsync(database, before: "Tin khác: ");
        await ReviewData.AcceptAsync(database, second, mergeInto: "CK-2026-0001");

        await ReopenAsync(database, second);

        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.Include(u => u.Citations).SingleAsync()).Citations.Single().IsFirst.ShouldBeTrue());
    }

    [Theory, OnEveryEngine]
    public async Task ReopenAsync_OutcomeAndRejected_WaitAgain(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var deed = await ReviewData.FindingAsync(database, f => f.Kind = ProposalKind.Outcome);
        var word = await ReviewData.FindingAsync(database);
        await ReviewData.AcceptAsync(database, deed);
        await database.InScopeAsync<RejectFinding>(reject => reject.RejectAsync(TestDatabase.Coordinator, word, "Không phải lời hứa"));

        await ReopenAsync(database, deed);
        await ReopenAsync(database, word);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Outcomes.AnyAsync()).ShouldBeFalse();
            (await db.Findings.ToListAsync()).ShouldAllBe(f => f.Decision == FindingDecision.Pending && f.DecidedBy == null && f.DecisionReason == null);
        });
    }

    private static Task<Decided> ReopenAsync(TestDatabase database, long finding) =>
        database.InScopeAsync<ReopenFinding, Decided>(reopen => reopen.ReopenAsync(TestDatabase.Coordinator, finding));
}
