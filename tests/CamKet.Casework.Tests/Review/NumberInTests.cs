using CamKet.Casework.Review;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class NumberInTests
{
    [Theory]
    [InlineData("gần 70", 70)]
    [InlineData("1.250 văn kiện", 1250)]
    [InlineData("1,250", 1250)]
    [InlineData("70,8%", 70.8)]
    [InlineData("1.234.567,5", 1234567.5)]
    [InlineData("1,234,567.5", 1234567.5)]
    [InlineData("42.", 42)]
    public void NumberIn_WrittenFigure_ReadsTheFirstNumber(string written, double number) => KeepFact.NumberIn(written).ShouldBe(number);

    [Fact]
    public void NumberIn_WithoutDigits_IsRefused() => Should.Throw<RefusalException>(() => KeepFact.NumberIn("nhiều"));
}
