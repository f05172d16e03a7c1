using CamKet.Casework.Register;
using CamKet.Casework.Silence;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Silence;

public sealed class LatenessTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    [Fact]
    public void For_EnoughOfTheClosestLikeness_CountsThoseOnly()
    {
        var lateness = new Lateness([Past("a", Pillar.Aec, DueState.DoneLate, 5), Past("a", Pillar.Aec, DueState.Overdue, 2), Past("a", Pillar.Aec, DueState.DoneOnTime, 2), Past("a", Pillar.Ascc, DueState.DoneOnTime, 90)], Today);

        var forecast = lateness.For("a", Pillar.Aec, UndertakingKind.Commitment)!;

        (forecast.Late, forecast.Of, forecast.Alike).ShouldBe((7, 9, Likeness.AgencyPillarKind));
        forecast.Rows.ToQuery().ShouldBe("?state=DoneOnTime&state=DoneLate&state=Overdue&kind=Commitment&pillar=Aec&lead=a&to=2026-06-11");
        forecast.LateRows.ToQuery().ShouldBe("?state=DoneLate&state=Overdue&kind=Commitment&pillar=Aec&lead=a&to=2026-06-11");
    }

    [Fact]
    public void For_TooFewOfTheClosest_TakesTheNextAndFromTooFewAtAllNothing()
    {
        var lateness = new Lateness([Past("a", Pillar.Aec, DueState.DoneLate, 4), Past("a", Pillar.Ascc, DueState.DoneOnTime, 4), Past("b", Pillar.Apsc, DueState.DoneLate, 7)], Today);

        lateness.For("a", Pillar.Aec, UndertakingKind.Commitment)!.ShouldSatisfyAllConditions(f => f.Alike.ShouldBe(Likeness.Agency), f => (f.Late, f.Of).ShouldBe((4, 8)));
        lateness.For("b", Pillar.Apsc, UndertakingKind.Commitment).ShouldBeNull("seven are fewer than eight");
        lateness.For(null, Pillar.Aec, UndertakingKind.Commitment).ShouldBeNull("nobody leads it");
    }

    [Theory]
    [InlineData(8, 8, 0.676, 1)]
    [InlineData(0, 8, 0, 0.324)]
    [InlineData(5, 10, 0.237, 0.763)]
    [InlineData(700, 1000, 0.671, 0.728)]
    public void Interval_Wilson_IsWideForFewAndNeverLeavesTheScale(int late, int of, double from, double to)
    {
        var interval = new LatenessForecast(late, of, Likeness.Agency, new()).Interval;

        interval.From.ShouldBe(from, 0.002);
        interval.To.ShouldBe(to, 0.002);
    }

    private static LatenessCount Past(string lead, Pillar pillar, DueState state, int count) => new(lead, pillar, UndertakingKind.Commitment, state, count);
}
