using CamKet.Casework.Documents;
using CamKet.Casework.Figures;
using CamKet.Casework.Partners;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Figures;

public sealed class FigureTests
{
    [Theory]
    [InlineData("9.831", 9831, null)]
    [InlineData("9,831", 9831, null)]
    [InlineData("1.204.500", 1204500, null)]
    [InlineData("80,3", 80.3, null)]
    [InlineData("16.47", 16.47, null)]
    [InlineData("0,125", 0.125, null)]
    [InlineData("70", 70, null)]
    [InlineData("gần 70", 70, "gần 70")]
    [InlineData("hơn 1.400 cuộc", 1400, "hơn 1.400 cuộc")]
    [InlineData("98,62%", 98.62, "98,62%")]
    public void ReadValue_AsSourcesWriteIt_GivesTheNumberAndKeepsTheWords(string typed, double value, string? text)
    {
        var read = KeepFigure.ReadValue(typed);

        read.Value.ShouldBe(value);
        // Plain numbers are shown in the reader's own form; words around them are kept.
        (typed.Any(char.IsLetter) || typed.Contains('%', StringComparison.Ordinal) ? read.Text : null).ShouldBe(text);
    }

    [Fact]
    public void ReadValue_NoNumber_IsRefused() => Should.Throw<RefusalException>(() => KeepFigure.ReadValue("nhiều")).Field.ShouldBe("Value");

    [Fact]
    public void Check_PartsThatDoNotAddUp_GiveTheDifference()
    {
        Figure[] figures =
        [
            Claim("gov-tasks-assigned", 9831, "2025-10"), Claim("gov-tasks-done", 7892, "2025-10"), Claim("gov-tasks-within-term", 1602, "2025-10"), Claim("gov-tasks-overdue", 319, "2025-10"),
            Claim("gov-tasks-assigned", 6272, "2016"), Claim("gov-tasks-done", 2501, "2016"),
        ];

        var check = CheckedFigure.Of(figures, [Check(FigureCheckKind.Sum, "gov-tasks-assigned", "gov-tasks-done gov-tasks-within-term gov-tasks-overdue")]).ShouldHaveSingleItem();

        (check.Claim.Value, check.Computed, check.Difference, check.Fits).ShouldBe((9831, 9813, -18, false));
    }

    [Theory]
    [InlineData("80.3", true)] // 80.2766, to the one digit that is given
    [InlineData("80.28", true)]
    [InlineData("80.2", false)]
    [InlineData("80", true)]
    public void Check_Share_IsHeldToTheDigitsThatTheSourceGives(string claimed, bool fits)
    {
        Figure[] figures =
        [
            Claim("rate", double.Parse(claimed, System.Globalization.CultureInfo.InvariantCulture), "2025-10"), Claim("done", 7892, "2025-10"), Claim("all", 9831, "2025-10"), Claim("done", 1, "2016"),
        ];

        CheckedFigure.Of(figures, [Check(FigureCheckKind.Share, "rate", "done all")]).ShouldHaveSingleItem().Fits.ShouldBe(fits);
    }

    [Theory, OnEveryEngine]
    public async Task ReadAsync_OwnCount_StandsBesideTheClaimForItsOwnDay(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            foreach (var (id, from) in new[] { ("country:id", "1967"), ("country:vn", "1995-07-28"), ("country:tl", "2025-10-26") })
            {
                db.Partners.Add(new Partner { Id = id, NameVi = id, NameEn = id });
                db.PartnershipLevels.Add(new PartnershipLevel { OfId = "org:asean", PartnerId = id, Level = "member", From = from });
            }

            await db.SaveChangesAsync();
        });
        var measure = await AddAsync(database, new FigureGiven { NameVi = "Thành viên", NameEn = "Members", Value = "3", AsOf = "2000", Source = new SourceGiven { Sources = "https://one.example" } });

        await database.InScopeAsync<KeepFigureCheck>(keep => keep.AddAsync(TestDatabase.Coordinator, new FigureCheckGiven { Kind = FigureCheckKind.Count, Measure = measure, Counted = "members" }));

        var check = (await database.InScopeAsync<FigureQuery, FigureList>(q => q.ReadAsync(TestDatabase.Reader, null))).Checks.ShouldHaveSingleItem();
        (check.Claim.Value, check.Computed, check.Fits, check.On).ShouldBe((3, 2, false, new DateOnly(2000, 12, 31)));
        var day = await database.InScopeAsync<ReadDay, DayView>(q => q.ReadAsync(TestDatabase.Reader, new DateOnly(2026, 1, 1)));
        (day.Counts.Single().Sure, day.Counts.Single().StandingOn(day.On)!.Claim.Value).ShouldBe((3, 3));
        day.Counts.Single().StandingOn(new DateOnly(1999, 1, 1)).ShouldBeNull();
    }

    [Theory, OnEveryEngine]
    public async Task AddCheckAsync_WhatCannotBe_IsRefusedAtItsField(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var measure = await AddAsync(database, new FigureGiven { NameVi = "Tổng", NameEn = "Whole", Value = "3", AsOf = "2000", Source = new SourceGiven { Sources = "https://one.example" } });
        var other = await AddAsync(database, new FigureGiven { NameVi = "Phần", NameEn = "Part", Value = "1", AsOf = "2000", Source = new SourceGiven { Sources = "https://one.example" } });
        var given = new FigureCheckGiven { Kind = FigureCheckKind.Sum, Measure = measure, Parts = [other] };
        (FigureCheckGiven Given, string Field)[] cases =
        [
            (given, "Parts"), (given with { Parts = [other, measure] }, "Parts"), (given with { Parts = [other, "none"] }, "Parts"), (given with { Measure = "none" }, "Measure"), (given with { Kind = null }, "Kind"),
            (given with { Kind = FigureCheckKind.Share }, "Part"), (given with { Kind = FigureCheckKind.Count }, "Counted"),
        ];

        foreach (var (wrong, field) in cases)
        {
            (await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepFigureCheck>(k => k.AddAsync(TestDatabase.Coordinator, wrong)))).Field.ShouldBe(field);
        }

        await database.InScopeAsync<KeepFigureCheck>(k => k.AddAsync(TestDatabase.Coordinator, given with { Kind = FigureCheckKind.Share, Part = measure, Parts = [other] }));
        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<KeepFigureCheck>(k => k.AddAsync(TestDatabase.Coordinator, given with { Kind = FigureCheckKind.Share, Part = measure, Parts = [other] })));
        await database.InScopeAsync<KeepFigureCheck>(k => k.RemoveAsync(TestDatabase.Coordinator, 1));
        (await database.InScopeAsync<CamKetDb, int>(db => db.FigureChecks.CountAsync())).ShouldBe(0);
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_SecondClaimOfAMeasure_StandsBesideTheFirst(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var first = new FigureGiven { NameVi = "Văn kiện thông qua", NameEn = "Documents adopted", Value = "66", AsOf = "10/2025", Source = new SourceGiven { Sources = "https://one.example" } };
        var measure = await AddAsync(database, first);
        await AddAsync(database, first with { Measure = measure, NameVi = null, NameEn = null, Value = "hơn 80", Source = new SourceGiven { Sources = "https://two.example" } });

        var group = (await database.InScopeAsync<FigureQuery, FigureList>(q => q.ReadAsync(TestDatabase.Reader, "van kien"))).Groups.ShouldHaveSingleItem();

        group.Claims.Select(c => (c.Value, c.ValueText)).ShouldBe([(66d, null), (80d, "hơn 80")]);
        group.Disputed.ShouldBe(["2025-10"]);
        (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, first with { AsOf = "" }))).Field.ShouldBe("AsOf");
        (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, first with { Measure = "none" }))).Field.ShouldBe("Measure");
    }

    private static Task<string> AddAsync(TestDatabase database, FigureGiven given) => database.InScopeAsync<KeepFigure, string>(keep => keep.AddAsync(TestDatabase.Coordinator, given));

    private static FigureCheck Check(FigureCheckKind kind, string measure, string parts) => new() { Kind = kind, Measure = measure, Parts = parts };

    private static Figure Claim(string measure, double value, string asOf) => new() { Measure = measure, NameVi = "Nhiệm vụ", NameEn = "Tasks", Value = value, AsOf = asOf };
}
