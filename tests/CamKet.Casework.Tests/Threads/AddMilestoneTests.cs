using CamKet.Casework.Documents;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Threads;

public sealed class AddMilestoneTests
{
    private const string Sentence = "Các Bộ trưởng ký Hiệp định khung Kinh tế số.";

    [Theory, OnEveryEngine]
    public async Task AddAsync_SentenceOfADocument_IsKeptToTheCharacter(string engine)
    {
        await using var database = await SeededAsync(engine);

        await AddAsync(database, Given(new SourceGiven { Document = "VB-2026-0001", Quote = "  " + Sentence + "\r\n", Checked = true }));

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var milestone = await db.Milestones.SingleAsync();
            var text = (await db.Documents.SingleAsync()).Text;
            text[milestone.Start!.Value..milestone.End!.Value].ShouldBe(milestone.Quote);
            milestone.Quote.ShouldBe(Sentence);
            (milestone.Date, milestone.Verified).ShouldBe(("2026-06-01", true));
            (await db.Acts.OrderByDescending(a => a.Id).FirstAsync()).Subject.ShouldBe("defa");
        });
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_WhatCannotBe_IsRefusedAtItsField(string engine)
    {
        await using var database = await SeededAsync(engine);
        var page = new SourceGiven { Sources = "https://asean.org/defa" };
        (MilestoneGiven Given, string Field)[] cases =
        [
            (Given(new SourceGiven()), "Sources"),
            (Given(new SourceGiven { Sources = "asean.org" }), "Sources"),
            (Given(new SourceGiven { Quote = Sentence }), "Document"),
            (Given(new SourceGiven { Document = "VB-2026-0001" }), "Quote"),
            (Given(new SourceGiven { Document = "VB-2026-0001", Quote = "Các Bộ trưởng ký hiệp định khung." }), "Quote"),
            (Given(new SourceGiven { Document = "VB-2026-0009", Quote = Sentence }), "Document"),
            (Given(page) with { Stage = null }, "Stage"),
            (Given(page) with { Date = "31/06/2026" }, "Date"),
            (Given(page) with { Date = "01/12/2026" }, "Date"),
            (Given(page) with { TextEn = " " }, "TextEn"),
            (Given(page) with { PartyId = "country:xx" }, "PartyId"),
        ];

        foreach (var (given, field) in cases)
        {
            (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, given))).Field.ShouldBe(field);
        }

        (await database.InScopeAsync<CamKetDb, int>(db => db.Milestones.CountAsync())).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_ByAReader_IsRefused(string engine)
    {
        await using var database = await SeededAsync(engine);

        await Should.ThrowAsync<RefusalException>(() => AddAsync(database, Given(new SourceGiven { Sources = "https://asean.org" }), TestDatabase.Reader));
    }

    [Theory, OnEveryEngine]
    public async Task OneAsync_SentenceOfARestrictedDocument_IsHiddenFromWhoMayNotReadIt(string engine)
    {
        await using var database = await SeededAsync(engine);
        await AddAsync(database, Given(new SourceGiven { Document = "VB-2026-0001", Quote = Sentence }));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            // The document is closed afterwards: its sentence goes with it.
            (await db.Documents.SingleAsync()).Access = AccessLevel.Restricted;
            await db.SaveChangesAsync();
        });

        var coordinator = await database.InScopeAsync<ThreadQuery, int>(async q => (await q.OneAsync(TestDatabase.Coordinator, "defa")).Milestones.Count);
        var reader = await database.InScopeAsync<ThreadQuery, int>(async q => (await q.OneAsync(TestDatabase.Reader, "defa")).Milestones.Count);
        var list = await database.InScopeAsync<ThreadQuery, IReadOnlyList<ThreadRow>>(q => q.ListAsync(TestDatabase.Reader, new ThreadFilter()));

        (coordinator, reader).ShouldBe((1, 0));
        list.Single().Life.Latest.ShouldBeNull();
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_FormOfAnOlderVersion_ShowsWhatStandsNow(string engine)
    {
        await using var database = await SeededAsync(engine);
        var given = new ThreadGiven { Kind = "agreement", NameVi = "Hiệp định DEFA", NameEn = "DEFA", Pillar = Pillar.Aec };
        await database.InScopeAsync<KeepThread>(keep => keep.AmendAsync(TestDatabase.Coordinator, "defa", given));

        var conflict = await Should.ThrowAsync<ConflictException>(() =>
            database.InScopeAsync<KeepThread>(keep => keep.AmendAsync(TestDatabase.Coordinator, "defa", given with { NameVi = "Tên khác" })));

        (conflict.Theirs["NameVi"], conflict.ByWhom).ShouldBe(("Hiệp định DEFA", TestDatabase.Coordinator.Name));
    }

    [Theory, OnEveryEngine]
    public async Task OpenAsync_NewThread_GetsAnIdFromItsNameAndOnlyOnce(string engine)
    {
        await using var database = await SeededAsync(engine);
        var given = new ThreadGiven { Kind = "initiative", NameVi = "Sáng kiến Gắn kết ASEAN", NameEn = "ASEAN: Linked Initiative" };

        var id = await database.InScopeAsync<KeepThread, string>(keep => keep.OpenAsync(TestDatabase.Coordinator, given));

        id.ShouldBe("asean-linked-initiative");
        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepThread, string>(keep => keep.OpenAsync(TestDatabase.Coordinator, given)))).Field.ShouldBe("NameEn");
        var found = await database.InScopeAsync<ThreadQuery, IReadOnlyList<ThreadRow>>(q => q.ListAsync(TestDatabase.Reader, new ThreadFilter { Text = "gan ket" }));
        found.Single().Thread.Id.ShouldBe(id);
    }

    private static MilestoneGiven Given(SourceGiven source) => new()
    {
        Stage = MilestoneStage.Signed, Date = "1/6/2026", TextVi = "Ký.", TextEn = "Signed.", Source = source,
    };

    private static Task<long> AddAsync(TestDatabase database, MilestoneGiven given, Actor? actor = null) =>
        database.InScopeAsync<AddMilestone, long>(add => add.AddAsync(actor ?? TestDatabase.Coordinator, "defa", given));

    private static async Task<TestDatabase> SeededAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => services.AddScoped<RegisterSeed>());
        await database.InScopeAsync<RegisterSeed>(async seed =>
        {
            await seed.AddNamesAsync();
            await seed.AddAsync(Sentence, u => u.Access = AccessLevel.Public);
        });
        return database;
    }
}
