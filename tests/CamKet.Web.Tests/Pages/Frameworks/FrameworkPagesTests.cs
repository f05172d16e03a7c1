using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Pages.Frameworks;

public sealed class FrameworkPagesTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    [Fact]
    public async Task Get_Framework_SaysPlainlyWhichNodesAreEmpty()
    {
        var page = await (await fixture.Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Framework("vision-2045"));

        var empty = page.Html.QuerySelectorAll(".notice-warn li a");
        empty.ShouldNotBeEmpty();
        empty.ShouldAllBe(a => page.Html.GetElementById(a.GetAttribute("href")!.TrimStart('#')) != null);
        page.Html.QuerySelector(".branch")!.TextContent.ShouldContain("Chưa có cam kết, nhiệm vụ nào phục vụ mục này.");
    }

    [Fact]
    public async Task Post_Reference_AlignsItAndKeepsTheNodesItServesAlready()
    {
        var reference = await fixture.Site.InScopeAsync<IServiceProvider, string>(async services =>
            (await ActivatorUtilities.CreateInstance<RegisterSeed>(services).AddAsync("Việt Nam tập huấn cho cán bộ.")).Reference);
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);

        var once = await browser.SendAsync(await browser.OpenAsync(Links.Framework("kl-59")), "main form", ("Node", "kl-59.3"), ("Reference", " " + reference.ToLowerInvariant()));
        var twice = await browser.SendAsync(once, "main form", ("Node", "kl-59.4"), ("Reference", reference));

        twice.HasNotice("Đã gắn việc vào mục.");
        twice.Html.GetElementById("kl-59.3")!.TextContent.ShouldContain(reference);
        twice.Html.GetElementById("kl-59.4")!.TextContent.ShouldContain(reference);
        twice.Html.GetElementById("kl-59.4")!.QuerySelector(".small a")!.GetAttribute("href").ShouldBe("/Register?node=kl-59.4");
    }

    [Fact]
    public async Task Post_UnknownReference_NamesTheField()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync(Links.Framework("kl-59")), "main form", ("Reference", "CK-1999-0001"));

        page.HasError("Reference", "Không tìm thấy mã này trong sổ. Mã có dạng CK-2026-0147.");
    }

    [Fact]
    public async Task Post_NewNode_StandsInTheTree()
    {
        var browser = await fixture.Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync(Links.AddNode("ct-56")), "main form", ("TextVi", "Coi lời của lãnh đạo là cam kết"), ("TextEn", "Leaders' statements count as commitments"));

        page.HasNotice("Đã lưu mục.");
        page.Html.QuerySelectorAll(".branch h2").Select(h => h.TextContent).ShouldContain("Coi lời của lãnh đạo là cam kết");
    }
}
