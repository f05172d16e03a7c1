using CamKet.Casework.History;
using CamKet.Casework.Partners;
using CamKet.Casework.Reference;
using CamKet.Casework.Roles;
using CamKet.Casework.Threads;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Thread = CamKet.Casework.Threads.Thread;

namespace CamKet.Casework.Tests.Reference;

public sealed class LoadReferenceDataTests
{
    [Theory, OnEveryEngine]
    public async Task LoadAsync_EmptyDatabase_BringsEveryFile(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var load = await LoadAsync(database, new ReferenceFiles());

        load.Updated.ShouldBe(0);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var files = new ReferenceFiles();
            (await db.Agencies.CountAsync()).ShouldBe(files.Agencies.Agencies.Count);
            (await db.Bodies.CountAsync()).ShouldBe(files.Bodies.Bodies.Count);
            (await db.PartnershipLevels.CountAsync()).ShouldBe(files.Partnerships.Levels.Count);
            (await db.Mandates.CountAsync()).ShouldBe(files.Mandates.Mandates.Count);
            (await db.FrameworkNodes.CountAsync()).ShouldBe(files.Frameworks.Frameworks.Sum(f => f.Nodes.Count));
            (await db.Milestones.CountAsync()).ShouldBe(files.Threads.Threads.Sum(t => t.Milestones.Count));
            (await db.Roles.CountAsync()).ShouldBe(files.Roles.Roles.Count);
            (await db.Figures.CountAsync()).ShouldBe(files.Figures.Figures.Count);
            (await db.Engagements.CountAsync()).ShouldBe(files.Series.Series.Sum(s => s.Editions.Count));
            var molisa = await db.Agencies.Include(a => a.Successors).SingleAsync(a => a.Id == "agency:molisa");
            molisa.Successors.Select(s => s.SuccessorId).ShouldContain("agency:moha");
            molisa.ValidTo.ShouldBe("2025-02-28");
            (await db.Engagements.SingleAsync(e => e.SeriesId == "asean-summit" && e.Edition == 49)).Planned.ShouldBeTrue();
            (await db.Figures.SingleAsync(f => f.ReferenceId == "gov-tasks-assigned-2025-10")).NoteEn!.ShouldContain("9,813");
            (await db.Acts.SingleAsync()).Kind.ShouldBe(ActKind.ReferenceLoading);
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_SameFilesAgain_ChangesNothing(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await LoadAsync(database, new ReferenceFiles());
        var before = await database.InScopeAsync<CamKetDb, long>(db => db.Acts.MaxAsync(a => a.Id));

        (await LoadAsync(database, new ReferenceFiles())).ShouldBe(new ReferenceLoad(0, 0, 0));
        // A comment changes the file and no fact, so that every row is compared.
        (await LoadAsync(database, Files("figures", text => "// Checked.\n" + text))).ShouldBe(new ReferenceLoad(0, 0, 0));

        (await database.InScopeAsync<CamKetDb, long>(db => db.Acts.MaxAsync(a => a.Id))).ShouldBe(before);
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_ChangedFiles_UpdatesAddsAndRemovesTheRowsOfTheFiles(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await LoadAsync(database, Files("threads", _ => ThreadFile("Tên cũ", """{"stage":"launched","date":"2023-09-03","party":null,"planned":false,"vi":"a","en":"a","verified":false,"sources":[]}""")));

        var load = await LoadAsync(database, Files("threads", _ => ThreadFile("Tên mới", """{"stage":"signed","date":"2026","party":null,"planned":true,"vi":"b","en":"b","verified":false,"sources":[]}""")));

        load.ShouldBe(new ReferenceLoad(1, 1, 1));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var thread = await db.Threads.Include(t => t.Milestones).SingleAsync();
            thread.NameVi.ShouldBe("Tên mới");
            thread.Milestones.Single().Stage.ShouldBe(MilestoneStage.Signed);
            (await db.Acts.CountAsync(a => a.Kind == ActKind.ReferenceLoading)).ShouldBe(2);
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_RowsThatOfficersMade_StayAsTheyAre(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await LoadAsync(database, new ReferenceFiles());
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            db.Threads.Add(new Thread { Id = "own", Kind = "initiative", NameVi = "Của cán bộ", NameEn = "An officer's" });
            db.Milestones.Add(new Milestone { ThreadId = "defa", Stage = MilestoneStage.Signed, Date = "2026-10-01", TextVi = "Đã ký.", TextEn = "Signed." });
            db.PartnershipLevels.Add(new PartnershipLevel { OfId = "country:vn", PartnerId = "country:es", Level = "strategic", From = "2009" });
            db.Roles.Add(new Role { NameVi = "Chủ trì", NameEn = "Chair", HolderId = "agency:mofa" });
            await db.SaveChangesAsync();
        });

        var load = await LoadAsync(database, Files("figures", text => text.Replace("\"value\": 66,", "\"value\": 67,", StringComparison.Ordinal)));

        load.ShouldBe(new ReferenceLoad(0, 1, 0));
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Threads.FindAsync("own"))!.NameVi.ShouldBe("Của cán bộ");
            (await db.Milestones.CountAsync(m => m.ReferenceThreadId == null)).ShouldBe(1);
            (await db.PartnershipLevels.CountAsync(l => !l.FromReference)).ShouldBe(1);
            (await db.Roles.CountAsync(r => r.ReferenceId == null)).ShouldBe(1);
        });
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_ThreadThatAnOfficerAmended_KeepsTheOfficersWords(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await LoadAsync(database, new ReferenceFiles());
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Threads.FindAsync("defa"))!.NameVi = "Hiệp định khung Kinh tế số";
            await db.SaveChangesAsync();
        });
        await database.InScopeAsync<Journal>(journal => journal.SaveAsync(TestDatabase.Coordinator, acts =>
        {
            acts.Record(ActKind.ThreadKeeping, "thread", "defa");
            return Task.CompletedTask;
        }));

        await LoadAsync(database, Files("figures", text => "// Checked.\n" + text));

        (await database.InScopeAsync<CamKetDb, string>(db => db.Threads.Where(t => t.Id == "defa").Select(t => t.NameVi).SingleAsync())).ShouldBe("Hiệp định khung Kinh tế số");
    }

    [Theory, OnEveryEngine]
    public async Task LoadAsync_BrokenFile_NamesFileAndLineAndWritesNothing(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => LoadAsync(database, Files("series", _ => "{\n  \"series\": [ }\n")));

        refused.Message.ShouldStartWith("reference/series.json, line 2");
        (await database.InScopeAsync<CamKetDb, int>(db => db.Agencies.CountAsync())).ShouldBe(0);
    }

    private static Task<ReferenceLoad> LoadAsync(TestDatabase database, ReferenceFiles files) => database.InScopeAsync<LoadReferenceData, ReferenceLoad>(loader => loader.LoadAsync(files));

    private static ReferenceFiles Files(string changed, Func<string, string> change) =>
        new(name => name == changed ? change(ReferenceFiles.ReadEmbedded(name)) : ReferenceFiles.ReadEmbedded(name));

    private static string ThreadFile(string name, string milestone) =>
        $$"""{"threads":[{"id":"defa","kind":"agreement","vi":"{{name}}","en":"DEFA","abbr":null,"pillar":"aec","initiator":null,"milestones":[{{milestone}}]}]}""";
}
