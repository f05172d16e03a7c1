using CamKet.Casework.Review;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class AddMissedFindingTests
{
    [Theory, OnEveryEngine]
    public async Task AddAsync_Selection_IsTrimmedAndWaits(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ReviewData.FindingAsync(database);

        var added = await AddAsync(database, 7, 23);

        added.Quote.ShouldBe("Hai bên nhất tr");
        (added.Start, added.Rule, added.Decision).ShouldBe((8, "officer.selection", FindingDecision.Pending));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(9, 4)]
    [InlineData(0, 100000)]
    [InlineData(7, 8)]
    public async Task AddAsync_OutsideOrBlank_IsRefused(int start, int end)
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);
        await ReviewData.FindingAsync(database);

        await Should.ThrowAsync<RefusalException>(() => AddAsync(database, start, end));
    }

    [Fact]
    public async Task AddAsync_Twice_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);
        await ReviewData.FindingAsync(database);
        await AddAsync(database, 8, 15);

        await Should.ThrowAsync<RefusalException>(() => AddAsync(database, 8, 15));
    }

    [Fact]
    public async Task AddAsync_InADocumentOneMayNotSee_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);
        await ReviewData.FindingAsync(database, changeDocument: d => d.Access = Casework.Users.AccessLevel.Restricted);

        await Should.ThrowAsync<NotFoundException>(() => database.InScopeAsync<AddMissedFinding>(add =>
            add.AddAsync(TestDatabase.Coordinator with { Clearance = Casework.Users.AccessLevel.Internal }, new MissedFinding("VB-2026-0001", 8, 15, ProposalKind.Request))));
    }

    private static Task<Finding> AddAsync(TestDatabase database, int start, int end) => database.InScopeAsync<AddMissedFinding, Finding>(add =>
        add.AddAsync(TestDatabase.Coordinator, new MissedFinding("VB-2026-0001", start, end, ProposalKind.Commitment)));
}
