using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Engagements;

public sealed class KeepEngagementTests
{
    private static readonly EngagementGiven Visit = new() { Name = "Chuyến thăm chính thức Canada", Kind = EngagementKind.Visit, Start = "26/10/2025", End = "28/10/2025", Place = "Ottawa" };

    [Theory, OnEveryEngine]
    public async Task AddAsync_AsPeopleWriteDates_KeepsThemInOrderUnderItsYear(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var reference = await AddAsync(database, Visit);

        reference.ShouldBe("HD-2025-0001");
        var dossier = await ReadAsync(database, reference);
        (dossier.Engagement.Start, dossier.Engagement.End, dossier.Engagement.Access).ShouldBe(("2025-10-26", "2025-10-28", AccessLevel.Internal));
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_WhatCannotBe_IsRefusedAtItsField(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        foreach (var (given, field) in new[]
        {
            (Visit with { Name = " " }, "Name"), (Visit with { Kind = null }, "Kind"), (Visit with { Start = "31/02/2025" }, "Start"), (Visit with { End = "25/10/2025" }, "End"),
            (Visit with { PartnerId = "country:xx" }, "PartnerId"), (Visit with { SeriesId = "none" }, "SeriesId"), (Visit with { Edition = 0 }, "Edition"),
        })
        {
            (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, given))).Field.ShouldBe(field);
        }

        (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepEngagement, string>(k => k.AddAsync(TestDatabase.Reader, Visit)))).Field.ShouldBeNull();
    }

    [Theory, OnEveryEngine]
    public async Task AmendAsync_OlderForm_IsAConflictThatTellsWhatStands(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var reference = await AddAsync(database, Visit);
        await database.InScopeAsync<KeepEngagement>(k => k.AmendAsync(TestDatabase.Coordinator, reference, Visit with { Place = "Toronto" }));

        var conflict = await Should.ThrowAsync<ConflictException>(() => database.InScopeAsync<KeepEngagement>(k => k.AmendAsync(TestDatabase.Coordinator, reference, Visit with { Place = "Montréal" })));

        (conflict.Theirs["Place"], conflict.Theirs["Start"], conflict.ByWhom).ShouldBe(("Toronto", "26/10/2025", TestDatabase.Coordinator.Name));
        var act = await database.InScopeAsync<CamKetDb, Act>(db => db.Acts.OrderByDescending(a => a.Id).FirstAsync());
        (act.Before, act.After).ShouldBe(("""{"Place":"Ottawa"}""", """{"Place":"Toronto"}"""));
    }

    [Theory, OnEveryEngine]
    public async Task AddPartAsync_GiftWithItsSentence_KeepsTheSpanAndTiesTheDocument(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db));
        var reference = await AddAsync(database, Visit);

        await AddPartAsync(database, reference, new EngagementPartGiven { Part = EngagementPart.Gift, Text = "Tranh sơn mài", GivenBy = "Việt Nam", KeptAt = "Ottawa", Document = "VB-2026-0001", Quote = "«Hai bên ký hiệp định  ngày 10/6/2026.»" });

        var dossier = await ReadAsync(database, reference);
        var gift = dossier.Engagement.Gifts.ShouldHaveSingleItem();
        dossier.SentenceOf(gift.DocumentId, gift.Start)!.Text.ShouldBe("Hai bên ký hiệp định ngày 10/6/2026.");
        dossier.Documents.ShouldHaveSingleItem().Reference.ShouldBe("VB-2026-0001");
        // Words and deeds of the one document that reports it come out of it.
        dossier.Words.ShouldHaveSingleItem().Reference.ShouldBe("CK-2026-0001");
        dossier.Deeds.Count.ShouldBe(2);
    }

    [Theory, OnEveryEngine]
    public async Task AddPartAsync_WhatTheDocumentDoesNotSay_IsRefused(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db));
        var reference = await AddAsync(database, Visit);
        var item = new EngagementPartGiven { Part = EngagementPart.Programme, Text = "Ký hiệp định", Document = "VB-2026-0001", Quote = "Hai bên đã ký hiệp định" };

        (await Should.ThrowAsync<RefusalException>(() => AddPartAsync(database, reference, item))).Field.ShouldBe("Quote");
        (await Should.ThrowAsync<RefusalException>(() => AddPartAsync(database, reference, item with { Document = "VB-2026-0099" }))).Field.ShouldBe("DocumentReference");
        (await Should.ThrowAsync<RefusalException>(() => AddPartAsync(database, reference, item with { Document = null }))).Field.ShouldBe("DocumentReference");
        (await ReadAsync(database, reference)).Engagement.Programme.ShouldBeEmpty();
    }

    [Theory, OnEveryEngine]
    public async Task AddPartAsync_SecondReportOfAMeeting_IsTiedOnce(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db));
        var reference = await AddAsync(database, Visit);
        var report = new EngagementPartGiven { Part = EngagementPart.Document, Document = "VB-2026-0001" };
        await AddPartAsync(database, reference, report);

        (await Should.ThrowAsync<RefusalException>(() => AddPartAsync(database, reference, report))).Field.ShouldBe("DocumentReference");
        var tied = (await ReadAsync(database, reference)).Documents.ShouldHaveSingleItem();
        await database.InScopeAsync<KeepEngagementPart>(k => k.RemoveAsync(TestDatabase.Coordinator, reference, EngagementPart.Document, tied.Id));

        (await ReadAsync(database, reference)).Documents.ShouldBeEmpty();
        (await database.InScopeAsync<CamKetDb, string?>(db => db.Acts.OrderByDescending(a => a.Id).Select(a => a.Before).FirstAsync())).ShouldBe("""{"Document":"VB-2026-0001"}""");
    }

    [Theory, OnEveryEngine]
    public async Task Rows_ByPeriodAndReader_HoldWhatTheyMaySee(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AddAsync(database, Visit with { Access = AccessLevel.Public });
        await AddAsync(database, Visit with { Name = "Họp kín", Start = "11/2025", End = null });
        await AddAsync(database, Visit with { Name = "Cấp cao 49", Start = "10/11/2026", End = null, Planned = true });

        (await NamesAsync(database, TestDatabase.Coordinator, "2025")).ShouldBe(["Họp kín", "Chuyến thăm chính thức Canada"]);
        (await NamesAsync(database, TestDatabase.Coordinator, "2025-Q4")).ShouldBe(["Họp kín", "Chuyến thăm chính thức Canada"]);
        (await NamesAsync(database, TestDatabase.Coordinator, "2025-Q3")).ShouldBeEmpty();
        (await NamesAsync(database, TestDatabase.Reader, null)).ShouldBe(["Chuyến thăm chính thức Canada"]);
        var coming = await database.InScopeAsync<EngagementQuery, IReadOnlyList<EngagementRow>>(q => q.ComingAsync(TestDatabase.Coordinator, new EngagementFilter()));
        coming.Select(r => r.Name).ShouldBe(["Cấp cao 49"]);
    }

    private static Task<List<string>> NamesAsync(TestDatabase database, Actor actor, string? period) =>
        database.InScopeAsync<EngagementQuery, List<string>>(q => q.Rows(actor, new EngagementFilter { Period = period }).Select(r => r.Name).ToListAsync());

    private static Task<string> AddAsync(TestDatabase database, EngagementGiven given) => database.InScopeAsync<KeepEngagement, string>(k => k.AddAsync(TestDatabase.Coordinator, given));

    private static Task AddPartAsync(TestDatabase database, string reference, EngagementPartGiven given) => database.InScopeAsync<KeepEngagementPart>(k => k.AddAsync(TestDatabase.Coordinator, reference, given));

    private static Task<EngagementDossier> ReadAsync(TestDatabase database, string reference) => database.InScopeAsync<ReadEngagement, EngagementDossier>(r => r.ReadAsync(TestDatabase.Coordinator, reference));
}
