using CamKet.Web.Wording;

namespace CamKet.Web.Tests.Wording;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("9/12/2025", "2025-12-09")]
    [InlineData(" 09/12/2025 ", "2025-12-09")]
    [InlineData("12/2025", "2025-12")]
    [InlineData("2025", "2025")]
    [InlineData("2025-12-09", "2025-12-09")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("31/02/2025", "31/02/2025")]
    [InlineData("cuối năm", "cuối năm")]
    public void Read_TypedDate_GivesIsoOrWhatWasTyped(string? typed, string? iso) => TypedDate.Read(typed).ShouldBe(iso);
}
