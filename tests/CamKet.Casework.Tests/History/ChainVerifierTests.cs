using CamKet.Casework.History;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.History;

public sealed class ChainVerifierTests
{
    [Theory, OnEveryEngine]
    public async Task VerifyAsync_UntouchedChain_IsIntact(string engine)
    {
        await using var database = await WithActsAsync(engine, 5);
        var verdict = await database.InScopeAsync<ChainVerifier, ChainVerdict>(v => v.VerifyAsync());
        verdict.Intact.ShouldBeTrue();
        verdict.Acts.ShouldBe(5);
    }

    [Theory, OnEveryEngine]
    public Task VerifyAsync_ChangedRow_IsNamed(string engine) =>
        TamperAsync(engine, "update acts set reason = 'other' where id = 3", "act 3 (CK-2026-0003)");

    [Theory, OnEveryEngine]
    public Task VerifyAsync_RemovedRow_IsNamed(string engine) =>
        TamperAsync(engine, "delete from acts where id = 3", "Acts 3 to 3 are missing");

    [Theory, OnEveryEngine]
    public Task VerifyAsync_RemovedLastRow_IsNamed(string engine) =>
        TamperAsync(engine, "delete from acts where id = 5", "rows at the end were removed");

    [Theory, OnEveryEngine]
    public Task VerifyAsync_InsertedRow_IsNamed(string engine) => TamperAsync(engine,
        "insert into acts (id, at, user_name, kind, subject_type, subject, previous_hash, hash) select 6, at, user_name, kind, subject_type, subject, hash, 'made up' from acts where id = 5",
        "act 6 (");

    [Theory, OnEveryEngine]
    public Task VerifyAsync_ReorderedRows_AreNamed(string engine) => TamperAsync(engine,
        "update acts set id = 99 where id = 2; update acts set id = 2 where id = 3; update acts set id = 3 where id = 99", "Act 2 does not follow act 1");

    [Theory, OnEveryEngine]
    public async Task SaveAsync_TwentyWritersAtOnce_GiveOneChainWithoutGaps(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(() => RecordAsync(database, n, TestDatabase.Coordinator))));
        var verdict = await database.InScopeAsync<ChainVerifier, ChainVerdict>(v => v.VerifyAsync());
        verdict.Faults.ShouldBeEmpty();
        verdict.Acts.ShouldBe(20);
    }

    [Theory, OnEveryEngine]
    public async Task SaveAsync_SameFormTwice_SavesOnceAndTellsWhatItMade(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var actor = TestDatabase.Coordinator with { OnceKey = "form-1" };
        await RecordAsync(database, 1, actor);
        var second = await Record.ExceptionAsync(() => RecordAsync(database, 2, actor));
        second.ShouldBeOfType<AlreadySavedException>().Subject.ShouldBe("CK-2026-0001");
        (await database.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync())).ShouldBe(1);
    }

    [Theory, OnEveryEngine]
    public async Task SaveAsync_ChangeThatFails_LeavesNothing(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await Record.ExceptionAsync(() => database.InScopeAsync<Journal>(journal => journal.SaveAsync(TestDatabase.Coordinator, acts =>
        {
            acts.Record(ActKind.UndertakingAmending, "undertaking", "CK-2026-0001", after: new { title = "a" });
            throw new RefusalException("không", "no");
        })));
        (await database.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync())).ShouldBe(0);
    }

    private static async Task TamperAsync(string engine, string sql, string expected)
    {
        await using var database = await WithActsAsync(engine, 5);
        await database.InScopeAsync<CamKetDb>(db => db.Database.ExecuteSqlRawAsync(sql));
        var verdict = await database.InScopeAsync<ChainVerifier, ChainVerdict>(v => v.VerifyAsync());
        verdict.Intact.ShouldBeFalse();
        verdict.Faults.ShouldContain(f => f.En.Contains(expected, StringComparison.Ordinal), string.Join(" | ", verdict.Faults));
    }

    private static async Task<TestDatabase> WithActsAsync(string engine, int count)
    {
        var database = await TestDatabase.CreateAsync(engine);
        for (var n = 1; n <= count; n++)
        {
            await RecordAsync(database, n, TestDatabase.Coordinator);
        }

        return database;
    }

    private static Task RecordAsync(TestDatabase database, int n, Casework.Users.Actor actor) => database.InScopeAsync<Journal>(journal => journal.SaveAsync(actor, acts =>
    {
        acts.Record(ActKind.UndertakingAmending, "undertaking", $"CK-2026-{n:0000}", new { title = "trước" }, new { title = $"sau {n}" }, "vì sao");
        return Task.CompletedTask;
    }));
}
