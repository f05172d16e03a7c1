using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Register;

public sealed class MoveUndertakingTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    [Theory, OnEveryEngine]
    public async Task MoveAsync_AllowedMove_IsSavedWithItsReason(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        await MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Consulting, Reason = " Liên quan ba bộ " });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Undertakings.SingleAsync()).Status.ShouldBe(UndertakingStatus.Consulting);
            var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.UndertakingMoving);
            (act.Reason, act.Before, act.After).ShouldBe(("Liên quan ba bộ", "{\"Status\":\"Registered\"}", "{\"Status\":\"Consulting\"}"));
        });
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_MoveOutsideTheTable_IsRefusedWithASentence(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        var refusal = await Should.ThrowAsync<RefusalException>(() =>
            MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.AwaitingDecision, Reason = "Trình" }));

        refusal.Sentence.Vi.ShouldBe("Không chuyển được từ «Đã vào sổ» sang «Chờ Thủ tướng quyết định». Phải tham vấn các cơ quan liên quan trước khi trình.");
        refusal.Sentence.En.ShouldBe("It cannot move from “Registered” to “Awaiting the Prime Minister's decision”. The agencies concerned are consulted before it is reported up.");
        await database.InScopeAsync<CamKetDb>(async db => (await db.Acts.CountAsync(a => a.Kind == ActKind.UndertakingMoving)).ShouldBe(0));
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_AssignedWithoutLead_SaysToAssignFirst(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        var refusal = await Should.ThrowAsync<RefusalException>(() => MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Assigned, Reason = "Giao" }));

        refusal.Sentence.Vi.ShouldContain("Hãy phân công trước");
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_WithoutReason_IsRefusedAtItsField(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        (await Should.ThrowAsync<RefusalException>(() => MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Suspended, Reason = " " }))).Field.ShouldBe("Reason");
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_DoneWithoutProof_StandsAsNoEvidence(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database, u => u.Due = Today.AddDays(9));

        await MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Done, Reason = "Bộ báo miệng", DoneOn = Today });

        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.SingleAsync()).StateOn(Today).ShouldBe(DueState.NoEvidence));
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_DoneWithEvidenceOfAnAcceptedReport_IsDoneOnTime(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, _) = await AddAsync(database, u =>
        {
            u.Due = Today.AddDays(9);
            u.Status = UndertakingStatus.InProgress;
            u.Assignments.Add(new Assignment { LeadAgencyId = "agency:moit", AssignedOn = Today, AssignedBy = "Hà" });
        });
        await AddReportAsync(database, ReportState.Returned);
        var version = await MoveDoneAsync(database, reference);
        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.SingleAsync()).StateOn(Today).ShouldBe(DueState.NoEvidence));
        await MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.InProgress, Reason = "Chờ minh chứng" });

        await AddReportAsync(database, ReportState.Accepted);
        await MoveDoneAsync(database, reference);

        await database.InScopeAsync<CamKetDb>(async db => (await db.Undertakings.SingleAsync()).StateOn(Today).ShouldBe(DueState.DoneOnTime));
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_DoneTomorrow_IsRefused(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        var refusal = await Should.ThrowAsync<RefusalException>(() =>
            MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Done, Reason = "Xong", DoneOn = Today.AddDays(1) }));

        refusal.Field.ShouldBe("DoneOn");
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_SupersededByItselfOrNothing_IsRefused(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        foreach (var successor in new[] { null, reference, "CK-2026-0999" })
        {
            (await Should.ThrowAsync<RefusalException>(() => MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Superseded, Reason = "Gộp", SupersededBy = successor })))
                .Field.ShouldBe("SupersededBy");
        }
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_FromAnOldForm_TellsWhoSavedFirst(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);
        await MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Consulting, Reason = "Hỏi ý kiến" });

        var conflict = await Should.ThrowAsync<ConflictException>(() => MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Cancelled, Reason = "Trùng" }));

        conflict.ByWhom.ShouldBe(TestDatabase.Coordinator.Name);
        conflict.Theirs["To"].ShouldBe("Consulting");
    }

    [Theory, OnEveryEngine]
    public async Task MoveAsync_ByAFocalPoint_IsRefused(string engine)
    {
        await using var database = await StartAsync(engine);
        var (reference, version) = await AddAsync(database);

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<MoveUndertaking>(service =>
            service.MoveAsync(TestDatabase.FocalPoint("agency:moit"), reference, new() { Version = version, To = UndertakingStatus.Cancelled, Reason = "Thôi" })));
    }

    private static async Task<int> MoveDoneAsync(TestDatabase database, string reference)
    {
        var version = await database.InScopeAsync<CamKetDb, int>(async db => (await db.Undertakings.SingleAsync()).Version);
        await MoveAsync(database, reference, new() { Version = version, To = UndertakingStatus.Done, Reason = "Xong", DoneOn = Today });
        return version + 1;
    }

    private static Task AddReportAsync(TestDatabase database, ReportState state) => database.InScopeAsync<CamKetDb>(async db =>
    {
        var id = (await db.Undertakings.SingleAsync()).Id;
        var report = new ProgressReport { UndertakingId = id, AgencyId = "agency:moit", Done = "Đã ký", Claimed = ClaimedState.Done, ReportedOn = Today, ReportedBy = "Bảo", State = state };
        report.Evidence.Add(new Evidence { UndertakingId = id, Kind = EvidenceKind.File, FileName = "ky.pdf", AddedBy = "Bảo", AddedAt = new DateTime(2026, 6, 12, 0, 0, 0, DateTimeKind.Utc) });
        db.ProgressReports.Add(report);
        await db.SaveChangesAsync();
    });

    private static Task MoveAsync(TestDatabase database, string reference, UndertakingMove move) =>
        database.InScopeAsync<MoveUndertaking>(service => service.MoveAsync(TestDatabase.Coordinator, reference, move));

    private static Task<TestDatabase> StartAsync(string engine) => TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());

    private static async Task<(string Reference, int Version)> AddAsync(TestDatabase database, Action<Undertaking>? change = null)
    {
        var undertaking = await database.InScopeAsync<RegisterSeed, Undertaking>(seed => seed.AddAsync("Việt Nam ký nghị định thư.", change));
        return (undertaking.Reference, undertaking.Version);
    }
}
