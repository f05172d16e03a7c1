using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Register;

public sealed class ViewsTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task Post_Save_KeepsTheFilterAsATabAndRemovesItAgain()
    {
        var coordinator = await fixture.Site.SignInAsync(UserRole.Coordinator);
        var page = await coordinator.OpenAsync("/Register?state=Overdue&pillar=Aec");
        var address = page.Html.QuerySelectorAll("nav.view-tabs a").Single(a => a.TextContent == "Lưu khung nhìn").GetAttribute("href")!;

        page = await coordinator.OpenAsync(address);
        page.Text.ShouldContain("Sổ với 2 điều kiện lọc");
        page = await coordinator.SendAsync(page, "main form.form", ("Name", "  "));
        page.HasError("Name", "Chưa điền mục này.");
        page = await coordinator.SendAsync(page, "main form.form", ("Name", "Kinh tế quá hạn"), ("Alert", "true"));

        page.Address.ShouldBe("/Register?state=Overdue&pillar=Aec");
        page.HasNotice("Đã lưu khung nhìn.");
        page.Html.QuerySelectorAll("nav.view-tabs a[aria-current=page]").Select(a => a.TextContent).ShouldContain("Kinh tế quá hạn");
        page = await coordinator.SendAsync(await coordinator.OpenAsync(Links.SavedViews), "form[action*='Remove']");
        page.Text.ShouldContain("Chưa lưu khung nhìn nào.");
        (await (await fixture.Site.SignInAsync(UserRole.Coordinator)).OpenAsync("/Register")).Text.ShouldNotContain("Kinh tế quá hạn");
    }
}
