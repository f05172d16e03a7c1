using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Sample;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Threads;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Sample;

public sealed class SampleRegisterTests(SampleRegister sample) : IClassFixture<SampleRegister>
{
    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheCorpus_EveryQuoteEqualsItsSource(string engine)
    {
        var database = await sample.OfAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var texts = await db.Documents.ToDictionaryAsync(d => d.Id, d => d.Text, TestContext.Current.CancellationToken);
            foreach (var c in await db.Citations.ToListAsync(TestContext.Current.CancellationToken))
            {
                texts[c.DocumentId][c.Start..c.End].ShouldBe(c.Quote);
            }

            foreach (var o in await db.Outcomes.ToListAsync(TestContext.Current.CancellationToken))
            {
                texts[o.DocumentId][o.Start..o.End].ShouldBe(o.Quote);
            }

            var evidence = await db.Evidence.Where(e => e.Kind == EvidenceKind.Sentence).ToListAsync(TestContext.Current.CancellationToken);
            evidence.ShouldNotBeEmpty();
            foreach (var e in evidence)
            {
                texts[e.DocumentId!.Value][e.Start!.Value..e.End!.Value].ShouldBe(e.Quote);
            }
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheCorpus_FillsTheRegister(string engine)
    {
        var database = await sample.OfAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var undertakings = await db.Undertakings.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
            undertakings.Count.ShouldBeGreaterThan(150);
            (await db.Outcomes.CountAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(60);
            undertakings.Select(u => u.StateOn(SampleRegister.Today)).Distinct().Count().ShouldBe(Enum.GetValues<DueState>().Length);
            undertakings.Count(u => u.Slips > 0).ShouldBeGreaterThanOrEqualTo(5);
            undertakings.ShouldContain(u => u.Status == UndertakingStatus.Consulting);
            undertakings.ShouldContain(u => u.Status == UndertakingStatus.AwaitingDecision);
            (await db.Citations.CountAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(undertakings.Count + 30, "the same words told twice are one undertaking");
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheStory_ConfirmsMatchesOfAllFiveRelationsAndLeavesSomeToConfirm(string engine)
    {
        var database = await sample.OfAsync(engine);
        var matches = await database.InScopeAsync<CamKetDb, List<Match>>(db => db.Matches.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        matches.Count(m => m.State == MatchState.Confirmed).ShouldBeGreaterThanOrEqualTo(10);
        matches.Where(m => m.State == MatchState.Confirmed).Select(m => m.Relation).Distinct().Count().ShouldBe(5);
        matches.Count(m => m.State == MatchState.Proposed).ShouldBeGreaterThanOrEqualTo(3);
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheStory_NobodyDecidesTheirOwnReport(string engine)
    {
        var database = await sample.OfAsync(engine);
        var reports = await database.InScopeAsync<CamKetDb, List<ProgressReport>>(db => db.ProgressReports.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        reports.Count.ShouldBeGreaterThanOrEqualTo(30);
        reports.ShouldAllBe(r => r.State == ReportState.Submitted || r.DecidedBy != r.ReportedBy);
        reports.Where(r => r.AgencyId == "agency:moit").ShouldAllBe(r => r.ReportedBy == "Phạm Quốc Bảo");
        reports.Count(r => r.State == ReportState.Submitted).ShouldBe(6);
        reports.Select(r => r.Claimed).Distinct().Count().ShouldBe(4);
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheStory_PlansStepsDutiesAndMoreTime(string engine)
    {
        var database = await sample.OfAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Steps.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).Select(s => s.StateOn(SampleRegister.Today)).Distinct().Count().ShouldBe(Enum.GetValues<StepState>().Length);
            (await db.ReportDuties.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
            (await db.TimeRequests.AsNoTracking().Select(r => r.Answer).OrderBy(a => a).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([TimeAnswer.OtherDate, TimeAnswer.Waiting]);
            (await db.DepartmentAssignments.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheStory_FreezesTwoStocktakesAndLeavesOneOpen(string engine)
    {
        var database = await sample.OfAsync(engine);
        var stocktakes = await database.InScopeAsync<CamKetDb, List<Stocktake>>(db => db.Stocktakes.AsNoTracking().Include(s => s.Contributions).OrderBy(s => s.Reference).ToListAsync(TestContext.Current.CancellationToken));
        stocktakes.Select(s => (s.Reference, s.State)).ShouldBe([("TK-2025", StocktakeState.Approved), ("TK-2026-Q1", StocktakeState.Approved), ("TK-2026-Q3", StocktakeState.Compiling)]);
        stocktakes[0].ApprovedAt!.Value.ShouldBeInRange(new DateTime(2026, 1, 1), new DateTime(2026, 1, 31));
        stocktakes[2].Contributions.Count(c => c.Text is null).ShouldBe(2);
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheSamplePeople_NeverKeepsThePasswordInClear(string engine)
    {
        var database = await sample.OfAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var password = sample.Passwords[engine];
            (await db.Users.Select(u => u.PasswordHash).ToListAsync(TestContext.Current.CancellationToken)).ShouldAllBe(hash => hash != null && !hash.Contains(password));
            (await db.Acts.CountAsync(a => (a.After != null && a.After.Contains(password)) || (a.Before != null && a.Before.Contains(password)), TestContext.Current.CancellationToken)).ShouldBe(0);
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_ASecondTime_ChangesNothing(string engine)
    {
        var database = await sample.OfAsync(engine);
        var before = await CountsAsync(database);
        await database.InScopeAsync<LoadSample>(load => load.LoadAsync(SampleRegister.Corpus, (_, _) => { }));
        (await CountsAsync(database)).ShouldBe(before);
        (await database.InScopeAsync<ChainVerifier, ChainVerdict>(v => v.VerifyAsync(TestContext.Current.CancellationToken))).Faults.ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_CutOffInTheMiddle_IsCompletedByTheNext(string engine)
    {
        await using var database = await SampleRegister.EmptyAsync(engine);
        await Should.ThrowAsync<OperationCanceledException>(() => database.InScopeAsync<LoadSample>(load => load.LoadAsync(SampleRegister.Corpus, CutOff)));
        (await database.InScopeAsync<LoadSample, bool>(load => load.IsCompleteAsync())).ShouldBeFalse();
        (await database.InScopeAsync<LoadSample, bool>(load => load.MayLoadAsync())).ShouldBeTrue();
        await database.InScopeAsync<LoadSample>(load => load.LoadAsync(SampleRegister.Corpus, (_, _) => { }));
        (await CountsAsync(database)).ShouldBe(await CountsAsync(await sample.OfAsync(engine)));

        static void CutOff(double share, string what)
        {
            if (share > 0.6)
            {
                throw new OperationCanceledException();
            }
        }
    }

    private static Task<Counts> CountsAsync(TestDatabase database) => database.InScopeAsync<CamKetDb, Counts>(async db => new(
        await db.Acts.CountAsync(), await db.Documents.CountAsync(), await db.Undertakings.CountAsync(), await db.Outcomes.CountAsync(), await db.Assignments.CountAsync(),
        await db.ProgressReports.CountAsync(), await db.Matches.CountAsync(), await db.Evidence.CountAsync(), await db.DueDateChanges.CountAsync(), await db.Users.CountAsync()));

    private sealed record Counts(int Acts, int Documents, int Undertakings, int Outcomes, int Assignments, int Reports, int Matches, int Evidence, int DueDates, int Users);

    /// <summary>The points of six threads: stage, date, party ("!" marks a target). "doc" where a sentence of a document tells it.</summary>
    public static readonly (string Thread, string[] Points)[] Lives =
    [
        ("defa", ["Mandated 2023-08-19 doc", "Launched 2023-09-03 doc", "SubstantiallyConcluded 2025-10-24 doc", "Concluded 2026-05-30 doc", "!Signed 2026 doc"]),
        ("atiga", ["Signed 2009-02-26 doc", "InForce 2010-05-17 doc", "Concluded 2025 doc", "Signed 2025-10-25 country:id doc", "Signed 2025-10-25 country:bn doc", "Signed 2025-10-25 country:ph doc",
            "Signed 2025-10-25 country:sg doc", "Signed 2025-10-25 country:th doc", "Signed 2025-10-25 country:kh doc", "Signed 2025-10-25 country:la doc",
            "!Signed 2025-11 country:vn doc", "!Signed 2025-11 country:mm doc", "!InForce doc"]),
        ("acafta", ["Launched 2021-11 doc", "!Concluded 2025 doc", "Negotiating 2026-02 doc", "!Concluded 2026 doc"]),
        ("timor-leste-accession", ["Applied 2011 doc", "Mandated 2022 doc", "Adopted 2023 doc", "Admitted 2025-10-26 doc"]),
        ("vision-2045", ["Proposed 2020-11 doc", "Mandated 2023-05 doc", "Noted 2023-09 doc", "SubstantiallyConcluded 2023-12 doc", "Adopted 2025-05-26 doc", "Launched 2026"]),
        ("aanzfta", ["Signed 2009-02-27 doc", "InForce 2010-01-01 doc", "Signed 2014-08-26 doc", "Signed 2023-08-21 doc", "InForce 2025-04-21 country:au doc", "InForce 2025-04-21 country:nz doc",
            "InForce 2025-04-21 country:sg doc", "InForce 2025-04-21 country:my doc", "InForce 2025-04-21 country:la doc", "InForce 2025-04-21 country:bn doc"]),
    ];

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheCorpus_GivesEachPointOfSixThreadsItsSource(string engine)
    {
        var database = await sample.OfAsync(engine);
        foreach (var (thread, points) in Lives)
        {
            var (_, milestones, _) = await database.InScopeAsync<ThreadQuery, (Casework.Threads.Thread, IReadOnlyList<Milestone>, ThreadLife)>(q => q.OneAsync(TestDatabase.Coordinator, thread));

            milestones.ShouldAllBe(m => m.Quote != null || m.Sources != null || !m.Verified, thread);
            points.Except(milestones.SelectMany(PointsOf)).ShouldBeEmpty(thread);
        }
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_TheCorpus_ShowsTheSlipOfTheCanadaTalksByBothSentences(string engine)
    {
        var database = await sample.OfAsync(engine);

        var life = await database.InScopeAsync<ThreadQuery, ThreadLife>(async q => (await q.OneAsync(TestDatabase.Reader, "acafta")).Life);

        var slip = life.Slips.ShouldHaveSingleItem();
        (slip.From.Date, slip.To.Date, slip.IsLater).ShouldBe(("2025", "2026", true));
        (slip.From.Quote, slip.To.Quote).ShouldBe(("The talks were launched in November 2021 and were to end in 2025.", "Both sides now intend to conclude them in 2026 and have said so together."));
    }

    private static IEnumerable<string> PointsOf(Milestone m)
    {
        var point = string.Join(' ', new[] { (m.Planned ? "!" : "") + m.Stage, m.Date, m.PartyId }.OfType<string>());
        return m.Quote is null ? [point] : [point, point + " doc"];
    }
}
