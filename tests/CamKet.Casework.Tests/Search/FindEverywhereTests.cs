using CamKet.Casework.Engagements;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Search;

public sealed class FindEverywhereTests
{
    [Theory, OnEveryEngine]
    public async Task FindAsync_WithMarksWithoutAndInEitherSpelling_FindsTheSame(string engine)
    {
        await using var database = await SownAsync(engine);

        foreach (var typed in new[] { "hòa bình", "hoà bình", "hoa binh", "HOA BINH", "bình hòa" })
        {
            (await FindAsync(database, typed)).Hits.Select(h => h.Subject).ShouldBe(["CK-2026-0001"], typed);
        }

        (await FindAsync(database, "hòa bìn")).Hits.ShouldBeEmpty();
        (await FindAsync(database, " ,. ")).Hits.ShouldBeEmpty();
        (await FindAsync(database, "\"hòa OR bình*")).Hits.ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task FindAsync_VeryWords_ComeBeforeOtherMarks(string engine)
    {
        await using var database = await SownAsync(engine);
        var seed = (string sentence) => database.InScopeAsync<RegisterSeed, Undertaking>(s => s.AddAsync(sentence));
        await seed("Ban hành bộ quy tắc ứng xử.");
        await seed("Bàn hành trình bo bo quý tác.");

        var hits = (await FindAsync(database, "ban hành bộ")).Hits;

        hits.Select(h => h.Distance).ShouldBe([0, 2]);
        hits[0].TitleVi.ShouldBe("Ban hành bộ quy tắc ứng xử.");
    }

    [Theory, OnEveryEngine]
    public async Task FindAsync_OverEveryKind_CountsByKindAndYear(string engine)
    {
        await using var database = await SownAsync(engine);

        var result = await FindAsync(database, "kinh te so");

        result.Kinds.ShouldBe([("undertaking", 1), ("engagement", 1), ("thread", 1)]);
        result.Years.ShouldBe([(2026, 1), (2025, 1)]);
        (await FindAsync(database, "kinh te so", kind: "thread")).Hits.Select(h => h.Subject).ShouldBe(["defa"]);
        (await FindAsync(database, "kinh te so", year: 2025)).Hits.Select(h => h.Subject).ShouldBe(["HD-2025-0001"]);
    }

    [Theory, OnEveryEngine]
    public async Task FindAsync_WhatOneMayNotSee_IsNotFoundNorCounted(string engine)
    {
        await using var database = await SownAsync(engine);

        foreach (var actor in new[] { TestDatabase.Reader, TestDatabase.FocalPoint("agency:moit") })
        {
            var result = await FindAsync(database, "kinh te so", actor: actor);
            result.Hits.Select(h => h.Kind).ShouldBe(["thread"]);
            result.Kinds.ShouldBe([("thread", 1)]);
            (await database.InScopeAsync<FindEverywhere, bool>(f => f.IsThereAsync(actor, "CK-2026-0001"))).ShouldBeFalse();
        }

        (await database.InScopeAsync<FindEverywhere, bool>(f => f.IsThereAsync(TestDatabase.Coordinator, "CK-2026-0001"))).ShouldBeTrue();
    }

    [Theory, OnEveryEngine]
    public async Task FindAsync_SentenceOfAMoreClosedDocument_DoesNotShow(string engine)
    {
        await using var database = await SownAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var word = await db.Undertakings.Include(u => u.Citations).ThenInclude(c => c.Document).FirstAsync(u => u.Reference == "CK-2026-0001");
            word.Title = "Giữ gìn ổn định";
            word.Citations[0].Document!.Access = AccessLevel.Restricted;
            await db.RefreshPassagesAsync(word);
            await db.SaveChangesAsync();
        });

        (await FindAsync(database, "hòa bình")).Hits.ShouldHaveSingleItem();
        (await FindAsync(database, "hòa bình", actor: TestDatabase.Coordinator with { Clearance = AccessLevel.Internal })).Hits.ShouldBeEmpty();
        (await FindAsync(database, "giữ gìn", actor: TestDatabase.Coordinator with { Clearance = AccessLevel.Internal })).Hits.ShouldHaveSingleItem();
    }

    [Theory, OnEveryEngine]
    public async Task CompleteAsync_RowsOfTheReferenceData_AreFoundOnceAndNothingIsWrittenTwice(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Threads.Add(new Casework.Threads.Thread { Id = "apg", Kind = "programme", NameVi = "Lưới điện ASEAN", NameEn = "ASEAN Power Grid", Abbreviation = "APG" });
            db.Engagements.Add(new Engagement { Reference = "HD-2025-0003", Name = "Hội nghị Cấp cao ASEAN lần thứ 47", Kind = EngagementKind.Summit, Access = AccessLevel.Public });
            await db.SaveChangesAsync();
        });

        (await database.InScopeAsync<SearchIndex, int>(i => i.CompleteAsync())).ShouldBe(2);
        (await database.InScopeAsync<SearchIndex, int>(i => i.CompleteAsync())).ShouldBe(0);

        (await FindAsync(database, "power grid")).Hits.ShouldHaveSingleItem().TitleVi.ShouldBe("Lưới điện ASEAN");
        (await FindAsync(database, "cap cao lan thu 47")).Hits.ShouldHaveSingleItem().Subject.ShouldBe("HD-2025-0003");
    }

    private static async Task<TestDatabase> SownAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine, services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<RegisterSeed>(services));
        await database.InScopeAsync<RegisterSeed>(s => s.AddNamesAsync());
        await database.InScopeAsync<RegisterSeed, Undertaking>(s => s.AddAsync("Việt Nam cam kết vì hòa bình và kinh tế số.", u => (u.SaidOn, u.Access) = ("2026-05", AccessLevel.Internal)));
        await database.InScopeAsync<KeepEngagement, string>(k => k.AddAsync(TestDatabase.Coordinator, new EngagementGiven { Name = "Hội nghị kinh tế số", Kind = EngagementKind.Meeting, Start = "2025" }));
        await database.InScopeAsync<SearchIndex, int>(i => i.CompleteAsync());
        return database;
    }

    private static Task<SearchResult> FindAsync(TestDatabase database, string typed, string? kind = null, int? year = null, Actor? actor = null) =>
        database.InScopeAsync<FindEverywhere, SearchResult>(f => f.FindAsync(actor ?? TestDatabase.Coordinator, new SearchRequest { Q = typed, Kind = kind, Year = year }));
}
