using CamKet.Casework.Partners;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Partners;

public sealed class PartnershipLevelsTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    private static readonly PartnershipLevel[] Levels =
    [
        Level("comprehensive", "2001", null),
        Level("strategic", "2009-10", "2022-12-04"),
        Level("comprehensive-strategic", "2022-12-05", null),
    ];

    [Theory]
    [InlineData("2000-12-31", null, true)]
    [InlineData("2005-01-01", "comprehensive", true)]
    [InlineData("2001-06-01", "comprehensive", false)] // the source gives the year only
    [InlineData("2009-10-15", "strategic", false)]
    [InlineData("2009-11-01", "strategic", true)]
    [InlineData("2022-12-04", "strategic", true)]
    [InlineData("2022-12-05", "comprehensive-strategic", true)]
    [InlineData("2026-06-12", "comprehensive-strategic", true)]
    public void On_EachDay_GivesTheLevelThatStoodAndHowSurely(string day, string? level, bool sure)
    {
        var standing = PartnershipLevels.On(Levels, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today);

        (standing?.Level.Level).ShouldBe(level);
        (standing?.Sure ?? true).ShouldBe(sure);
    }

    [Fact]
    public void On_BeginningUnknown_StandsTodayButNotSurelyBefore()
    {
        PartnershipLevel[] levels = [Level("strategic", null, null)];

        PartnershipLevels.On(levels, Today, Today)!.Sure.ShouldBeTrue();
        PartnershipLevels.On(levels, new(2015, 1, 1), Today)!.Sure.ShouldBeFalse();
    }

    private static PartnershipLevel Level(string level, string? from, string? to) => new() { OfId = "country:vn", PartnerId = "country:kr", Level = level, From = from, To = to };
}
