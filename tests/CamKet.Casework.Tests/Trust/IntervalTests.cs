using CamKet.Casework.Trust;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Trust;

public sealed class IntervalTests
{
    // Computed by hand from Wilson's formula at z = 1.959964.
    [Theory]
    [InlineData(50, 50, 0.9287, 1.0)]
    [InlineData(49, 50, 0.8950, 0.9965)]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(1, 1, 0.2065, 1.0)]
    [InlineData(0, 0, 0.0, 1.0)]
    public void Bounds_OfSmallCounts_AreWilsons(int right, int of, double low, double high)
    {
        var interval = new Interval(right, of);

        interval.Low.ShouldBe(low, 0.0001);
        interval.High.ShouldBe(high, 0.0001);
    }

    [Fact]
    public void Kappa_IsAgreementBeyondChance()
    {
        // Of 50 pairs 20 yes-yes, 15 no-no, 5 yes-no, 10 no-yes: the textbook's 0.4.
        (bool, bool)[] pairs = [.. Enumerable.Repeat((true, true), 20), .. Enumerable.Repeat((false, false), 15), .. Enumerable.Repeat((true, false), 5), .. Enumerable.Repeat((false, true), 10)];

        Kappa.Of(pairs)!.Value.ShouldBe(0.4, 1e-9);
        Kappa.Of([(true, true), (true, true)]).ShouldBeNull();
        Kappa.Of([]).ShouldBeNull();
    }
}
