using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Tests.Progress;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Matches;

public sealed class SuggestMatchesTests
{
    [Theory, OnEveryEngine]
    public async Task RunAsync_DeedOfTheSameThread_IsProposedOnceAndNeverAgain(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, change: u => u.ThreadId = "acafta");
        await database.InScopeAsync<CamKetDb>(db => db.Outcomes.Where(o => o.Kind == OutcomeKind.Signed).ExecuteUpdateAsync(s => s.SetProperty(o => o.ThreadId, "acafta")));

        (await RunAsync(database)).ShouldBe(1);
        (await RunAsync(database)).ShouldBe(0);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var match = await db.Matches.Include(m => m.Outcome).SingleAsync();
            (match.Outcome!.Reference, match.Relation, match.State, match.ProposedBy).ShouldBe(("KQ-2026-0002", MatchRelation.Fulfils, MatchState.Proposed, "CamKet"));
        });
    }

    [Theory, OnEveryEngine]
    public async Task ForAsync_Candidates_ComeLikeliestFirstWithTheirReasons(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, change: u => u.ThreadId = "acafta");
        await database.InScopeAsync<CamKetDb>(db => db.Outcomes.Where(o => o.Kind == OutcomeKind.Concluded).ExecuteUpdateAsync(s => s.SetProperty(o => o.ThreadId, "acafta")));
        var undertaking = await database.InScopeAsync<CamKetDb, Casework.Register.Undertaking>(db => db.Undertakings.AsNoTracking().SingleAsync());

        var candidates = await database.InScopeAsync<MatchCandidates, IReadOnlyList<MatchCandidate>>(find => find.ForAsync(TestDatabase.Coordinator, undertaking, query: null));

        candidates.Select(c => c.Outcome.Reference).ShouldBe(["KQ-2026-0001", "KQ-2026-0002"]);
        candidates[0].Score.Reasons.Select(r => r.Vi).ShouldContain("cùng tiến trình");
    }

    [Fact]
    public void Of_DeedOlderThanTheWords_HasNoPoints()
    {
        var document = FollowUpSeed.Document();
        var score = MatchScore.Of(FollowUpSeed.Undertaking(document, u => u.ThreadId = "t"), FollowUpSeed.Outcome(document, change: o => (o.ThreadId, o.HappenedOn) = ("t", "2025-11")), reportedOn: null);

        score.Points.ShouldBe(0);
        score.Reasons.ShouldHaveSingleItem().En.ShouldBe("The deed is older than the words.");
    }

    [Fact]
    public void Of_UndatedDeedInADocumentOlderThanTheWords_HasNoPoints()
    {
        var document = FollowUpSeed.Document();

        MatchScore.Of(FollowUpSeed.Undertaking(document, u => u.ThreadId = "t"), FollowUpSeed.Outcome(document, change: o => (o.ThreadId, o.HappenedOn) = ("t", null)), reportedOn: "2024-04").Points.ShouldBe(0);
    }

    [Fact]
    public void Of_SameWordsAndPartner_IsProposedWithoutAThread()
    {
        var document = FollowUpSeed.Document();
        var score = MatchScore.Of(FollowUpSeed.Undertaking(document), FollowUpSeed.Outcome(document, change: o => o.Title = "Hoàn tất đàm phán hiệp định thương mại tự do ASEAN - Canada"), reportedOn: null);

        score.Points.ShouldBeGreaterThanOrEqualTo(MatchScore.Proposed);
    }

    [Fact]
    public void Of_AnotherMatterOfTheSamePartner_IsNotProposed()
    {
        var document = FollowUpSeed.Document();
        var score = MatchScore.Of(FollowUpSeed.Undertaking(document), FollowUpSeed.Outcome(document, change: o => (o.Title, o.Quote) = ("Khai trương thư viện", "Khai trương thư viện.")), reportedOn: null);

        score.Points.ShouldBeLessThan(MatchScore.Proposed);
    }

    private static Task<int> RunAsync(TestDatabase database) => database.InScopeAsync<SuggestMatches, int>(suggest => suggest.RunAsync(TestDatabase.Coordinator));
}
