using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Trust;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Trust;

public sealed class BlindTests
{
    private const string Text = "Hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026. Hội trường hôm ấy chật kín người dự.";

    private static readonly Actor Second = TestDatabase.Coordinator with { Name = "Đỗ Văn Nam" };

    [Fact]
    public void Of_ManySentences_DrawsAboutTheShareAndAlwaysTheSame()
    {
        TextSpan[] sentences = [.. Enumerable.Range(0, 4000).Select(i => new TextSpan(i * 50, (i * 50) + 40))];

        var drawn = BlindSample.Of("abc", sentences, 0.1).ToList();

        drawn.Count.ShouldBeInRange(330, 470);
        BlindSample.Of("abc", sentences, 0.1).ShouldBe(drawn);
        BlindSample.Of("abd", sentences, 0.1).ShouldNotBe(drawn);
        BlindSample.Of("abc", sentences, 0).ShouldBeEmpty();
        BlindSample.Of("abc", [new TextSpan(0, 10)], 1).ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task AnswerAsync_SentenceThatTheReaderPassedOver_BecomesAFindingAndLowersRecall(string engine)
    {
        await using var database = await CreateAsync(engine);
        var document = await AddAsync(database);
        var first = await NextAsync(database, document);
        first!.Left.ShouldBe(1);
        await AnswerAsync(database, TestDatabase.Coordinator, document, first.Sentence, ProposalKind.Commitment);
        var second = await NextAsync(database, document);
        await AnswerAsync(database, TestDatabase.Coordinator, document, second!.Sentence, ProposalKind.Outcome);

        (await NextAsync(database, document)).ShouldBeNull();
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var added = await db.Findings.SingleAsync(f => f.Origin == FindingOrigin.Officer);
            (added.Kind, added.Decision, added.Quote).ShouldBe((ProposalKind.Outcome, FindingDecision.Pending, "Hội trường hôm ấy chật kín người dự."));
            (await db.BlindAnswers.OrderBy(a => a.Id).Select(a => a.ReaderLabels).ToListAsync()).ShouldBe(["Commitment", ""]);
            (await db.Acts.CountAsync(a => a.Kind == ActKind.BlindAnswering)).ShouldBe(2);
        });
        var blind = (await database.InScopeAsync<TrustMeter, TrustReport>(m => m.ReadAsync(TestDatabase.Coordinator))).Blind;
        blind[0].Found.ShouldBe(new Interval(1, 2));
        blind.Single(b => b.Kind == ProposalKind.Outcome).Found.ShouldBe(new Interval(0, 1));
        blind.Single(b => b.Kind == ProposalKind.Commitment).Right.ShouldBe(new Interval(1, 1));
    }

    [Theory, OnEveryEngine]
    public async Task NextSecondAsync_JudgedOnce_GoesToAnotherOfficerOnlyAndGivesAgreement(string engine)
    {
        await using var database = await CreateAsync(engine);
        var document = await AddAsync(database);
        for (var item = await NextAsync(database, document); item is not null; item = await NextAsync(database, document))
        {
            await AnswerAsync(database, TestDatabase.Coordinator, document, item.Sentence, ProposalKind.Commitment);
        }

        (await database.InScopeAsync<BlindQueue, BlindItem?>(q => q.NextSecondAsync(TestDatabase.Coordinator))).ShouldBeNull();
        for (var item = await NextSecondAsync(database); item is not null; item = await NextSecondAsync(database))
        {
            await AnswerAsync(database, Second, document, item.Sentence, [.. item.Sentence.Start == 0 ? new[] { ProposalKind.Commitment } : []]);
        }

        var report = await database.InScopeAsync<TrustMeter, TrustReport>(m => m.ReadAsync(TestDatabase.Coordinator));
        report.BlindTwice.ShouldBe(2);
        // Both said commitment once; the second said nothing of the other sentence: of eight judgements seven agree.
        report.Blind[0].Agreement!.Value.ShouldBe((7 / 8.0 - (0.25 * 0.125 + 0.75 * 0.875)) / (1 - (0.25 * 0.125 + 0.75 * 0.875)), 1e-9);
    }

    [Theory, OnEveryEngine]
    public async Task NextInAsync_AfterAFindingWasDecided_AsksNoMore(string engine)
    {
        await using var database = await CreateAsync(engine);
        var document = await AddAsync(database);
        var finding = await database.InScopeAsync<CamKetDb, long>(db => db.Findings.OrderBy(f => f.Start).Select(f => f.Id).FirstAsync());
        await database.InScopeAsync<RejectFinding>(r => r.RejectAsync(TestDatabase.Coordinator, finding, "Thử"));

        (await NextAsync(database, document)).ShouldBeNull();
    }

    [Theory, OnEveryEngine]
    public async Task AnswerAsync_TwiceOrASentenceNotDrawn_IsRefused(string engine)
    {
        await using var database = await CreateAsync(engine);
        var document = await AddAsync(database);
        var item = await NextAsync(database, document);
        await AnswerAsync(database, TestDatabase.Coordinator, document, item!.Sentence);

        (await Should.ThrowAsync<RefusalException>(() => AnswerAsync(database, TestDatabase.Coordinator, document, item.Sentence))).Message.ShouldContain("answered");
        await Should.ThrowAsync<NotFoundException>(() => AnswerAsync(database, TestDatabase.Coordinator, document, new TextSpan(3, 30)));
        await Should.ThrowAsync<RefusalException>(() => AnswerAsync(database, TestDatabase.Reader, document, item.Sentence));
    }

    [Theory, OnEveryEngine]
    public async Task NextInAsync_DocumentAboveOnesClearance_LooksLikeNone(string engine)
    {
        await using var database = await CreateAsync(engine);
        var document = await AddAsync(database, AccessLevel.Restricted);

        await Should.ThrowAsync<NotFoundException>(() => database.InScopeAsync<BlindQueue, BlindItem?>(q => q.NextInAsync(TestDatabase.Coordinator with { Clearance = AccessLevel.Internal }, document)));
    }

    private static Task<TestDatabase> CreateAsync(string engine) =>
        TestDatabase.CreateAsync(engine, services => services.Replace(ServiceDescriptor.Singleton(new TrustOptions { BlindShare = 1 })));

    private static async Task<string> AddAsync(TestDatabase database, AccessLevel access = AccessLevel.Internal) =>
        (await database.InScopeAsync<AddDocument, AddedDocument>(add => add.AddAsync(TestDatabase.Coordinator, new NewDocument { Text = Text, Title = "Văn bản", Format = "paste", Access = access }))).Reference;

    private static Task<BlindItem?> NextAsync(TestDatabase database, string document) =>
        database.InScopeAsync<BlindQueue, BlindItem?>(q => q.NextInAsync(TestDatabase.Coordinator, document));

    private static Task<BlindItem?> NextSecondAsync(TestDatabase database) => database.InScopeAsync<BlindQueue, BlindItem?>(q => q.NextSecondAsync(Second));

    private static Task AnswerAsync(TestDatabase database, Actor actor, string document, TextSpan sentence, params ProposalKind[] kinds) =>
        database.InScopeAsync<AnswerBlind>(a => a.AnswerAsync(actor, new BlindGiven(document, sentence, kinds)));
}
