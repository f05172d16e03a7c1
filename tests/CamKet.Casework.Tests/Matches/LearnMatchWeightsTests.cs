using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Tests.Progress;
using CamKet.Casework.Users;
using CamKet.Reading.Links;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Matches;

public sealed class LearnMatchWeightsTests
{
    [Theory, OnEveryEngine]
    public async Task LearnAsync_OfficersSayNoToPartnersAlone_LearnsToWantMoreAndIsUsedOnceChosen(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        await DecideAsync(database, LearnMatchWeights.Fewest * 2);

        var learnt = await database.InScopeAsync<LearnMatchWeights, MatchWeights>(learn => learn.LearnAsync(Actor.System));

        learnt.LossAfter.ShouldBeLessThan(learnt.LossBefore);
        learnt.ToWeights().Of(LinkFeature.Relations).ShouldBeLessThan(LinkWeights.Shipped.Of(LinkFeature.Relations));
        (await VersionInUseAsync(database)).ShouldBe(LinkWeights.Shipped.Version);
        await database.InScopeAsync<LearnMatchWeights>(learn => learn.UseAsync(Actor.System, learnt.Version));
        (await VersionInUseAsync(database)).ShouldBe(learnt.Version);
        await database.InScopeAsync<CamKetDb>(async db => (await db.Acts.Select(a => a.Kind).ToListAsync()).ShouldContain(ActKind.MatchWeightsChoosing));
    }

    [Theory, OnEveryEngine]
    public async Task LearnAsync_FewDecisions_IsRefusedAndSaysHowManyAreNeeded(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<LearnMatchWeights, MatchWeights>(learn => learn.LearnAsync(Actor.System)))).Sentence.En.ShouldContain("At least 20 are needed");
    }

    private static Task<string> VersionInUseAsync(TestDatabase database) => database.InScopeAsync<MatchScorer, string>(async scorer => (await scorer.OpenAsync()).Weights.Version);

    private static Task DecideAsync(TestDatabase database, int count) => database.InScopeAsync<CamKetDb>(async db =>
    {
        var document = await db.Documents.FirstAsync();
        var deed = await db.Outcomes.FirstAsync();
        for (var i = 0; i < count; i++)
        {
            var word = FollowUpSeed.Undertaking(document, u => u.Reference = $"CK-2025-{i:0000}");
            db.Undertakings.Add(word);
            db.Matches.Add(new Match
            {
                Undertaking = word, OutcomeId = deed.Id, Relation = MatchRelation.Advances, State = i % 2 == 0 ? MatchState.Confirmed : MatchState.Dismissed, ProposedBy = SuggestMatches.Proposer,
                Score = 0.6, WeightsVersion = LinkWeights.Shipped.Version, Features = i % 2 == 0 ? """{"Instrument":1,"Answer":1}""" : """{"Partner":1,"Relations":1,"Answer":1}""",
            });
        }

        await db.SaveChangesAsync();
    });
}
