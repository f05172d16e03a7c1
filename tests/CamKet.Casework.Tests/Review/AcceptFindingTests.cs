using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Partners;
using CamKet.Casework.Register;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class AcceptFindingTests
{
    [Theory, OnEveryEngine]
    public async Task AcceptAsync_Commitment_EntersTheRegisterWithItsSentence(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Partners.Add(new Partner { Id = "country:kr", NameVi = "Hàn Quốc", NameEn = "Republic of Korea" });
            db.Threads.Add(new CamKet.Casework.Threads.Thread { Id = "customs-data", Kind = "initiative", NameVi = "Dữ liệu hải quan", NameEn = "Customs data", Pillar = Pillar.Aec });
            await db.SaveChangesAsync();
        });
        var finding = await ReviewData.FindingAsync(database, f => f.Instruments = "unknown;customs-data", changeDocument: d => (d.PartnerId, d.Access) = ("country:kr", AccessLevel.Restricted));

        var decided = await ReviewData.AcceptAsync(database, finding);

        decided.ShouldBe(new Decided("VB-2026-0001", finding, FindingDecision.Accepted, "CK-2026-0001"));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var u = await db.Undertakings.Include(u => u.Citations).SingleAsync();
            (u.Kind, u.Side, u.SaidOn, u.Due, u.DueText).ShouldBe((UndertakingKind.Commitment, Side.Joint, "2026-05-12", new DateOnly(2026, 12, 31), "trong năm 2026"));
            (u.PartnerId, u.ThreadId, u.Pillar, u.Access, u.Status).ShouldBe(("country:kr", "customs-data", (Pillar?)Pillar.Aec, AccessLevel.Restricted, UndertakingStatus.Registered));
            u.Title.ShouldBe(ReviewData.Sentence.TrimEnd('.'));
            u.Citations.Single().Quote.ShouldBe(ReviewData.Sentence);
            u.Citations.Single().IsFirst.ShouldBeTrue();
            (await db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync()).ShouldBe([ActKind.UndertakingRegistering, ActKind.FindingAccepting]);
            (await db.SearchPassages.SingleAsync(p => p.SubjectType == SearchPassage.Undertaking)).Access.ShouldBe(AccessLevel.Restricted);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_Amended_KeepsBothWordingsOnRecord(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database);

        var decided = await ReviewData.AcceptAsync(database, finding, d => d with { Kind = ProposalKind.Request, Holder = "Bộ Tài chính", Side = Side.Ours, Due = "2026-09" });

        decided.Decision.ShouldBe(FindingDecision.Amended);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var u = await db.Undertakings.SingleAsync();
            (u.Kind, u.Holder, u.Due).ShouldBe((UndertakingKind.Request, "Bộ Tài chính", new DateOnly(2026, 9, 30)));
            var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.FindingAmending);
            act.Before!.ShouldContain("\"Holder\":\"Hai bên\"");
            act.After!.ShouldContain("\"Holder\":\"Bộ Tài chính\"");
            act.After!.ShouldNotContain("\"Title\"");
            // The proposal itself stands as the reader made it.
            (await db.Findings.SingleAsync()).Holder.ShouldBe("Hai bên");
        });
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_SecondOfficer_LearnsWhoDecidedAndNothingIsDoubled(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database);
        await ReviewData.AcceptAsync(database, finding);

        var conflict = await Should.ThrowAsync<ConflictException>(() => ReviewData.AcceptAsync(database, finding));

        (conflict.ByWhom, conflict.Theirs["Decision"]).ShouldBe((TestDatabase.Coordinator.Name, "Accepted"));
        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.CountAsync()).ShouldBe(1));
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_ManyAtOnce_OneWins(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await Record.ExceptionAsync(() => ReviewData.AcceptAsync(database, finding)))));

        results.Count(r => r is null).ShouldBe(1);
        results.Where(r => r is not null).ShouldAllBe(r => r is ConflictException);
        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.CountAsync()).ShouldBe(1));
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_SameWordsElsewhere_AreFoundAndMerged(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ReviewData.AcceptAsync(database, await ReviewData.FindingAsync(database));
        var second = await ReviewData.FindingAsync(database, before: "Tin khác cho hay: ", sentence: "hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026");

        var similar = await database.InScopeAsync<IServiceProvider, IReadOnlyList<SimilarUndertaking>>(async services =>
        {
            var db = (CamKetDb)services.GetService(typeof(CamKetDb))!;
            var finding = await db.Findings.SingleAsync(f => f.Id == second);
            var draft = await ((DraftFinding)services.GetService(typeof(DraftFinding))!).ProposeAsync(finding, Casework.Documents.DocumentSummary.Of(await db.Documents.SingleAsync(d => d.Id == finding.DocumentId)));
            return await ((SimilarUndertakings)services.GetService(typeof(SimilarUndertakings))!).ForAsync(TestDatabase.Coordinator, finding, draft);
        });
        var decided = await ReviewData.AcceptAsync(database, second, mergeInto: similar.Single().Reference);

        similar.Single().Same.ShouldBeTrue();
        decided.ShouldBe(new Decided("VB-2026-0002", second, FindingDecision.Merged, "CK-2026-0001"));
        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.Include(u => u.Citations).SingleAsync()).Citations.Count.ShouldBe(2));
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_Outcome_EntersTheDeedsWithItsDay(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database, f => (f.Kind, f.Due, f.DueText, f.InstrumentText, f.Values) = (ProposalKind.Outcome, null, null, "biên bản ghi nhớ", """{"date":"2026-05-10"}"""),
            sentence: "Ngày 10/5, hai bên đã ký biên bản ghi nhớ.");

        var decided = await ReviewData.AcceptAsync(database, finding);

        decided.Became.ShouldBe("KQ-2026-0001");
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var o = await db.Outcomes.SingleAsync();
            (o.Kind, o.HappenedOn, o.Instrument, o.Quote).ShouldBe((OutcomeKind.Signed, "2026-05-10", "biên bản ghi nhớ", "Ngày 10/5, hai bên đã ký biên bản ghi nhớ."));
        });
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_Facts_BecomeRowsWithTheirSentence(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Threads.Add(new CamKet.Casework.Threads.Thread { Id = "defa", Kind = "agreement", NameVi = "Hiệp định khung", NameEn = "Framework agreement" });
            await db.SaveChangesAsync();
        });
        Task<long> Fact(ProposalKind kind, string values, string sentence) =>
            ReviewData.FindingAsync(database, f => (f.Kind, f.Holder, f.Due, f.DueText, f.Values) = (kind, null, null, null, values), sentence);

        var engagement = await ReviewData.AcceptAsync(database, await Fact(ProposalKind.Engagement, """{"name":"cuộc họp nhóm công tác","start":"2026-05-12","place":"Hà Nội"}""", "Cuộc họp nhóm công tác diễn ra ngày 12/5."));
        await ReviewData.AcceptAsync(database, await Fact(ProposalKind.Role, """{"role":"đồng chủ tịch","holder":"Việt Nam"}""", "Việt Nam là đồng chủ tịch."));
        await ReviewData.AcceptAsync(database, await Fact(ProposalKind.Figure, """{"value":"gần 70","unit":"văn kiện"}""", "Có gần 70 văn kiện."));
        await ReviewData.AcceptAsync(database, await Fact(ProposalKind.Milestone, """{"thread":"defa","stage":"substantially-concluded","date":"2025-10-24"}""", "Đàm phán đã kết thúc cơ bản."));

        engagement.Became.ShouldBe("HD-2026-0001");
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Engagements.Include(e => e.Documents).SingleAsync()).Documents.Count.ShouldBe(1);
            (await db.Roles.SingleAsync()).Quote.ShouldBe("Việt Nam là đồng chủ tịch.");
            (await db.Figures.SingleAsync()).Value.ShouldBe(70);
            (await db.Milestones.SingleAsync()).Stage.ShouldBe(MilestoneStage.SubstantiallyConcluded);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_TwoReportsOfOneEngagement_BecomeOneWhenTheOfficerSaysSo(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        Task<long> Report(string sentence) => ReviewData.FindingAsync(database, f => (f.Kind, f.Holder, f.Due, f.DueText, f.Values) =
            (ProposalKind.Engagement, null, null, null, $$"""{"name":"{{sentence}}","start":"2026-05-12"}"""), sentence);
        await ReviewData.AcceptAsync(database, await Report("cuộc họp nhóm công tác hải quan"));
        var first = await database.InScopeAsync<CamKetDb, long>(async db => (await db.Engagements.SingleAsync()).Id);

        var second = await ReviewData.AcceptAsync(database, await Report("họp nhóm công tác hải quan"), d => d with { EngagementId = first });
        var other = await ReviewData.AcceptAsync(database, await Report("lễ khai mạc triển lãm"));

        (second.Became, other.Became).ShouldBe(("HD-2026-0001", "HD-2026-0002"));
        await database.InScopeAsync<CamKetDb>(async db =>
            (await db.Engagements.OrderBy(e => e.Id).Select(e => e.Documents.Count).ToListAsync()).ShouldBe([2, 1]));
    }

    [Theory]
    [InlineData("", "2026", "Title")]
    [InlineData("Nội dung", "2026-13", "Due")]
    public async Task AcceptAsync_BadDraft_IsRefusedAndChangesNothing(string title, string due, string field)
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);
        var finding = await ReviewData.FindingAsync(database);

        (await Should.ThrowAsync<RefusalException>(() => ReviewData.AcceptAsync(database, finding, d => d with { Title = title, Due = due }))).Field.ShouldBe(field);

        await database.InScopeAsync<CamKetDb>(async db => ((await db.Findings.SingleAsync()).Decision, await db.Acts.CountAsync()).ShouldBe((FindingDecision.Pending, 0)));
    }

    [Theory, OnEveryEngine]
    public async Task AcceptAsync_QuoteThatIsNotTheSource_Throws(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database, f => f.Quote = f.Quote.Replace("Hai", "hai", StringComparison.Ordinal));

        await Should.ThrowAsync<InvalidOperationException>(() => ReviewData.AcceptAsync(database, finding));

        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.AnyAsync()).ShouldBeFalse());
    }
}
