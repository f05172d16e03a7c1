using CamKet.Casework.Documents;
using CamKet.Casework.Figures;
using CamKet.TestKit;
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

        var check = FigureQuery.Check(figures, FigureSum.All).ShouldHaveSingleItem();

        (check.Whole.Value, check.Sum, check.Difference).ShouldBe((9831, 9813, -18));
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

    private static Figure Claim(string measure, double value, string asOf) => new() { Measure = measure, NameVi = "Nhiệm vụ", NameEn = "Tasks", Value = value, AsOf = asOf };
}
