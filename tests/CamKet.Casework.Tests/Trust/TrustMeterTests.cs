using CamKet.Casework.Review;
using CamKet.Casework.Tests.Review;
using CamKet.Casework.Trust;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Trust;

public sealed class TrustMeterTests
{
    [Theory, OnEveryEngine]
    public async Task ReadAsync_EveryKindOfDecision_CountsAsWhatItIs(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await DecideEveryWayAsync(database);

        var report = await ReadAsync(database, TestDatabase.Coordinator);

        var line = report.By(TrustDimension.Kind).Single(l => l.Key == "Commitment");
        (line.Accepted, line.Amended, line.OtherKind, line.Rejected, line.Waiting).ShouldBe((1, 1, 1, 1, 1));
        line.Precision.ShouldBe(new Interval(2, 4));
        line.Untouched.ShouldBe(new Interval(1, 4));
        var request = report.By(TrustDimension.Kind).Single(l => l.Key == "Request");
        (request.Decided, request.Missed).ShouldBe((0, 2), "one named otherwise by the reader, one added by hand");
        request.Recall.ShouldBe(new Interval(0, 2));
        report.By(TrustDimension.Rule).Single().Key.ShouldBe("vi.test");
        report.By(TrustDimension.Language).Single().Decided.ShouldBe(4);
        report.By(TrustDimension.DocumentKind).Single().Key.ShouldBe("Press");
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_EachFigure_OpensAsManyRowsAsItSays(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await DecideEveryWayAsync(database);
        var line = (await ReadAsync(database, TestDatabase.Coordinator)).All;

        foreach (var (verdict, count) in new[]
        {
            (TrustVerdict.Accepted, line.Accepted), (TrustVerdict.Amended, line.Amended), (TrustVerdict.OtherKind, line.OtherKind),
            (TrustVerdict.Rejected, line.Rejected), (TrustVerdict.Missed, line.Missed), (TrustVerdict.Waiting, line.Waiting),
        })
        {
            (await RowsAsync(database, new TrustFilter { Verdict = verdict })).ShouldBe(count, $"{verdict}");
        }

        (await RowsAsync(database, new TrustFilter())).ShouldBe(line.Decided);
        (await RowsAsync(database, new TrustFilter { Kind = ProposalKind.Request, Verdict = TrustVerdict.Missed })).ShouldBe(2);
        (await RowsAsync(database, new TrustFilter { Rule = "vi.other" })).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_FindingsOfTheSecondReader_NeverCount(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var finding = await ReviewData.FindingAsync(database, f => (f.Origin, f.OriginName) = (FindingOrigin.SecondReader, "model"));
        await ReviewData.AcceptAsync(database, finding);

        var report = await ReadAsync(database, TestDatabase.Coordinator);

        (report.All.Decided, report.All.Missed, report.All.Waiting).ShouldBe((0, 0, 0));
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_DocumentsAboveOnesClearance_AreNotCounted(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ReviewData.AcceptAsync(database, await ReviewData.FindingAsync(database, changeDocument: d => d.Access = AccessLevel.Restricted));

        (await ReadAsync(database, TestDatabase.Coordinator)).All.Decided.ShouldBe(1);
        (await ReadAsync(database, TestDatabase.Coordinator with { Clearance = AccessLevel.Internal })).All.Decided.ShouldBe(0);
        await Should.ThrowAsync<RefusalException>(() => ReadAsync(database, TestDatabase.Reader));
    }

    private static async Task DecideEveryWayAsync(TestDatabase database)
    {
        await ReviewData.AcceptAsync(database, await ReviewData.FindingAsync(database));
        await ReviewData.AcceptAsync(database, await ReviewData.FindingAsync(database, sentence: "Phía bạn sẽ gửi dự thảo sang trước ngày 30/6/2026 để hai bên cùng xem."), d => d with { Holder = "Bộ Công Thương" });
        await ReviewData.AcceptAsync(database, await ReviewData.FindingAsync(database, sentence: "Đoàn ta mời bạn cử người sang học tập một tháng."), d => d with { Kind = ProposalKind.Request });
        var rejected = await ReviewData.FindingAsync(database, sentence: "Tình hữu nghị sẽ mãi mãi xanh tươi.");
        await database.InScopeAsync<RejectFinding>(r => r.RejectAsync(TestDatabase.Coordinator, rejected, "Không phải lời hứa."));
        await ReviewData.FindingAsync(database, sentence: "Còn một câu đang chờ người xem.");
        var added = await database.InScopeAsync<AddMissedFinding, Finding>(a => a.AddAsync(TestDatabase.Coordinator, new MissedFinding("VB-2026-0001", 0, 7, ProposalKind.Request)));
        await ReviewData.AcceptAsync(database, added.Id);
    }

    private static Task<TrustReport> ReadAsync(TestDatabase database, Actor actor) => database.InScopeAsync<TrustMeter, TrustReport>(m => m.ReadAsync(actor));

    private static async Task<int> RowsAsync(TestDatabase database, TrustFilter filter)
    {
        var (rows, total) = await database.InScopeAsync<TrustRows, (IReadOnlyList<TrustRow>, int)>(r => r.ReadAsync(TestDatabase.Coordinator, filter, 1));
        rows.Count.ShouldBe(total);
        return total;
    }
}
