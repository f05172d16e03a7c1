using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Threads;

public sealed class MergeThreadsTests
{
    private const string Word = "Các nước sẽ ký hiệp định trong năm 2026.";

    [Theory, OnEveryEngine]
    public async Task MergeAsync_TwoThreads_MovesEverythingAndBothIdsLeadThere(string engine)
    {
        await using var database = await SeededAsync(engine);

        await MergeAsync(database, "digital", "defa");

        (await StandingAsync(database)).ShouldBe(("defa", "defa", "defa"));
        foreach (var id in new[] { "digital", "defa" })
        {
            var (thread, milestones, _) = await database.InScopeAsync<ThreadQuery, (Casework.Threads.Thread, IReadOnlyList<Milestone>, ThreadLife)>(q => q.OneAsync(TestDatabase.Reader, id));
            (thread.Id, milestones.Count).ShouldBe(("defa", 1));
            (await RowsAsync(database, id)).ShouldBe(1);
        }

        (await database.InScopeAsync<ThreadQuery, IReadOnlyList<ThreadRow>>(q => q.ListAsync(TestDatabase.Reader, new ThreadFilter()))).Select(r => r.Thread.Id).ShouldBe(["defa", "power"], ignoreOrder: true);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.ThreadMerging);
            (act.Subject, act.Reason).ShouldBe(("digital", "Cùng một hiệp định"));
            (await db.Acts.CountAsync(a => a.Kind == ActKind.UndertakingAmending || a.Kind == ActKind.OutcomeAmending)).ShouldBe(2);
        });
    }

    [Theory, OnEveryEngine]
    public async Task GiveBackAsync_AfterAMerger_BringsBackWhatItBroughtAndLeavesWhatCameLater(string engine)
    {
        await using var database = await SeededAsync(engine);
        await MergeAsync(database, "digital", "defa");
        await database.InScopeAsync<AddMilestone>(add => add.AddAsync(TestDatabase.Coordinator, "digital", Given("2026")));

        await GiveBackAsync(database, "digital");

        (await StandingAsync(database)).ShouldBe(("digital", "digital", "digital"));
        (await CountAsync(database, "defa")).ShouldBe(1);
        await Should.ThrowAsync<RefusalException>(() => GiveBackAsync(database, "digital"));
    }

    [Theory, OnEveryEngine]
    public async Task GiveBackAsync_FirstOfAChainOfMergers_TakesOnlyItsOwnAndTheOthersFollowTheirs(string engine)
    {
        await using var database = await SeededAsync(engine);
        await MergeAsync(database, "digital", "defa");
        await MergeAsync(database, "defa", "power");
        (await StandingAsync(database)).ShouldBe(("power", "power", "power"));

        await GiveBackAsync(database, "defa");

        // What had come to it before the second merger comes back with it.
        (await StandingAsync(database)).ShouldBe(("defa", "defa", "defa"));
        (await RowsAsync(database, "digital")).ShouldBe(1);

        await GiveBackAsync(database, "digital");

        (await StandingAsync(database)).ShouldBe(("digital", "digital", "digital"));
    }

    [Theory, OnEveryEngine]
    public async Task MergeAsync_WhatCannotBe_IsRefusedAtItsField(string engine)
    {
        await using var database = await SeededAsync(engine);
        (MergeGiven Given, string Field)[] cases = [(new(null, "Vì"), "IntoId"), (new("digital", "Vì"), "IntoId"), (new("nothing", "Vì"), "IntoId"), (new("defa", " "), "Reason")];

        foreach (var (given, field) in cases)
        {
            (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<MergeThreads>(m => m.MergeAsync(TestDatabase.Coordinator, "digital", given)))).Field.ShouldBe(field);
        }

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<MergeThreads>(m => m.MergeAsync(TestDatabase.Leader, "digital", new("defa", "Vì"))));
        (await StandingAsync(database)).ShouldBe(("digital", "digital", "digital"));
    }

    [Theory, OnEveryEngine]
    public async Task SplitAsync_ChosenRows_GoToANewThreadAndTheRestStays(string engine)
    {
        await using var database = await SeededAsync(engine);
        var (milestone, word) = await database.InScopeAsync<CamKetDb, (long, string)>(async db =>
            ((await db.Milestones.SingleAsync()).Id, (await db.Undertakings.SingleAsync()).Reference));
        var given = new SplitGiven
        {
            Milestones = [milestone], Rows = [word], Reason = "Hai câu chuyện",
            New = new ThreadGiven { Kind = "agreement", NameVi = "Thanh toán số", NameEn = "Digital payments" },
        };

        var into = await SplitAsync(database, "digital", given);

        (await StandingAsync(database)).ShouldBe((into, into, "digital"));
        (await Should.ThrowAsync<RefusalException>(() => SplitAsync(database, "digital", given))).Field.ShouldBe("Milestones");
        (await Should.ThrowAsync<RefusalException>(() => SplitAsync(database, into, given with { New = null, IntoId = into }))).Field.ShouldBe("IntoId");
        (await SplitAsync(database, into, given with { New = null, IntoId = "digital" })).ShouldBe("digital");
        (await StandingAsync(database)).ShouldBe(("digital", "digital", "digital"));
    }

    private static Task<string> MergeAsync(TestDatabase database, string id, string into) =>
        database.InScopeAsync<MergeThreads, string>(m => m.MergeAsync(TestDatabase.Coordinator, id, new(into, "Cùng một hiệp định")));

    private static Task GiveBackAsync(TestDatabase database, string id) => database.InScopeAsync<MergeThreads>(m => m.GiveBackAsync(TestDatabase.Coordinator, id, "Gộp nhầm"));

    private static Task<string> SplitAsync(TestDatabase database, string id, SplitGiven given) =>
        database.InScopeAsync<SplitThread, string>(s => s.SplitAsync(TestDatabase.Coordinator, id, given));

    private static Task<int> RowsAsync(TestDatabase database, string thread) =>
        database.InScopeAsync<RegisterQuery, int>(q => q.CountAsync(TestDatabase.Coordinator, new RegisterFilter { Threads = [thread] }));

    private static Task<int> CountAsync(TestDatabase database, string thread) => database.InScopeAsync<CamKetDb, int>(db => db.Milestones.CountAsync(m => m.ThreadId == thread));

    /// <summary>On which thread the first milestone, the word and the deed stand.</summary>
    private static Task<(string, string?, string?)> StandingAsync(TestDatabase database) => database.InScopeAsync<CamKetDb, (string, string?, string?)>(async db => (
        (await db.Milestones.OrderBy(m => m.Id).FirstAsync()).ThreadId, (await db.Undertakings.SingleAsync()).ThreadId, (await db.Outcomes.SingleAsync()).ThreadId));

    private static MilestoneGiven Given(string date) =>
        new() { Stage = MilestoneStage.Launched, Date = date, TextVi = "Khởi động.", TextEn = "Launched.", Source = new SourceGiven { Sources = "https://asean.org" } };

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddNamesAsync();
            await seed.AddAsync(Word, u => (u.ThreadId, u.Access) = ("digital", AccessLevel.Public));
        });
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Threads.Add(new Casework.Threads.Thread { Id = "digital", Kind = "agreement", NameVi = "Hiệp định số", NameEn = "Digital agreement" });
            db.Threads.Add(new Casework.Threads.Thread { Id = "power", Kind = "programme", NameVi = "Lưới điện", NameEn = "Power grid" });
            var document = await db.Documents.SingleAsync();
            db.Outcomes.Add(new Outcome
            {
                Reference = "KQ-2026-0001", Title = "Khởi động", Kind = OutcomeKind.Other, DocumentId = document.Id, Start = 0, End = 7, Quote = document.Text[..7],
                ThreadId = "digital", RegisteredBy = "Hà", RegisteredAt = document.AddedAt,
            });
            await db.SaveChangesAsync();
        });
        await database.InScopeAsync<AddMilestone>(add => add.AddAsync(TestDatabase.Coordinator, "digital", Given("2025")));
        return database;
    }
}
