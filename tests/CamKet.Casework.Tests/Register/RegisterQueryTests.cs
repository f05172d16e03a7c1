using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Register;

public sealed class RegisterQueryTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    [Theory, OnEveryEngine]
    public async Task ReadAsync_EachFilter_GivesItsRows(string engine)
    {
        await using var database = await SeededAsync(engine);
        (string Query, string Rows)[] cases =
        [
            ("", "1 4 2 5 6 3"),
            ("state=Overdue", "1"),
            ("state=NotDue", "2 6 3"),
            ("state=Overdue&state=DoneLate", "1 4"),
            ("state=DoneLate", "4"),
            ("state=NoEvidence", "5"),
            ("state=Outside", ""),
            ("kind=Request", "3"),
            ("side=Theirs&side=Asean", "3"),
            ("pillar=Aec", "1 4"),
            ("pillar=none", "2 5 6 3"),
            ("pillar=none&pillar=Aec", "1 4 2 5 6 3"),
            ("status=Registered", "3"),
            ("lead=agency:moit", "1 4"),
            ("lead=none", "3"),
            ("partner=country:kr", "3"),
            ("partner=none", "1 4 2 5 6"),
            ("thread=defa", "4"),
            ("said=2023", "4"),
            ("said=none", "6"),
            ("period=2025", "1 4 2 5"),
            ("period=2026", "4 2 5 6 3"),
            ("period=2026-Q1", "3"),
            ("assigned=true", "1 4 2 5 6"),
            ("slipped=true", "6"),
            ("training=true", "2"),
            ("silent=60", "2"),
            ("silent=3", "1 2 6"),
            ("from=2026-06-12&to=2026-06-19", "2"),
            ("q=kinh%20te%20so", "4"),
            ("q=đường", "1"),
            ("q=CK-2026-0003", "3"),
            ("q=kinh%20te%20dien%20luc", ""),
            ("ref=CK-2026-0002&ref=CK-2026-0005", "2 5"),
            ("document=VB-2026-0004", "4"),
            ("state=Overdue&lead=agency:mofa", ""),
            ("sort=-Due", "6 5 2 4 1 3"),
            ("sort=Said", "4 2 1 5 3 6"),
            ("sort=-Reference", "6 5 4 3 2 1"),
            ("sort=Updated", "4 2 1 3 5 6"),
            ("sort=Lead", "2 5 6 1 4 3"),
        ];

        foreach (var (query, rows) in cases)
        {
            var page = await ReadAsync(database, TestDatabase.Coordinator, query);
            string.Join(' ', page.Rows.Select(row => row.Reference[^1])).ShouldBe(rows, query);
            page.Total.ShouldBe(page.Rows.Count, query);
        }
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_FilteredByOneFacet_CountsThatFacetWithoutItself(string engine)
    {
        await using var database = await SeededAsync(engine);

        var page = await ReadAsync(database, TestDatabase.Coordinator, "state=Overdue&pillar=Aec");

        page.Total.ShouldBe(1);
        page.All.ShouldBe(6);
        page.Facets.States[DueState.Overdue].ShouldBe(1);
        page.Facets.States[DueState.DoneLate].ShouldBe(1);
        page.Facets.States[DueState.NotDue].ShouldBe(0);
        page.Facets.Pillars.ShouldBe([new FacetValue("Aec", 1)]);
        page.Facets.Leads.ShouldBe([new FacetValue("agency:moit", 1)]);
        page.Views.ShouldBe(new RegisterViews(ThisYear: 5, Mine: 6, Overdue: 1, Silent: 1, All: 6));
        RegisterNames.Of(page.Names.Agencies, "agency:moit").En.ShouldBe("Ministry of Industry and Trade");
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_FocalPointAndReader_SeeWhatIsTheirs(string engine)
    {
        await using var database = await SeededAsync(engine);

        var mofa = await ReadAsync(database, TestDatabase.FocalPoint("agency:mofa"), "");
        var reader = await ReadAsync(database, TestDatabase.Reader, "");

        // The fifth is restricted and a focal point is cleared for internal matters; the sixth only asks for its support.
        mofa.Rows.Select(row => row.Reference[^1]).ShouldBe(['2', '6']);
        mofa.All.ShouldBe(2);
        mofa.Facets.Leads.Sum(lead => lead.Count).ShouldBe(2);
        (await ReadAsync(database, TestDatabase.FocalPoint("agency:mofa"), "mine=true")).Total.ShouldBe(2);
        reader.Rows.Select(row => row.Reference[^1]).ShouldBe(['3']);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_AfterAChange_ShowsItAtOnce(string engine)
    {
        await using var database = await SeededAsync(engine);
        (await ReadAsync(database, TestDatabase.Coordinator, "state=Overdue")).Total.ShouldBe(1);

        await database.InScopeAsync<RegisterSeed>(seed => seed.AddAsync("Việt Nam phê chuẩn nghị định thư.", u => u.Due = Today.AddDays(-1)));

        (await ReadAsync(database, TestDatabase.Coordinator, "state=Overdue")).Total.ShouldBe(2);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_NextDay_CountsAnew(string engine)
    {
        await using var database = await SeededAsync(engine);
        (await ReadAsync(database, TestDatabase.Coordinator, "state=Overdue")).Total.ShouldBe(1);

        database.Clock.Advance(TimeSpan.FromDays(8));

        (await ReadAsync(database, TestDatabase.Coordinator, "state=Overdue")).Total.ShouldBe(2);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_WordsOfARestrictedCitation_FindNothingForThoseNotCleared(string engine)
    {
        await using var database = await SeededAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertaking = await db.Undertakings.Include(u => u.Citations).SingleAsync(u => u.Reference == "CK-2026-0003");
            undertaking.Title = "Mở rộng học bổng";
            var document = await db.Documents.SingleAsync(d => d.Id == undertaking.Citations[0].DocumentId);
            document.Access = AccessLevel.Restricted;
            await db.SaveChangesAsync();
            await db.RefreshPassagesAsync(undertaking);
            await db.SaveChangesAsync();
        });

        (await ReadAsync(database, TestDatabase.Reader, "q=xem%20xet")).Total.ShouldBe(0);
        (await ReadAsync(database, TestDatabase.Reader, "q=hoc%20bong")).Total.ShouldBe(1);
        (await ReadAsync(database, TestDatabase.Coordinator, "q=xem%20xet")).Total.ShouldBe(1);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_PageBeyondTheLast_GivesTheLast(string engine)
    {
        await using var database = await SeededAsync(engine);

        var page = await ReadAsync(database, TestDatabase.Coordinator, "page=9");

        page.Page.ShouldBe(1);
        page.Rows.Count.ShouldBe(6);
    }

    private static Task<RegisterPage> ReadAsync(TestDatabase database, Actor actor, string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])));
        var filter = RegisterAddress.Read(pairs, out var unknown);
        unknown.ShouldBeEmpty();
        return database.InScopeAsync<RegisterQuery, RegisterPage>(register => register.ReadAsync(actor, filter));
    }

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddNamesAsync();
            await seed.AddAsync("Việt Nam hoàn thành tuyến đường sắt xuyên Á.", u =>
            {
                (u.Pillar, u.Due, u.SaidOn, u.LastTraceOn) = (Pillar.Aec, new(2025, 11, 30), "2025-03-01", new(2026, 5, 20));
                Assigned(u, "agency:moit", Today.AddDays(-90));
            });
            await seed.AddAsync("Việt Nam tập huấn cho cán bộ của các nước.", u =>
            {
                (u.IsTraining, u.Due, u.SaidOn, u.LastTraceOn) = (true, Today.AddDays(7), "2025-03", new(2026, 3, 1));
                Assigned(u, "agency:mofa", Today.AddDays(-90));
            });
            await seed.AddAsync("Hàn Quốc xem xét mở rộng học bổng.", u =>
                (u.Side, u.Kind, u.PartnerId, u.SaidOn, u.LastTraceOn, u.Access) = (Side.Theirs, UndertakingKind.Request, "country:kr", "2026-01-02", new(2026, 6, 1), AccessLevel.Public));
            await seed.AddAsync("Các bên khởi động đàm phán Hiệp định khung Kinh tế số.", u =>
            {
                (u.Pillar, u.ThreadId, u.Due, u.DoneOn, u.HasEvidence) = (Pillar.Aec, "defa", new(2025, 12, 31), new(2026, 5, 30), true);
                (u.SaidOn, u.LastTraceOn) = ("2023-09-03", new(2026, 1, 1));
                Assigned(u, "agency:moit", Today.AddDays(-90), UndertakingStatus.Done);
            });
            await seed.AddAsync("Việt Nam gửi danh mục dự án ưu tiên.", u =>
            {
                (u.SaidOn, u.Due, u.DoneOn, u.Access) = ("2025-12-09", Today.AddDays(30), Today, AccessLevel.Restricted);
                Assigned(u, "agency:mofa", Today.AddDays(-90), UndertakingStatus.Done);
            });
            await seed.AddAsync("Việt Nam phổ biến kế hoạch tổng thể.", u =>
            {
                (u.Due, u.Slips) = (Today.AddDays(200), 1);
                Assigned(u, "agency:mofa", Today.AddDays(-4));
            });
        });
        return database;
    }

    private static void Assigned(Undertaking undertaking, string lead, DateOnly on, UndertakingStatus status = UndertakingStatus.InProgress)
    {
        (undertaking.LeadAgencyId, undertaking.Status) = (lead, status);
        undertaking.Assignments.Add(new Assignment { LeadAgencyId = lead, AssignedOn = on, AssignedBy = "Nguyễn Thu Hà" });
    }
}
