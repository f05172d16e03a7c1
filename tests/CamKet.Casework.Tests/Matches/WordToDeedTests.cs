using CamKet.Casework.Matches;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Matches;

public sealed class WordToDeedTests
{
    [Theory]
    [InlineData("2025-12-09", "2026-02-20", 73)]
    [InlineData("2025-12-09", "2026-02", 54)]
    [InlineData("2025-12-09", "2025-12", 0)]
    [InlineData("2025-12-09", "2025-10-01", null)]
    [InlineData("2025-12-09", null, null)]
    [InlineData(null, "2026-02-20", null)]
    public void Days_OneConfirmedDeed_CountsFromTheWords(string? said, string? happened, int? days) =>
        WordToDeed.Days(said, [(MatchRelation.Advances, MatchState.Confirmed, happened)]).ShouldBe(days);

    [Fact]
    public void Days_OthersThanConfirmedDeeds_DoNotCount() => WordToDeed.Days("2025-01-01",
    [
        (MatchRelation.Fulfils, MatchState.Proposed, "2025-01-02"), (MatchRelation.Restates, MatchState.Confirmed, "2025-01-03"), (MatchRelation.Fulfils, MatchState.Confirmed, "2025-01-11"), (MatchRelation.Advances, MatchState.Confirmed, "2025-01-06"),
    ]).ShouldBe(5);
}
