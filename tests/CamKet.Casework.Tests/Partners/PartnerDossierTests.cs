using CamKet.Casework.Documents;
using CamKet.Casework.Partners;
using CamKet.Casework.Figures;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Partners;

public sealed class PartnerDossierTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    [Theory, OnEveryEngine]
    public async Task ReadAsync_Ledger_PartsTheSidesAndNamesTheDenominator(string engine)
    {
        await using var database = await SeededAsync(engine);

        var ledger = (await ReadAsync(database, TestDatabase.Coordinator)).Ledger;

        ledger.Ours.Oldest.Select(e => e.Reference[^1]).ShouldBe(['1', '2']);
        ledger.Ours.Ages.ShouldBe([new AgeBand(1, 0), new AgeBand(0, 0), new AgeBand(0, 0), new AgeBand(1, 1)]);
        ledger.Ours.Late.ShouldBe([1, 0, 0]);
        (ledger.Ours.Cells.Done, ledger.Ours.Cells.Denominator, ledger.Ours.Cells.Overdue, ledger.Ours.Cells.NoEvidence).ShouldBe((1, 2, 1, 1));
        ledger.Theirs.Oldest.Select(e => e.Reference[^1]).ShouldBe(['5']);
        ledger.Theirs.Cells.Rate.ShouldBeNull();
        ledger.Joint.Open.ShouldBe(1);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_Reader_SeesOnlyThePublicPart(string engine)
    {
        await using var database = await SeededAsync(engine);

        var dossier = await ReadAsync(database, TestDatabase.Reader);

        dossier.Ledger.Ours.Oldest.ShouldBeEmpty();
        dossier.Ledger.Theirs.Open.ShouldBe(1);
        (await database.InScopeAsync<PartnerQuery, PartnerList>(q => q.ListAsync(TestDatabase.Reader, new PartnerFilter())))
            .Rows.Single(r => r.Partner.Id == "country:kr").OursOpen.ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task ListAsync_AsOfADay_CountsThatDayBesideWhatSourcesClaim(string engine)
    {
        await using var database = await SeededAsync(engine);
        await AddLevelAsync(database, "country:kr", "comprehensive-strategic", "12/2022");
        await AddLevelAsync(database, "country:ca", "comprehensive", "2017");
        await database.InScopeAsync<KeepFigure>(keep => keep.AddAsync(TestDatabase.Coordinator, new FigureGiven
        {
            NameVi = "Đối tác", NameEn = "VN partners comprehensive up", Value = "3", AsOf = "06/2020", Source = new SourceGiven { Sources = "https://example.vn" },
        }));

        await database.InScopeAsync<KeepFigureCheck>(keep => keep.AddAsync(TestDatabase.Coordinator, new FigureCheckGiven
        {
            Kind = FigureCheckKind.Count, Measure = "vn-partners-comprehensive-up", Counted = "vnComprehensiveUp",
        }));

        var past = await ListAsync(database, new DateOnly(2020, 6, 1));
        var now = await ListAsync(database, null);

        past.Counts.ShouldBe([new LevelCount("country:vn", "comprehensive", 1, 0)]);
        now.Counts.ShouldBe([new LevelCount("country:vn", "comprehensive-strategic", 1, 0), new LevelCount("country:vn", "comprehensive", 1, 0)]);
        var claim = now.Claims.Single();
        (claim.Claim.Value, claim.Computed, claim.Unsure, claim.On).ShouldBe((3, 1, 0, new DateOnly(2020, 6, 30)));
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_SameLevelAndDateAgain_IsRefused(string engine)
    {
        await using var database = await SeededAsync(engine);
        await AddLevelAsync(database, "country:kr", "strategic", "2009");

        (await Should.ThrowAsync<RefusalException>(() => AddLevelAsync(database, "country:kr", "strategic", "2009"))).Field.ShouldBe("Level");
        (await Should.ThrowAsync<RefusalException>(() => AddLevelAsync(database, "country:kr", "friendship", "2010"))).Field.ShouldBe("Level");
        (await Should.ThrowAsync<RefusalException>(() => AddLevelAsync(database, "country:kr", "strategic", " "))).Field.ShouldBe("From");
        await Should.ThrowAsync<NotFoundException>(() => AddLevelAsync(database, "country:xx", "strategic", "2009"));
    }

    private static Task AddLevelAsync(TestDatabase database, string partner, string level, string from) => database.InScopeAsync<KeepPartnershipLevel>(keep => keep.AddAsync(
        TestDatabase.Coordinator, partner, new PartnershipLevelGiven { OfId = "country:vn", Level = level, From = from, Source = new SourceGiven { Sources = "https://example.vn" } }));

    private static Task<PartnerList> ListAsync(TestDatabase database, DateOnly? day) =>
        database.InScopeAsync<PartnerQuery, PartnerList>(q => q.ListAsync(TestDatabase.Coordinator, new PartnerFilter { AsOf = day }));

    private static Task<PartnerDossier> ReadAsync(TestDatabase database, Actor actor) =>
        database.InScopeAsync<PartnerDossiers, PartnerDossier>(dossiers => dossiers.ReadAsync(actor, "country:kr"));

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddNamesAsync();
            await seed.AddAsync("Việt Nam cải thiện thủ tục công nhận bằng.", u => (u.PartnerId, u.SaidOn, u.Due) = ("country:kr", "2019-11-26", Today.AddDays(-12)));
            await seed.AddAsync("Việt Nam gửi danh mục dự án.", u => (u.PartnerId, u.SaidOn) = ("country:kr", "2026-01"));
            await seed.AddAsync("Việt Nam phê chuẩn nghị định thư.", u => (u.PartnerId, u.Status, u.HasEvidence, u.DoneOn) = ("country:kr", UndertakingStatus.Done, true, Today));
            await seed.AddAsync("Việt Nam mở đường bay.", u => (u.PartnerId, u.Status) = ("country:kr", UndertakingStatus.Done));
            await seed.AddAsync("Hàn Quốc mở rộng học bổng.", u => (u.PartnerId, u.Side, u.Access) = ("country:kr", Side.Theirs, AccessLevel.Public));
            await seed.AddAsync("Hai bên lập nhóm công tác.", u => (u.PartnerId, u.Side) = ("country:kr", Side.Joint));
            await seed.AddAsync("Canada mở văn phòng.", u => (u.PartnerId, u.Side) = ("country:ca", Side.Theirs));
        });
        return database;
    }
}
