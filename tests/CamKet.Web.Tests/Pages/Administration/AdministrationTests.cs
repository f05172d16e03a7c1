using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Administration;

public sealed class AdministrationTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Add_Person_ShowsThePasswordOnceAndItOpensTheDoor()
    {
        var admin = await Site.SignInAsync(UserRole.Administrator);

        var page = await admin.SendAsync(await admin.OpenAsync("/Administration/Users"), ".user-form", ("UserName", "mai"), ("DisplayName", "Lê Mai"), ("Role", "Leader"));
        var password = page.Html.QuerySelector(".secret")!.TextContent;

        (await Site.NewBrowser().SignInAsync("mai", password, "/Account")).Text.ShouldContain("Lê Mai");
        var again = await admin.OpenAsync("/Administration");
        again.Text.ShouldNotContain(password);
        again.Html.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Lê Mai", StringComparison.Ordinal)).TextContent.ShouldNotContain("chưa lần nào");
    }

    [Fact]
    public async Task Reset_Password_ClosesTheOldOne()
    {
        var admin = await Site.SignInAsync(UserRole.Administrator);
        var user = await Site.AddUserAsync(UserRole.Reader);

        var page = await admin.SendAsync(await admin.OpenAsync($"/Administration/Users/{user.Id}"), "form[action*='Reset']");
        var password = page.Html.QuerySelector(".secret")!.TextContent;

        (await Site.NewBrowser().SignInAsync(user.UserName!, Site.Password, "/Account")).Address.ShouldStartWith("/SignIn");
        (await Site.NewBrowser().SignInAsync(user.UserName!, password, "/Account")).Address.ShouldBe("/Account");
    }

    [Fact]
    public async Task Add_NameThatIsTaken_GivesTheTextBack()
    {
        var admin = await Site.SignInAsync(UserRole.Administrator);
        var user = await Site.AddUserAsync(UserRole.Reader);

        var page = await admin.SendAsync(await admin.OpenAsync("/Administration/Users"), ".user-form", ("UserName", user.UserName!), ("DisplayName", "Lê Mai"));

        page.HasError("UserName", $"Tên đăng nhập «{user.UserName}» đã có người dùng. Hãy chọn tên khác.");
        page.Html.QuerySelector("[name=DisplayName]")!.GetAttribute("value").ShouldBe("Lê Mai");
    }
}
