using System.Net;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Hosting;

/// <summary>A new installation knows its agencies, bodies and rules from the first request on.</summary>
public sealed class AsDeliveredTests : IAsyncLifetime
{
    private readonly Site _site = Site.Start(referenceData: true);

    public async ValueTask InitializeAsync() => await _site.AddUserAsync(UserRole.Administrator);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/Agencies", "Bộ Công Thương")]
    [InlineData("/Agencies/agency:molisa", "Bộ Nội vụ")]
    [InlineData("/Agencies?lang=en", "Ministry of Industry and Trade")]
    [InlineData("/Bodies", "AEM")]
    [InlineData("/Mandates", "47/2025/QĐ-TTg")]
    public async Task Get_PageOfTheReferenceData_ShowsIt(string address, string expected)
    {
        var page = await (await _site.SignInAsync(UserRole.Coordinator)).OpenAsync(address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Html.QuerySelector("main")!.TextContent.ShouldContain(expected);
    }
}
