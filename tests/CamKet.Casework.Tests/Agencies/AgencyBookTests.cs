using CamKet.Casework.Agencies;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Agencies;

public sealed class AgencyBookTests
{
    private readonly AgencyBook _book = new(FollowUpSeed.Agencies());

    [Theory]
    [InlineData("agency:moit", "2026-06-12", "agency:moit")]
    [InlineData("agency:mpi", "2024-06-12", "agency:mpi")]
    [InlineData("agency:mpi", "2025-02-28", "agency:mpi")]
    [InlineData("agency:mpi", "2025-03-01", "agency:mof")]
    [InlineData("agency:molisa", "2026-06-12", "agency:moha,agency:moet")]
    [InlineData("agency:unknown", "2026-06-12", "")]
    public void CarriersOn_DayBeforeOrAfterAMerger_AreWhoeverCarriesTheWork(string id, string day, string expected) =>
        string.Join(",", _book.CarriersOn(id, DateOnly.Parse(day)).Select(c => c.AgencyId)).ShouldBe(expected);

    [Fact]
    public void CarriersOn_SplitWork_NameTheirSubjects() =>
        _book.CarriersOn("agency:molisa", new(2026, 6, 12)).Select(c => c.Subject!.Value.Vi).ShouldBe(["lao động", "giáo dục nghề nghiệp"]);

    [Fact]
    public void CarriersOn_SuccessionInACircle_Ends()
    {
        var book = new AgencyBook([Gone("a", "b"), Gone("b", "a")]);

        book.CarriersOn("a", new(2026, 1, 1)).ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task WithPredecessorsAsync_Successor_StandsForWorkTakenOverWholeAndNotForWorkThatWasSplit(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.AddRange(FollowUpSeed.Agencies());
            await db.SaveChangesAsync();

            (await db.WithPredecessorsAsync("agency:mof")).ShouldBe(["agency:mof", "agency:mpi"]);
            (await db.WithPredecessorsAsync("agency:moha")).ShouldBe(["agency:moha"]);
        });
    }

    [Fact]
    public void NameOn_RenamedAgency_GivesTheNameOfTheDay()
    {
        var agency = new Agency { Id = "a", Kind = "ministry", NameVi = "Bộ Mới", NameEn = "New" };
        agency.Names.AddRange([
            new AgencyName { AgencyId = "a", NameVi = "Bộ Cũ", NameEn = "Old", ValidTo = "2025-02" },
            new AgencyName { AgencyId = "a", NameVi = "Bộ Mới", NameEn = "New", ValidFrom = "2025-03-01" }]);
        var book = new AgencyBook([agency]);

        book.NameOn("a", new(2025, 2, 28)).Vi.ShouldBe("Bộ Cũ");
        book.NameOn("a", new(2025, 3, 1)).Vi.ShouldBe("Bộ Mới");
    }

    private static Agency Gone(string id, string successor)
    {
        var agency = new Agency { Id = id, Kind = "ministry", NameVi = id, NameEn = id, ValidTo = "2020" };
        agency.Successors.Add(new AgencySuccession { AgencyId = id, SuccessorId = successor, From = "2021" });
        return agency;
    }
}
