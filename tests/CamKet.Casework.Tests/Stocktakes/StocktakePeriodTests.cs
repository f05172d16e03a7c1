using CamKet.Casework.Stocktakes;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Stocktakes;

public sealed class StocktakePeriodTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31", "TK-2025")]
    [InlineData("2026-Q1", "2026-01-01", "2026-03-31", "TK-2026-Q1")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31", "TK-2026-Q4")]
    public void TryParse_PeriodInAnAddress_GivesItsDays(string key, string from, string to, string reference)
    {
        StocktakePeriod.TryParse(key, out var period).ShouldBeTrue();
        period.From.ShouldBe(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        period.To.ShouldBe(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
        (period.Reference, period.Key).ShouldBe((reference, key));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1994")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q")]
    [InlineData("2026-Q1-Q2")]
    [InlineData("2026-1")]
    [InlineData("abcd")]
    public void TryParse_AnythingElse_IsNoPeriod(string? key) => StocktakePeriod.TryParse(key, out _).ShouldBeFalse();
}
