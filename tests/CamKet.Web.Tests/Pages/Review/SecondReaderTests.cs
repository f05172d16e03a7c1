using System.Text.Json;
using CamKet.Casework.Documents;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CamKet.Web.Tests.Pages.Review;

/// <summary>Asking the second reader, as an officer meets it: a real server answers.</summary>
public sealed class SecondReaderTests : IAsyncLifetime
{
    private const string Text = "Ngày 12/5/2026, hai bên nhất trí lập đầu mối trao đổi dữ liệu hải quan trong năm 2026. Có tin bên bạn rồi sẽ thu xếp một chuyến bay thẳng.";

    private readonly WebApplication _model = Model();
    private Site _site = null!;
    private int _status = 200;

    public async ValueTask InitializeAsync()
    {
        _model.Run(async context =>
        {
            context.Response.StatusCode = _status;
            var content = JsonSerializer.Serialize(new { findings = new[] { new { kind = "commitment", quote = "Có tin bên bạn rồi sẽ thu xếp một chuyến bay thẳng." } } });
            await context.Response.WriteAsync(JsonSerializer.Serialize(new { choices = new[] { new { message = new { content } } } }));
        });
        await _model.StartAsync();
        var address = _model.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _site = Site.Start(settings: new Dictionary<string, string> { ["secondReader:address"] = address + "/v1", ["secondReader:model"] = "thử-7b" });
        await _site.AddUserAsync(UserRole.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task Post_Second_AddsAFindingThatIsMarkedUpToTheRegister()
    {
        var reference = await AddAsync();
        var browser = await _site.SignInAsync(UserRole.Coordinator);
        var page = await browser.OpenAsync($"/Review/{reference}");
        page.Html.QuerySelector(".second-reader")!.TextContent.ShouldContain("thử-7b");

        page = await browser.SendAsync(page, ".second-reader");

        page.HasNotice("Máy đọc thứ hai thêm 1 phát hiện; 0 đã có sẵn; 0 bị bỏ vì không có trong văn bản hoặc sai dạng.");
        var line = page.Html.QuerySelectorAll(".finding-list a").Single(a => a.TextContent.Contains("chuyến bay"));
        line.TextContent.ShouldContain("máy đọc thứ hai (thử-7b)");
        page = await browser.OpenAsync(line.GetAttribute("href")!);
        page.Html.QuerySelector(".sure")!.TextContent.ShouldContain("Nguồn: máy đọc thứ hai (thử-7b)");
        await browser.PostAsync($"/Review/{reference}?handler=Accept&finding={line.GetAttribute("href")!.Split("finding=")[1].Split('#')[0]}", Browser.Filled((AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector("form[data-finding]")!));
        var json = (await browser.OpenAsync("/Register?format=json")).Text;
        JsonDocument.Parse(json).RootElement.GetProperty("rows")[0].GetProperty("origin").GetString().ShouldBe("SecondReader");
        (await browser.OpenAsync("/Register?format=csv")).Text.ShouldContain("máy đọc thứ hai (thử-7b)");
        (await browser.OpenAsync(Links.Undertaking(JsonDocument.Parse(json).RootElement.GetProperty("rows")[0].GetProperty("reference").GetString()!))).Html.QuerySelector("main")!.TextContent.ShouldContain("máy đọc thứ hai (thử-7b)");
    }

    [Fact]
    public async Task Post_SecondThatFails_SaysSoAndKeepsTheReview()
    {
        _status = 503;
        var reference = await AddAsync();
        var browser = await _site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync($"/Review/{reference}"), ".second-reader");

        page.HasError("Máy đọc thứ hai trả lời lỗi 503. Văn bản và các phát hiện không thay đổi; hãy thử lại sau hoặc báo người vận hành.");
        page.Html.QuerySelector("form[data-finding]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_RestrictedDocument_OffersNoSecondReader()
    {
        var reference = await AddAsync(AccessLevel.Restricted);

        (await (await _site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Review/{reference}")).Html.QuerySelector(".second-reader").ShouldBeNull();
    }

    private static WebApplication Model()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private async Task<string> AddAsync(AccessLevel access = AccessLevel.Internal) => (await _site.InScopeAsync<AddDocument, AddedDocument>(
        add => add.AddAsync(TestDatabase.Coordinator, new NewDocument { Text = Text, Title = "Văn bản", Format = "paste", Access = access }))).Reference;
}
