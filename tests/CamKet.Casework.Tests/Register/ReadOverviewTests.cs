using CamKet.Casework.Assignments;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Register;

public sealed class ReadOverviewTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    [Theory, OnEveryEngine]
    public async Task ReadAsync_EmptyDatabase_HasNothingToDo(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var overview = await ReadAsync(database, TestDatabase.Coordinator);

        overview.AnyDocument.ShouldBeFalse();
        overview.Work.ShouldBeEmpty();
        overview.Pillars.ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_ACoordinatorsDay_ListsWorkAndCells(string engine)
    {
        await using var database = await SeededAsync(engine);

        var overview = await ReadAsync(database, TestDatabase.Coordinator);

        overview.Work.Select(w => (w.Kind, w.Subject, w.Count)).ShouldBe([(WorkKind.DecideReports, null, 1), (WorkKind.ConfirmMatches, null, 1), (WorkKind.Chase, "CK-2026-0001", 0), (WorkKind.Assign, null, 1)]);
        overview.Tally.ShouldBe(new OverviewTally(Overdue: 1, LongestOverdueDays: 30, DueSoon: 1, Silent: 1, ToReview: 0, DocumentsToReview: 0));
        var economy = overview.Pillars.Single(p => p.Pillar == Pillar.Aec);
        (economy.Overdue, economy.DoneLate, economy.NotDue, economy.Done, economy.Denominator, economy.Cells).ShouldBe((1, 1, 0, 1, 2, 2));
        overview.Pillars[^1].Pillar.ShouldBeNull();
        overview.ConfirmedMatches.ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_AFocalPointsDay_ListsItsOwnReports(string engine)
    {
        await using var database = await SeededAsync(engine);

        var overview = await ReadAsync(database, TestDatabase.FocalPoint("agency:moit"));

        overview.Work.Select(w => (w.Kind, w.Subject)).ShouldBe([(WorkKind.Report, "CK-2026-0001")]);
        overview.Tally.ToReview.ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task DossierAsync_WordAndDeed_StandTogether(string engine)
    {
        await using var database = await SeededAsync(engine);

        var dossier = await database.InScopeAsync<ReadDossier, Dossier>(service => service.ReadAsync(TestDatabase.Coordinator, "CK-2026-0002"));

        dossier.State.ShouldBe(DueState.DoneLate);
        dossier.Citations.Single().Context.Text.ShouldBe("Bản tin. Các bên kết thúc đàm phán hiệp định.");
        dossier.Matches.Single().Outcome.Title.ShouldBe("Kết thúc đàm phán");
        dossier.DaysToFirstDeed.ShouldBeNull("the match is proposed only");
        dossier.Acts.Count.ShouldBe(1);

        await database.InScopeAsync<CamKetDb>(db => db.Matches.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MatchState.Confirmed)));
        (await database.InScopeAsync<ReadDossier, Dossier>(service => service.ReadAsync(TestDatabase.Coordinator, "CK-2026-0002"))).DaysToFirstDeed.ShouldBe(160);
        await Should.ThrowAsync<NotFoundException>(() => database.InScopeAsync<ReadDossier, Dossier>(service => service.ReadAsync(TestDatabase.Reader, "CK-2026-0002")));
        (await database.InScopeAsync<ReadDossier, Dossier>(service => service.ReadAsync(TestDatabase.FocalPoint("agency:moit"), "CK-2026-0001"))).Acts.ShouldBeEmpty();
    }

    private static Task<Overview> ReadAsync(TestDatabase database, Actor actor) => database.InScopeAsync<ReadOverview, Overview>(service => service.ReadAsync(actor, 2026));

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddNamesAsync();
            var overdue = await seed.AddAsync("Việt Nam ký nghị định thư thứ hai.", u =>
            {
                (u.Pillar, u.Due, u.LeadAgencyId, u.Status, u.LastTraceOn) = (Pillar.Aec, Today.AddDays(-30), "agency:moit", UndertakingStatus.InProgress, Today.AddDays(-61));
                u.Assignments.Add(new Assignment { LeadAgencyId = "agency:moit", AssignedOn = Today.AddDays(-100), AssignedBy = "Hà" });
            });
            var done = await seed.AddAsync("Các bên kết thúc đàm phán hiệp định.", u =>
                (u.Pillar, u.Due, u.DoneOn, u.HasEvidence, u.Status, u.SaidOn) = (Pillar.Aec, Today.AddDays(-30), Today.AddDays(-3), true, UndertakingStatus.Done, "2025-12-31"));
            await seed.AddAsync("ASEAN lập quỹ.", u => (u.Side, u.Due) = (Side.Asean, Today.AddDays(5)));
            await database.InScopeAsync<CamKetDb>(async db =>
            {
                db.ProgressReports.Add(new ProgressReport { UndertakingId = overdue.Id, AgencyId = "agency:moit", Done = "Đang rà soát", Claimed = ClaimedState.UnderWay, ReportedOn = Today.AddDays(-2), ReportedBy = "Bảo" });
                var outcome = new Outcome
                {
                    Reference = "KQ-2026-0001", Title = "Kết thúc đàm phán", Kind = OutcomeKind.Concluded, HappenedOn = "2026-06-09", Start = 0, End = 8, Quote = "Bản tin.",
                    DocumentId = (await db.Documents.FirstAsync()).Id, RegisteredBy = "Hà", RegisteredAt = new DateTime(2026, 6, 12, 0, 0, 0, DateTimeKind.Utc),
                };
                outcome.Matches.Add(new Match { UndertakingId = done.Id, Relation = MatchRelation.Fulfils, State = MatchState.Proposed, ProposedBy = "CamKet", ProposedAt = new DateTime(2026, 6, 11, 0, 0, 0, DateTimeKind.Utc) });
                db.Outcomes.Add(outcome);
                await db.SaveChangesAsync();
            });
        });
        return database;
    }
}
