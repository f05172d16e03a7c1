using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Tests.Progress;
using CamKet.Reading.Links;
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

        await database.InScopeAsync<CamKetDb>(db => db.CompleteTermsAsync());

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
candidates[0].Reasons.Select(r => r.Vi).ShouldContain("cùng văn kiện");
    }

    [Theory, OnEveryEngine]
    public async Task RunAsync_ManyWords_FindsTheOneByItsTermsAndKeepsWhatSpokeForIt(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var document = await db.Documents.FirstAsync();
            for (var i = 2; i < 60; i++)
            {
                db.Undertakings.Add(FollowUpSeed.Undertaking(document, u =>
                {
                    (u.Reference, u.Title, u.PartnerId) = ($"CK-2026-{i:0000}", $"Mở khóa học số {i} về nghề cá cho ngư dân", null);
                    u.Citations.Clear();
                }));
            }

            await db.SaveChangesAsync();
            await db.Outcomes.Where(o => o.Kind == OutcomeKind.Signed).ExecuteUpdateAsync(o => o.SetProperty(x => x.Title, "Hoàn tất đàm phán hiệp định thương mại tự do ASEAN - Canada"));
            await db.CompleteTermsAsync();
        });

        await RunAsync(database);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var matches = await db.Matches.Include(m => m.Undertaking).ToListAsync();
            matches.ShouldNotBeEmpty();
            matches.ShouldAllBe(m => m.Undertaking!.Reference == "CK-2026-0001" && m.WeightsVersion == LinkWeights.Shipped.Version && m.Score >= LinkWeights.Shipped.Threshold && m.Features!.Contains("Topic"));
        });
    }

    [Fact]
    public void Score_DeedOlderThanTheWords_IsNone()
    {
        var document = FollowUpSeed.Document();

        Score(FollowUpSeed.Undertaking(document, u => u.ThreadId = "defa"), FollowUpSeed.Outcome(document, change: o => (o.ThreadId, o.HappenedOn) = ("defa", "2025-11")), "2025-11").ShouldBeNull();
    }

    [Fact]
    public void Score_UndatedDeedInADocumentOlderThanTheWords_IsNone()
    {
        var document = FollowUpSeed.Document();

        Score(FollowUpSeed.Undertaking(document, u => u.ThreadId = "defa"), FollowUpSeed.Outcome(document, change: o => (o.ThreadId, o.HappenedOn) = ("defa", null)), "2024-04").ShouldBeNull();
    }

    [Fact]
    public void Score_SameMatterAndPartner_IsProposedWithoutAThread()
    {
        var document = FollowUpSeed.Document();
        var score = Score(FollowUpSeed.Undertaking(document), FollowUpSeed.Outcome(document, change: o => o.Title = "Hoàn tất đàm phán hiệp định thương mại tự do ASEAN - Canada"), "2026-06-10");

        score!.Value.ShouldBeGreaterThanOrEqualTo(LinkWeights.Shipped.Threshold);
    }

    [Fact]
    public void Score_AnotherMatterOfTheSamePartner_IsNotProposed()
    {
        var document = FollowUpSeed.Document();
        var score = Score(FollowUpSeed.Undertaking(document), FollowUpSeed.Outcome(document, change: o => (o.Title, o.Quote) = ("Khai trương thư viện", "Khai trương thư viện.")), "2026-06-10");

        score!.Value.ShouldBeLessThan(LinkWeights.Shipped.Threshold);
    }

    private static MatchScore? Score(Casework.Register.Undertaking word, Outcome deed, string? reportedOn) =>
        MatchScorer.Score(MatchScorer.With(LinkWeights.Shipped), MatchStatements.Of(word, quote: null), MatchStatements.Of(deed, reportedOn));

    private static Task<int> RunAsync(TestDatabase database) => database.InScopeAsync<SuggestMatches, int>(suggest => suggest.RunAsync(TestDatabase.Coordinator));
}
