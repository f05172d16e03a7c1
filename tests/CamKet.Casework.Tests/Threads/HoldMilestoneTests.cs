using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Threads;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Threads;

public sealed class HoldMilestoneTests
{
    [Theory, OnEveryEngine]
    public async Task HoldAsync_OneOfTwoDates_StandsWithItsReasonUntilTakenBack(string engine)
    {
        await using var database = await SeededAsync(engine);
        var (first, second) = await IdsAsync(database);

        await HoldAsync(database, first, first, "Văn bản sau dẫn ngày này");
        await HoldAsync(database, second, second, "Có bản gốc");

        var difference = (await LifeAsync(database)).Differences.Single();
        (difference.Held!.Id, difference.Held.Ruling!.Reason, difference.Held.Ruling.By).ShouldBe((second, "Có bản gốc", TestDatabase.Coordinator.Name));
        (await LifeAsync(database)).Latest!.Id.ShouldBe(second);

        await HoldAsync(database, first, null, "Chờ thêm nguồn");

        (await LifeAsync(database)).Differences.Single().Held.ShouldBeNull();
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Milestones.CountAsync()).ShouldBe(3);
            (await db.Acts.Where(a => a.Kind == ActKind.MilestoneHolding).OrderBy(a => a.Id).Select(a => a.Reason).ToListAsync()).ShouldBe(["Văn bản sau dẫn ngày này", "Có bản gốc", "Chờ thêm nguồn"]);
        });
    }

    [Theory, OnEveryEngine]
    public async Task HoldAsync_WhatCannotBe_IsRefused(string engine)
    {
        await using var database = await SeededAsync(engine);
        var (first, second) = await IdsAsync(database);
        var alone = await database.InScopeAsync<CamKetDb, long>(db => db.Milestones.MaxAsync(m => m.Id));

        (await Should.ThrowAsync<RefusalException>(() => HoldAsync(database, first, second, " "))).Field.ShouldBe("Reason");
        (await Should.ThrowAsync<RefusalException>(() => HoldAsync(database, first, alone, "Vì"))).Field.ShouldBe("Held");
        (await Should.ThrowAsync<RefusalException>(() => HoldAsync(database, alone, alone, "Vì"))).Sentence.Vi.ShouldStartWith("Các nguồn không còn khác nhau");
        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<HoldMilestone>(h => h.HoldAsync(TestDatabase.Reader, "defa", first, first, "Vì")));
    }

    private static Task HoldAsync(TestDatabase database, long among, long? held, string reason) =>
        database.InScopeAsync<HoldMilestone>(hold => hold.HoldAsync(TestDatabase.Coordinator, "defa", among, held, reason));

    private static async Task<(long, long)> IdsAsync(TestDatabase database) =>
        (await LifeAsync(database)).Differences.Single().Accounts is [var first, var second] ? (first.Id, second.Id) : throw new InvalidOperationException();

    private static Task<ThreadLife> LifeAsync(TestDatabase database) =>
        database.InScopeAsync<ThreadQuery, ThreadLife>(async q => (await q.OneAsync(TestDatabase.Reader, "defa")).Life);

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(seed => seed.AddNamesAsync());
        foreach (var (stage, date) in new[] { (MilestoneStage.Signed, "11/12/2025"), (MilestoneStage.Signed, "15/12/2025"), (MilestoneStage.Launched, "2023") })
        {
            await database.InScopeAsync<AddMilestone>(add => add.AddAsync(TestDatabase.Coordinator, "defa", new MilestoneGiven
            {
                Stage = stage, Date = date, TextVi = "Mốc.", TextEn = "Stage.", SaidOn = "2025-12", Source = new SourceGiven { Sources = "https://example.vn" },
            }));
        }

        return database;
    }
}
