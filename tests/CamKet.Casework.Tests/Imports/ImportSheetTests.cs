using System.Text;
using CamKet.Casework.History;
using CamKet.Casework.Imports;
using CamKet.Casework.Jobs;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Imports;

public sealed class ImportSheetTests
{
    private const string Good = "Nội dung|Hạn hoàn thành|Đơn vị chủ trì|Trụ cột\nLập nhóm công tác về thống kê|30/6/2026|Vụ Tổng hợp|Kinh tế\nBáo cáo kết quả đàm phán|quý II/2026||\nTrao đổi cán bộ hằng quý|Thường xuyên||ASCC";

    [Theory, OnEveryEngine]
    public async Task Import_GoodSheet_RegistersEachRowWithItsLineAndAnActEach(string engine)
    {
        await using var database = await StartAsync(engine);
        var id = await AddAsync(database, Good);

        await ImportAsync(database, id);

        var rows = await database.InScopeAsync<CamKetDb, List<Undertaking>>(db => db.Undertakings.AsNoTracking().Include(u => u.Citations).ThenInclude(c => c.Document).OrderBy(u => u.Id).ToListAsync());
        rows.Select(u => u.Title).ShouldBe(["Lập nhóm công tác về thống kê", "Báo cáo kết quả đàm phán", "Trao đổi cán bộ hằng quý"]);
        rows.Select(u => u.Due).ShouldBe([new DateOnly(2026, 6, 30), new DateOnly(2026, 6, 30), null]);
        rows.Select(u => u.DueText).ShouldBe(["30/6/2026", "quý II/2026", "Thường xuyên"]);
        rows.Select(u => u.Pillar).ShouldBe([Pillar.Aec, null, Pillar.Ascc]);
        rows[0].Holder.ShouldBe("Vụ Tổng hợp");
        foreach (var citation in rows.Select(u => u.Citations.ShouldHaveSingleItem()))
        {
            citation.Document!.Text[citation.Start..citation.End].ShouldBe(citation.Quote);
        }

        rows[0].Citations[0].Quote.ShouldBe("Lập nhóm công tác về thống kê | 30/6/2026 | Vụ Tổng hợp | Kinh tế");
        var acts = await database.InScopeAsync<CamKetDb, List<ActKind>>(db => db.Acts.OrderBy(a => a.Id).Select(a => a.Kind).ToListAsync());
        acts.Count(a => a == ActKind.UndertakingRegistering).ShouldBe(3);
        acts[^1].ShouldBe(ActKind.SheetImporting);
        (await database.InScopeAsync<ChainVerifier, ChainVerdict>(chain => chain.VerifyAsync())).Faults.ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task Check_WrongRows_SaysWhatIsWrongAndNothingIsImported(string engine)
    {
        await using var database = await StartAsync(engine);
        var id = await AddAsync(database, "Nội dung|Hạn|Trụ cột|Đối tác\nViệc một|31/02/2026|Kinh tế|\n|30/6/2026||\nViệc ba|30/6/2026|Vũ trụ|Nước Lạ\nViệc một|31/02/2026|Kinh tế|");

        var check = await CheckAsync(database, id);

        check.Rows.Select(r => (r.Number, string.Join(",", r.Problems.Select(p => p.Field)))).ShouldBe([(2, "Due"), (3, "Title"), (4, "Partner,Pillar"), (5, "Title,Due")], ignoreOrder: false);
        check.Rows[0].Problems[0].Sentence.Vi.ShouldContain("31/02/2026");
        var refusal = await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<ImportSheet>(i => i.BeginAsync(TestDatabase.Coordinator, id)));
        refusal.Sentence.Vi.ShouldContain("Còn 4 dòng có lỗi");
        (await database.InScopeAsync<CamKetDb, int>(db => db.Undertakings.CountAsync())).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task Plan_CorrectedCell_ChangesTheRegisterAndNotTheSource(string engine)
    {
        await using var database = await StartAsync(engine);
        var id = await AddAsync(database, "Nội dung|Hạn\nViệc một|31/02/2026");
        var plan = (await CheckAsync(database, id)).Plan with { Corrections = new Dictionary<string, string> { [ImportPlan.Key(2, ImportField.Due)] = "28/02/2026" }, Side = Side.Theirs };

        await database.InScopeAsync<ImportSheet>(i => i.PlanAsync(TestDatabase.Coordinator, id, plan));
        await ImportAsync(database, id);

        var row = await database.InScopeAsync<CamKetDb, Undertaking>(db => db.Undertakings.Include(u => u.Citations).SingleAsync());
        (row.Due, row.Side).ShouldBe((new DateOnly(2026, 2, 28), Side.Theirs));
        row.Citations[0].Quote.ShouldBe("Việc một | 31/02/2026");
    }

    [Theory, OnEveryEngine]
    public async Task Add_SameFileAgain_IsRecognised_AndFreeAfterWithdrawal(string engine)
    {
        await using var database = await StartAsync(engine);
        await ImportAsync(database, await AddAsync(database, Good));

        (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, Good))).Sentence.En.ShouldContain("has imported this very file");

        var first = await database.InScopeAsync<CamKetDb, SheetImport>(db => db.SheetImports.SingleAsync());
        await database.InScopeAsync<ImportSheet>(i => i.WithdrawAsync(TestDatabase.Coordinator, first.Id, "Nhầm bảng năm trước"));
        await RunJobsAsync(database);
        await ImportAsync(database, await AddAsync(database, Good));

        var states = await database.InScopeAsync<CamKetDb, List<UndertakingStatus>>(db => db.Undertakings.OrderBy(u => u.Id).Select(u => u.Status).ToListAsync());
        states.ShouldBe([.. Enumerable.Repeat(UndertakingStatus.Cancelled, 3), .. Enumerable.Repeat(UndertakingStatus.Registered, 3)]);
        (await database.InScopeAsync<CamKetDb, int>(db => db.Documents.CountAsync())).ShouldBe(1);
    }

    [Theory, OnEveryEngine]
    public async Task Withdraw_LeavesWhatSomebodyHasTouched(string engine)
    {
        await using var database = await StartAsync(engine);
        var id = await AddAsync(database, Good);
        await ImportAsync(database, id);
        var touched = await database.InScopeAsync<CamKetDb, string>(db => db.Undertakings.OrderBy(u => u.Id).Select(u => u.Reference).FirstAsync());
        await database.InScopeAsync<MoveUndertaking>(m => m.MoveAsync(TestDatabase.Coordinator, touched, new UndertakingMove { Version = 0, To = UndertakingStatus.Suspended, Reason = "chờ" }));

        await database.InScopeAsync<ImportSheet>(i => i.WithdrawAsync(TestDatabase.Coordinator, id, "Nhầm"));
        await RunJobsAsync(database);

        var states = await database.InScopeAsync<CamKetDb, List<UndertakingStatus>>(db => db.Undertakings.OrderBy(u => u.Id).Select(u => u.Status).ToListAsync());
        states.ShouldBe([UndertakingStatus.Suspended, UndertakingStatus.Cancelled, UndertakingStatus.Cancelled]);
        (await database.InScopeAsync<CamKetDb, ImportState>(db => db.SheetImports.Select(i => i.State).SingleAsync())).ShouldBe(ImportState.Withdrawn);
    }

    [Theory, OnEveryEngine]
    public async Task Add_SheetOfTheSameAgency_RemembersWhatItsColumnsMeant(string engine)
    {
        await using var database = await StartAsync(engine);
        var id = await AddAsync(database, "Việc cần làm|Xong trước\nViệc một|30/6/2026", "agency:x");
        var plan = (await CheckAsync(database, id)).Plan;
        plan.Columns.ShouldBeEmpty();
        await database.InScopeAsync<ImportSheet>(i => i.PlanAsync(TestDatabase.Coordinator, id, plan with { HeadingRow = 1, Columns = new Dictionary<ImportField, int> { [ImportField.Title] = 0, [ImportField.Due] = 1 } }));
        await ImportAsync(database, id);

        var next = await CheckAsync(database, await AddAsync(database, "Việc cần làm|Xong trước\nViệc hai|30/9/2026", "agency:x"));

        next.Plan.Columns.ShouldBe(new Dictionary<ImportField, int> { [ImportField.Title] = 0, [ImportField.Due] = 1 }, ignoreOrder: true);
        next.Wrong.ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task Import_TwentyThousandRows_GoesThroughWithProgress(string engine)
    {
        var rows = Environment.GetEnvironmentVariable("CAMKET_TEST_FULL") == "1" ? 20_000 : 2_200;
        await using var database = await StartAsync(engine);
        var id = await AddAsync(database, "Nội dung|Hạn\n" + string.Join('\n', Enumerable.Range(1, rows).Select(i => $"Việc số {i}|30/6/2026")));

        await ImportAsync(database, id);

        (await database.InScopeAsync<CamKetDb, int>(db => db.Undertakings.CountAsync())).ShouldBe(rows);
        var job = (await database.InScopeAsync<JobQueue, IReadOnlyList<JobView>>(q => q.OfAsync(TestDatabase.Coordinator))).ShouldHaveSingleItem();
        (job.Done, job.Total).ShouldBe((rows, rows));
        (await database.InScopeAsync<CamKetDb, int>(db => db.Documents.CountAsync())).ShouldBe((rows + 999) / 1000);
    }

    [Theory, OnEveryEngine]
    public async Task Import_ByOtherRoles_IsRefused(string engine)
    {
        await using var database = await StartAsync(engine);

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<ImportSheet, long>(i => i.AddAsync(TestDatabase.Reader, "a.csv", [1], null, AccessLevel.Public)));
    }

    private static Task<TestDatabase> StartAsync(string engine) => TestDatabase.CreateAsync(engine, services =>
    {
        services.AddSingleton<ISheetReader, BarSheet>();
        services.AddScoped<ImportSheet>();
        services.AddKeyedScoped<IJobWork, ImportingSheetWork>(JobKind.ImportingSheet);
    });

    private static Task<long> AddAsync(TestDatabase database, string sheet, string? agency = null) =>
        database.InScopeAsync<ImportSheet, long>(i => i.AddAsync(TestDatabase.Coordinator, "so.xlsx", Encoding.UTF8.GetBytes(sheet), agency, AccessLevel.Internal));

    private static Task<CheckedSheet> CheckAsync(TestDatabase database, long id) => database.InScopeAsync<ImportSheet, CheckedSheet>(i => i.CheckAsync(TestDatabase.Coordinator, id));

    private static async Task ImportAsync(TestDatabase database, long id)
    {
        await database.InScopeAsync<ImportSheet>(i => i.BeginAsync(TestDatabase.Coordinator, id));
        await RunJobsAsync(database);
    }

    private static async Task RunJobsAsync(TestDatabase database)
    {
        while (await database.InScopeAsync<JobRunner, bool>(r => r.RunNextAsync(TestContext.Current.CancellationToken)))
        {
        }

        (await database.InScopeAsync<CamKetDb, List<string?>>(db => db.Jobs.Where(j => j.State != JobState.Done).Select(j => j.ProblemEn).ToListAsync())).ShouldBeEmpty();
    }

    /// <summary>Lines of cells apart by bars; what real files hold is tested with the reader of real files.</summary>
    private sealed class BarSheet : ISheetReader
    {
        public IReadOnlyList<Sheet> Read(byte[] content, string fileName) =>
            [new Sheet("Sổ", [.. Encoding.UTF8.GetString(content).Split('\n').Select((line, i) => new SheetRow(i + 1, [.. line.Split('|').Select(c => new SheetCell(c))]))])];
    }
}
