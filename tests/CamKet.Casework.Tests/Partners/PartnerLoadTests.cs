using CamKet.Casework.Partners;
using CamKet.Casework.Register;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Partners;

/// <summary>A dossier costs the same number of queries however much it holds, and holds no more than a page can show.</summary>
public sealed class PartnerLoadTests
{
    private const int Words = 150;

    [Theory, OnEveryEngine]
    public async Task ReadAsync_ManyOpenWords_AsksNoMoreThanForOneAndShowsTheOldest(string engine)
    {
        var queries = new QueryCount();
        await using var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>().ConfigureDbContext<CamKetDb>(options => options.AddInterceptors(queries)));
        await database.InScopeAsync<RegisterSeed>(seed => seed.AddNamesAsync());
        await AddAsync(database, 0, 1);
        var (_, one) = await queries.DuringAsync(() => ReadAsync(database));

        await AddAsync(database, 1, Words);
        var (dossier, many) = await queries.DuringAsync(() => ReadAsync(database));

        many.ShouldBe(one);
        many.ShouldBeLessThanOrEqualTo(16);
        (dossier.Ledger.Theirs.Open, dossier.Ledger.Theirs.Oldest.Count, dossier.Ledger.Theirs.Oldest[0].SaidOn).ShouldBe((Words, ReadLedger.Shown, "2010-01"));
        dossier.Ledger.Theirs.Ages.Sum(a => a.Count).ShouldBe(Words);
    }

    private static Task AddAsync(TestDatabase database, int from, int to) => database.InScopeAsync<RegisterSeed>(async seed =>
    {
        for (var i = from; i < to; i++)
        {
            await seed.AddAsync($"Hàn Quốc mở khóa học thứ {i}.", u => (u.PartnerId, u.Side, u.SaidOn) = ("country:kr", Side.Theirs, i == 0 ? "2010-01" : $"{2012 + i % 14}"));
        }
    });

    private static Task<PartnerDossier> ReadAsync(TestDatabase database) =>
        database.InScopeAsync<PartnerDossiers, PartnerDossier>(d => d.ReadAsync(TestDatabase.Coordinator, "country:kr"));
}
