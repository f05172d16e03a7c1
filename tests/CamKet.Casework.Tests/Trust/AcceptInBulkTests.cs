using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Tests.Review;
using CamKet.Casework.Trust;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Trust;

public sealed class AcceptInBulkTests
{
    /// <summary>Six right of six have a lower bound of 0.61: enough for a bar of 0.6, so that a test needs no fifty decisions.</summary>
    private static readonly TrustOptions Options = new() { BulkBar = 0.6, BulkLeast = 6 };

    private static readonly BulkRequest Request = new() { Rule = "vi.test", From = 0.9 };

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_EarnedRule_AcceptsEachWithItsOwnActAndCanBeTakenBack(string engine)
    {
        await using var database = await CreateAsync(engine, decided: 6);
        long[] waiting = [await WaitingAsync(database, "mười"), await WaitingAsync(database, "hai mươi")];
        var unsure = await WaitingAsync(database, "ba mươi", f => f.Confidence = 0.5);
        var denied = await WaitingAsync(database, "bốn mươi", f => f.Negated = true);
        var otherRule = await WaitingAsync(database, "năm mươi", f => f.Rule = "vi.other");

        var result = await AcceptAsync(database);

        (result.Accepted, result.LeftToOfficers, result.Waiting).ShouldBe((2, 0, 0));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Findings.Where(f => f.Batch == result.Batch).Select(f => f.Id).ToListAsync()).ShouldBe(waiting, ignoreOrder: true);
            (await db.Acts.CountAsync(a => a.Kind == ActKind.FindingAccepting && a.Reason!.Contains("bulk"))).ShouldBe(2);
            (await db.Findings.Where(f => f.Decision == FindingDecision.Pending).Select(f => f.Id).ToListAsync()).ShouldBe([unsure, denied, otherRule], ignoreOrder: true);
        });
        var lot = (await database.InScopeAsync<TakeBackBulk, IReadOnlyList<BulkLot>>(t => t.ListAsync(TestDatabase.Coordinator))).ShouldHaveSingleItem();
        (lot.By, lot.Count).ShouldBe((TestDatabase.Coordinator.Name, 2));

        (await database.InScopeAsync<TakeBackBulk, (int, int)>(t => t.TakeBackAsync(TestDatabase.Coordinator, lot.Batch))).ShouldBe((2, 0));

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Findings.CountAsync(f => f.Batch != null)).ShouldBe(0);
            (await db.Findings.CountAsync(f => f.Decision == FindingDecision.Pending)).ShouldBe(5);
            (await db.Undertakings.CountAsync()).ShouldBe(6);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_TooFewDecisions_IsRefusedWithTheFigure(string engine)
    {
        await using var database = await CreateAsync(engine, decided: 5);
        await WaitingAsync(database, "mười");

        var refusal = await Should.ThrowAsync<RefusalException>(() => AcceptAsync(database));

        refusal.Sentence.En.ShouldBe("Not earned: 5 decisions, right to the letter 100.0%, lower bound 56.6%. It takes at least 6 decisions and a lower bound of 60.0%.");
        refusal.Sentence.Vi.ShouldContain("5 quyết định");
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_RuleThatOfficersAmend_IsRefused(string engine)
    {
        await using var database = await CreateAsync(engine, decided: 6);
        await ReviewData.AcceptAsync(database, await WaitingAsync(database, "chín"), d => d with { Holder = "Bộ Y tế" });

        (await Should.ThrowAsync<RefusalException>(() => AcceptAsync(database))).Sentence.En.ShouldContain("7 decisions, right to the letter 85.7%");
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_WordThatResemblesOneInTheRegister_IsLeftToTheOfficer(string engine)
    {
        await using var database = await CreateAsync(engine, decided: 6);
        var like = await ReviewData.FindingAsync(database, sentence: SentenceOf("1").Replace("hai mươi ngày", "ba mươi ngày", StringComparison.Ordinal));
        var same = await ReviewData.FindingAsync(database, sentence: SentenceOf("2"));

        var result = await AcceptAsync(database);

        (result.Accepted, result.LeftToOfficers).ShouldBe((1, 1));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Findings.FindAsync(like))!.Decision.ShouldBe(FindingDecision.Pending);
            (await db.Findings.FindAsync(same))!.Decision.ShouldBe(FindingDecision.Merged);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_WhatWasAcceptedInBulk_DoesNotCountTowardsTrust(string engine)
    {
        await using var database = await CreateAsync(engine, decided: 6);
        await WaitingAsync(database, "mười");
        await AcceptAsync(database);

        var report = await database.InScopeAsync<TrustMeter, TrustReport>(m => m.ReadAsync(TestDatabase.Coordinator));

        (report.All.Decided, report.InBulk).ShouldBe((6, 1));
    }

    [Fact]
    public async Task AcceptAsync_NeitherRuleNorKindAndLanguage_IsRefused()
    {
        await using var database = await CreateAsync(Engines.Sqlite, decided: 0);

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<AcceptInBulk, BulkAccepted>(b => b.AcceptAsync(TestDatabase.Coordinator, new BulkRequest { Kind = ProposalKind.Request })));
        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<AcceptInBulk, BulkAccepted>(b => b.AcceptAsync(TestDatabase.Leader, Request)));
    }

    private static async Task<TestDatabase> CreateAsync(string engine, int decided)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.Replace(ServiceDescriptor.Singleton(Options)));
        for (var i = 0; i < decided; i++)
        {
            await ReviewData.AcceptAsync(database, await WaitingAsync(database, $"{i}"));
        }

        return database;
    }

    /// <summary>Sentences that share too few words to be taken for one another.</summary>
    private static string SentenceOf(string n) => $"Cơ quan{n} một{n} hứa{n} gửi{n} báo{n} cáo{n} trong hai mươi ngày kể{n} từ{n} hôm{n} nay{n}.";

    private static Task<long> WaitingAsync(TestDatabase database, string n, Action<Finding>? change = null) =>
        ReviewData.FindingAsync(database, change, SentenceOf(n.Replace(" ", "", StringComparison.Ordinal)));

    private static Task<BulkAccepted> AcceptAsync(TestDatabase database) => database.InScopeAsync<AcceptInBulk, BulkAccepted>(b => b.AcceptAsync(TestDatabase.Coordinator, Request));
}
