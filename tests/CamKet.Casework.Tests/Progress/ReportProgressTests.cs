using CamKet.Casework.History;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Progress;

public sealed class ReportProgressTests
{
    private static readonly ProgressStatement UnderWay = new() { Reference = "CK-2026-0001", Done = "Đã xong mười chương.", Claimed = ClaimedState.UnderWay };

    [Theory, OnEveryEngine]
    public async Task ReportAsync_FromTheLead_IsKeptAndSetsTheWorkInProgress(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        await ReportAsync(database, TestDatabase.FocalPoint("agency:moit"), UnderWay with { Sentences = [new("VB-2026-0001", "«Tháng 02/2026, mười chương của hiệp định đã kết thúc.»")] });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.Reports).ThenInclude(r => r.Evidence).ThenInclude(e => e.Document).SingleAsync();
            undertaking.Status.ShouldBe(UndertakingStatus.InProgress);
            undertaking.LastTraceOn.ShouldBe(new DateOnly(2026, 6, 12));
            undertaking.HasEvidence.ShouldBeFalse("a report proves nothing before it is accepted");
            var evidence = undertaking.Reports.ShouldHaveSingleItem().Evidence.ShouldHaveSingleItem();
            evidence.Quote.ShouldBe(evidence.Document!.Text[evidence.Start!.Value..evidence.End!.Value]);
        });
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_FromAnAgencyWithoutPart_FindsNothing(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        await Should.ThrowAsync<NotFoundException>(() => ReportAsync(database, TestDatabase.FocalPoint("agency:moet"), UnderWay));
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_FromTheSuccessorOfTheLead_Goes(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine, lead: "agency:mpi");

        await ReportAsync(database, TestDatabase.FocalPoint("agency:mof") with { AgencyIds = ["agency:mof", "agency:mpi"] }, UnderWay);

        await database.InScopeAsync<CamKetDb>(async db => (await db.ProgressReports.SingleAsync()).AgencyId.ShouldBe("agency:mof"));
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_SameFormTwice_IsOneReport(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);
        var actor = TestDatabase.FocalPoint("agency:moit") with { OnceKey = "k1" };
        await ReportAsync(database, actor, UnderWay);

        await Should.ThrowAsync<AlreadySavedException>(() => ReportAsync(database, actor, UnderWay));

        await database.InScopeAsync<CamKetDb>(async db => (await db.ProgressReports.CountAsync()).ShouldBe(1));
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_File_IsKeptUnderTheTypeOfItsBytes(string engine)
    {
        await using var database = await FollowUp.AssignedAsync(engine);

        await ReportAsync(database, TestDatabase.FocalPoint("agency:moit"), UnderWay with { Files = [new(@"C:\báo cáo\..\cong van.html", "%PDF-1.7 thân"u8.ToArray())] });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var evidence = await db.Evidence.Include(e => e.File).SingleAsync();
            (evidence.FileName, evidence.MediaType).ShouldBe(("cong van.html.pdf", "application/pdf"));
            evidence.File!.Content.ShouldBe("%PDF-1.7 thân"u8.ToArray());
        });
    }

    [Fact]
    public async Task ReportAsync_RuleBroken_RefusesWithASentenceAtTheField()
    {
        await using var database = await FollowUp.AssignedAsync(Engines.Sqlite);
        (ProgressStatement Statement, string Field, string Says)[] cases =
        [
            (UnderWay with { Done = " " }, "Done", "Hãy ghi đã làm được gì"),
            (UnderWay with { Done = new string('a', 4001) }, "Done", "dài hơn 4000 ký tự"),
            (UnderWay with { Claimed = ClaimedState.Done }, "DoneOn", "Hãy ghi ngày làm xong"),
            (UnderWay with { Claimed = ClaimedState.Done, DoneOn = new(2026, 6, 13) }, "DoneOn", "sau hôm nay"),
            (UnderWay with { Sentences = [new("VB-2026-0001", "Câu bịa.")] }, "Quote", "Không thấy câu này trong VB-2026-0001"),
            (UnderWay with { Sentences = [new("VB-2020-0001", "Câu.")] }, "DocumentReference", "Không thấy văn bản «VB-2020-0001»"),
            (UnderWay with { OutcomeReferences = ["KQ-2020-0001"] }, "OutcomeReference", "Không thấy kết quả"),
            (UnderWay with { Files = [new("a.pdf", "<html>"u8.ToArray())] }, "Files", "không phải PDF"),
            (UnderWay with { Files = [new("a.pdf", [])] }, "Files", "trống"),
            (UnderWay with { Files = [new("a.docx", "PK\u0003\u0004hỏng"u8.ToArray())] }, "Files", "không phải PDF"),
            (UnderWay with { Files = [new("a.pdf", new byte[(20 * 1024 * 1024) + 1])] }, "Files", "lớn hơn 20 MB"),
        ];

        foreach (var (statement, field, says) in cases)
        {
            var refusal = await Should.ThrowAsync<RefusalException>(() => ReportAsync(database, TestDatabase.FocalPoint("agency:moit"), statement));
            refusal.Field.ShouldBe(field);
            refusal.Sentence.Vi.ShouldContain(says);
        }

        await database.InScopeAsync<CamKetDb>(async db => (await db.ProgressReports.CountAsync()).ShouldBe(0));
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_BeforeAnAssignment_IsRefused(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db));

        (await Should.ThrowAsync<RefusalException>(() => ReportAsync(database, TestDatabase.Coordinator, UnderWay))).Sentence.Vi.ShouldContain("chưa phân công");
    }

    private static Task ReportAsync(TestDatabase database, Actor actor, ProgressStatement statement) =>
        database.InScopeAsync<ReportProgress>(report => report.ReportAsync(actor, statement));
}
