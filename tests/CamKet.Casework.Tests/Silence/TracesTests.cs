using CamKet.Casework.Register;
using CamKet.Casework.Threads;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Silence;

public sealed class TracesTests
{
    [Theory, OnEveryEngine]
    public async Task AddMilestone_StageReached_EndsTheSilenceOfItsThreadAndAPlanDoesNot(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(seed => seed.AddNamesAsync());
        var word = await database.InScopeAsync<RegisterSeed, Undertaking>(seed => seed.AddAsync("Việt Nam thúc đẩy hiệp định.", u => (u.ThreadId, u.Status, u.LeadAgencyId, u.LastTraceOn) = ("defa", UndertakingStatus.InProgress, "agency:moit", new(2026, 1, 5))));
        (await SilentAsync(database)).ShouldBe(1);

        await AddAsync(database, "20/5/2027", planned: true);
        (await SilentAsync(database)).ShouldBe(1, "a target is no deed");
        await AddAsync(database, "20/5/2026", planned: false);

        (await SilentAsync(database)).ShouldBe(0);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var now = await db.Undertakings.SingleAsync();
            now.LastTraceOn.ShouldBe(new DateOnly(2026, 5, 20));
            now.Version.ShouldBe(word.Version, "nobody's open form is told of a conflict");
        });
    }

    [Theory]
    [InlineData("2026-05-20", "2026-05-20")]
    [InlineData("2026-12", "2026-06-12")]
    [InlineData("2025-01-01", "2026-01-05")]
    [InlineData(null, "2026-01-05")]
    public void SaidAgain_InAnotherDocument_LeavesATraceOnItsDayAndNeverInTheFuture(string? date, string trace)
    {
        var word = new Undertaking { Reference = "x", Title = "x", Kind = UndertakingKind.Commitment, Side = Side.Ours, RegisteredBy = "x", LastTraceOn = new(2026, 1, 5) };

        word.SaidAgain(date, new(2026, 6, 12));

        PartialDate.From(word.LastTraceOn!.Value).ShouldBe(trace);
    }

    private static Task<int> SilentAsync(TestDatabase database) =>
        database.InScopeAsync<RegisterQuery, int>(q => q.CountAsync(TestDatabase.Coordinator, new RegisterFilter { SilentDays = 60 }));

    private static Task AddAsync(TestDatabase database, string date, bool planned) => database.InScopeAsync<AddMilestone, long>(add => add.AddAsync(TestDatabase.Coordinator, "defa", new MilestoneGiven
    {
        Stage = planned ? MilestoneStage.Planned : MilestoneStage.Concluded, Date = date, Planned = planned, TextVi = "Kết thúc", TextEn = "Concluded", Source = new() { Sources = "https://asean.example/defa" },
    }));
}
