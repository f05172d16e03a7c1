using CamKet.Casework.Register;
using CamKet.Casework.Reports;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Stocktakes;

public sealed class StocktakeServiceTests
{
    private static readonly StocktakePeriod Year = new(2026, null);

    [Theory, OnEveryEngine]
    public async Task OpenAsync_Twice_IsOneStocktakeThatAsksTheLeads(string engine)
    {
        await using var database = await SownAsync(engine);
        await OpenAsync(database);
        await OpenAsync(database);
        var asked = await database.InScopeAsync<CamKetDb, List<string>>(db => db.Contributions.Select(c => c.AgencyId).ToListAsync());
        asked.ShouldBe(["agency:moit"]);
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_CarriesEachUndertakingWithItsReferenceInBothLanguages(string engine)
    {
        await using var database = await SownAsync(engine);
        var stocktake = await OpenAsync(database);
        foreach (var (language, title) in new[] { ("vi", "Báo cáo"), ("en", "Report") })
        {
            var report = await ReportAsync(database, TestDatabase.Coordinator, stocktake, language);
            report.Title.ShouldBe(title);
            report.Sections.Count.ShouldBe(5);
            References(report).ShouldContain("CK-2026-0001");
            Text(report).ShouldContain("Bộ Công Thương sẽ gửi báo cáo về nghị định thư.");
        }
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_FiguresOpenRowsThatAreAsManyAsTheySay(string engine)
    {
        await using var database = await SownAsync(engine);
        var stocktake = await OpenAsync(database);
        var report = await ReportAsync(database, TestDatabase.Coordinator, stocktake, "vi");
        var figures = Runs(report).Where(r => r.Link?.StartsWith("/Register?", StringComparison.Ordinal) == true && int.TryParse(r.Text, out _)).ToList();
        figures.Count.ShouldBeGreaterThan(10);
        foreach (var figure in figures)
        {
            var query = figure.Link!.Split('?')[1].Split('&').Select(p => KeyValuePair.Create(p.Split('=')[0], Uri.UnescapeDataString(p.Split('=')[1])));
            var filter = RegisterAddress.Read(query, out var unknown);
            unknown.ShouldBeEmpty();
            var rows = await database.InScopeAsync<RegisterQuery, int>(q => q.CountAsync(TestDatabase.Coordinator, filter));
            rows.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(figure.Text, figure.Link);
        }
    }

    [Theory, OnEveryEngine]
    public async Task ReportAsync_RestrictedRow_StaysOutOfAnInternalPaper(string engine)
    {
        await using var database = await SownAsync(engine);
        await AddAsync(database, "Điều không được lộ ra ngoài.", u => (u.Access, u.SaidOn) = (AccessLevel.Restricted, "2026-05"));
        var stocktake = await OpenAsync(database);
        Text(await ReportAsync(database, TestDatabase.Coordinator, stocktake, "vi")).ShouldNotContain("Điều không được lộ");
        Text(await ReportAsync(database, TestDatabase.Reader, stocktake, "vi")).ShouldNotContain("nghị định thư");
    }

    [Theory, OnEveryEngine]
    public async Task ContributeAsync_AnotherAgency_IsNotFound(string engine)
    {
        await using var database = await SownAsync(engine);
        await OpenAsync(database);
        await Should.ThrowAsync<NotFoundException>(() => ContributeAsync(database, TestDatabase.FocalPoint("agency:mofa"), "agency:moit", "chữ", 0));
    }

    [Theory, OnEveryEngine]
    public async Task ContributeAsync_TwoAtOnce_SecondGetsTheFirstsTextBack(string engine)
    {
        await using var database = await SownAsync(engine);
        await OpenAsync(database);
        await ContributeAsync(database, TestDatabase.FocalPoint("agency:moit"), "agency:moit", "Bản của người thứ nhất", 0);
        var conflict = await Should.ThrowAsync<ConflictException>(() => ContributeAsync(database, TestDatabase.FocalPoint("agency:moit"), "agency:moit", "Bản của người thứ hai", 0));
        conflict.Theirs["Text"].ShouldBe("Bản của người thứ nhất");
    }

    [Theory, OnEveryEngine]
    public async Task WriteClauseAsync_UnknownReference_IsRefused(string engine)
    {
        await using var database = await SownAsync(engine);
        await OpenAsync(database);
        var refusal = await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<StocktakeService>(s => s.WriteClauseAsync(TestDatabase.Coordinator, Year.Reference, 2, "Câu", "CK-2026-9999")));
        refusal.Sentence.Vi.ShouldContain("CK-2026-9999");
    }

    [Theory, OnEveryEngine]
    public async Task ApproveAsync_ClauseWithoutRow_IsStruckAndRefusedUntilCarried(string engine)
    {
        await using var database = await SownAsync(engine);
        var stocktake = await OpenAsync(database);
        await ContributeAsync(database, TestDatabase.FocalPoint("agency:moit"), "agency:moit", "Đã làm.", 0);
        await database.InScopeAsync<StocktakeService>(s => s.WriteClauseAsync(TestDatabase.Coordinator, Year.Reference, 2, "Tạo chuyển biến rõ rệt.", null));
        Runs(await ReportAsync(database, TestDatabase.Coordinator, stocktake, "vi")).ShouldContain(r => r.Unsupported && r.Text.StartsWith("Tạo chuyển biến", StringComparison.Ordinal));
        var refusal = await Should.ThrowAsync<RefusalException>(() => ApproveAsync(database));
        refusal.Sentence.En.ShouldContain("1 clauses have no row");
        var clause = await database.InScopeAsync<CamKetDb, StocktakeClause>(db => db.StocktakeClauses.SingleAsync());
        await database.InScopeAsync<StocktakeService>(s => s.AmendClauseAsync(TestDatabase.Coordinator, Year.Reference, clause.Id, clause.Text, "CK-2026-0001", clause.Version));
        await ApproveAsync(database);
    }

    [Theory, OnEveryEngine]
    public async Task ApproveAsync_FreezesTheText(string engine)
    {
        await using var database = await SownAsync(engine);
        await OpenAsync(database);
        await ContributeAsync(database, TestDatabase.FocalPoint("agency:moit"), "agency:moit", "Đã làm.", 0);
        await ApproveAsync(database);
        await AddAsync(database, "Lời nói sau khi chốt.", u => u.SaidOn = "2026-06");
        var stocktake = await database.InScopeAsync<CamKetDb, Stocktake>(db => db.Stocktakes.SingleAsync());
        Text(await ReportAsync(database, TestDatabase.Coordinator, stocktake, "vi")).ShouldNotContain("Lời nói sau khi chốt.");
        await Should.ThrowAsync<RefusalException>(() => ContributeAsync(database, TestDatabase.FocalPoint("agency:moit"), "agency:moit", "muộn", 1));
    }

    [Theory, OnEveryEngine]
    public async Task ApproveAsync_Coordinator_IsRefused(string engine)
    {
        await using var database = await SownAsync(engine);
        await OpenAsync(database);
        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<StocktakeService>(s => s.ApproveAsync(TestDatabase.Coordinator, Year.Reference, 0)));
    }

    private static async Task<TestDatabase> SownAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(seed => seed.AddNamesAsync());
        await AddAsync(database, "Bộ Công Thương sẽ gửi báo cáo về nghị định thư.", u => (u.SaidOn, u.LeadAgencyId, u.Due, u.Pillar) = ("2026-02-10", "agency:moit", new DateOnly(2026, 3, 31), Pillar.Aec));
        await AddAsync(database, "Hai bên nhất trí lập nhóm công tác.", u => (u.SaidOn, u.Side, u.Due, u.Slips) = ("2026-03", Side.Joint, new DateOnly(2026, 12, 31), 1));
        await AddAsync(database, "Bộ Ngoại giao sẽ mở lớp bồi dưỡng.", u => (u.SaidOn, u.IsTraining, u.ReachCount, u.Status, u.DoneOn, u.HasEvidence, u.Due) = ("2026-01", true, 40, UndertakingStatus.Done, new DateOnly(2026, 4, 1), true, new DateOnly(2026, 4, 30)));
        await AddAsync(database, "Ưu tiên kết nối hạ tầng.", u => (u.SaidOn, u.Kind, u.Side) = ("2026-01", UndertakingKind.Direction, Side.Asean));
        await AddAsync(database, "Lời của năm trước.", u => u.SaidOn = "2024-05");
        return database;
    }

    private static Task AddAsync(TestDatabase database, string sentence, Action<Undertaking> change) => database.InScopeAsync<RegisterSeed>(seed => seed.AddAsync(sentence, change));

    private static Task<Stocktake> OpenAsync(TestDatabase database) => database.InScopeAsync<StocktakeService, Stocktake>(s => s.OpenAsync(TestDatabase.Coordinator, Year));

    private static Task ContributeAsync(TestDatabase database, Actor actor, string agencyId, string text, int version) =>
        database.InScopeAsync<StocktakeService>(s => s.ContributeAsync(actor, Year.Reference, agencyId, text, version));

    private static Task ApproveAsync(TestDatabase database) => database.InScopeAsync<StocktakeService>(s => s.ApproveAsync(TestDatabase.Leader, Year.Reference, 0));

    private static Task<Report> ReportAsync(TestDatabase database, Actor actor, Stocktake stocktake, string language) =>
        database.InScopeAsync<StocktakeService, Report>(s => s.ReportAsync(actor, stocktake, language, null));

    private static IEnumerable<ReportRun> Runs(Report report) => report.Opening.SelectMany(Runs).Concat(report.Sections.SelectMany(Runs));

    private static IEnumerable<ReportRun> Runs(ReportSection section) => section.Blocks.SelectMany(Runs).Concat(section.Sections.SelectMany(Runs));

    private static IEnumerable<ReportRun> Runs(ReportBlock block) => block switch
    {
        ReportParagraph paragraph => paragraph.Runs,
        ReportBulletList list => list.Items.SelectMany(i => i),
        ReportTable table => table.Rows.SelectMany(r => r).SelectMany(c => c.Runs),
        _ => [],
    };

    private static string Text(Report report) => string.Concat(Runs(report).Select(r => r.Text + " "));

    private static IEnumerable<string> References(Report report) => Runs(report).Select(r => r.Reference).OfType<string>();
}
