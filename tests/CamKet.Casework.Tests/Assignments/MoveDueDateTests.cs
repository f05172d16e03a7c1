using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Assignments;

public sealed class MoveDueDateTests
{
    [Theory, OnEveryEngine]
    public async Task MoveAsync_LaterThenEarlier_KeepsEveryOldDateAndCountsTheSlip(string engine)
    {
        await using var database = await SownAsync(engine);

        await MoveAsync(database, new(2027, 3, 31), "Phía bạn xin thêm thời gian.", 0);
        await MoveAsync(database, new(2027, 1, 31), "Phiên cuối sớm hơn.", 1);

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.DueDateChanges).SingleAsync();
            undertaking.Due.ShouldBe(new DateOnly(2027, 1, 31));
            undertaking.Slips.ShouldBe(1);
            undertaking.DueDateChanges.OrderBy(c => c.Id).Select(c => (c.OldDue, c.NewDue)).ShouldBe([(new DateOnly(2026, 12, 31), new DateOnly(2027, 3, 31)), (new DateOnly(2027, 3, 31), new DateOnly(2027, 1, 31))]);
        });
    }

    [Theory]
    [InlineData("2026-12-31", "Vì.", "NewDue", "đúng ngày 31/12/2026")]
    [InlineData("2020-12-31", "Vì.", "NewDue", "sớm hơn ngày lời được nêu")]
    [InlineData(null, "Vì.", "NewDue", "Hãy ghi hạn mới")]
    [InlineData("2027-12-31", " ", "Reason", "Hãy ghi lý do đổi hạn")]
    public async Task MoveAsync_RuleBroken_RefusesWithASentenceAtTheField(string? day, string reason, string field, string says)
    {
        await using var database = await SownAsync(Engines.Sqlite);

        var refusal = await Should.ThrowAsync<RefusalException>(() => MoveAsync(database, day is null ? null : DateOnly.Parse(day), reason, 0));

        refusal.Field.ShouldBe(field);
        refusal.Sentence.Vi.ShouldContain(says);
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_DoneUndertaking_IsRefused(string engine)
    {
        await using var database = await SownAsync(engine, u => u.Status = UndertakingStatus.Done);

        (await Should.ThrowAsync<RefusalException>(() => MoveAsync(database, new(2027, 3, 31), "Vì.", 0))).Sentence.Vi.ShouldContain("không còn mở");
    }

    private static async Task<TestDatabase> SownAsync(string engine, Action<Undertaking>? change = null)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db, change));
        return database;
    }

    private static Task MoveAsync(TestDatabase database, DateOnly? newDue, string reason, int version) => database.InScopeAsync<MoveDueDate>(move =>
        move.MoveAsync(TestDatabase.Coordinator, new DueDateDecision { Reference = "CK-2026-0001", Version = version, NewDue = newDue, Reason = reason }));
}
