using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Reading;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class ReadAgainTests
{
    private const string Text = "Tại cuộc họp, hai bên nhất trí lập đầu mối trao đổi dữ liệu trong năm 2026. Việt Nam đề nghị Hàn Quốc cử chuyên gia sang làm việc trước ngày 30/9/2026.";

    [Theory, OnEveryEngine]
    public async Task ReadAsync_ByANewReader_KeepsDecisionsAndDoesNotAskAgain(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var added = await database.InScopeAsync<AddDocument, AddedDocument>(add => add.AddAsync(TestDatabase.Coordinator, new NewDocument { Text = Text }));
        added.Findings.ShouldBeGreaterThan(1);
        var decided = await database.InScopeAsync<CamKetDb, long>(async db => (await db.Findings.OrderBy(f => f.Start).FirstAsync(f => f.Kind != ProposalKind.Engagement)).Id);
        await database.InScopeAsync<RejectFinding>(reject => reject.RejectAsync(TestDatabase.Coordinator, decided, "Thử"));
        await database.InScopeAsync<CamKetDb>(db => db.ReadingPasses.ExecuteUpdateAsync(s => s.SetProperty(r => r.ReaderVersion, "0.0.1")));

        var waiting = await database.InScopeAsync<ReadAgain, int>(again => again.ReadAsync(TestDatabase.Coordinator, added.Reference));

        waiting.ShouldBe(added.Findings - 1);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.ReadingPasses.OrderBy(r => r.Id).Select(r => r.ReaderVersion).ToListAsync()).ShouldBe(["0.0.1", DocumentReader.Version]);
            (await db.Findings.CountAsync()).ShouldBe(added.Findings);
            (await db.Findings.SingleAsync(f => f.Id == decided)).Decision.ShouldBe(FindingDecision.Rejected);
            (await db.SearchPassages.CountAsync()).ShouldBe(2);
        });
    }

    [Fact]
    public async Task ReadAsync_BySameReader_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);
        var added = await database.InScopeAsync<AddDocument, AddedDocument>(add => add.AddAsync(TestDatabase.Coordinator, new NewDocument { Text = Text }));

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<ReadAgain>(again => again.ReadAsync(TestDatabase.Coordinator, added.Reference)));
    }
}
