using System.Net;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Threads;

public sealed class MergeAndSplitTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_MergeWithAChoice_ShowsBothThreadsAndWhatMoves()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var first = await browser.OpenAsync(Links.MergeThread("acfta"));
        var page = await browser.OpenAsync(Links.MergeThread("acfta", "rcep"));

        first.Html.QuerySelector("main form[method=post]").ShouldBeNull();
        first.Html.QuerySelectorAll("select option").Select(o => o.GetAttribute("value")).ShouldNotContain("acfta");
        page.Html.QuerySelectorAll(".both-texts > div").Select(d => d.QuerySelector(".num")!.TextContent).ShouldBe(["7 mốc, 0 lời, 0 việc", "2 mốc, 0 lời, 0 việc"]);
    }

    [Fact]
    public async Task Post_MergeAndGiveBack_TheOldAddressLeadsOnAndThenStandsAgain()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.MergeThread("maritime-centre", "maritime-declaration"));
        var silent = await browser.SendAsync(form, "main form[method=post]");
        silent.HasError("Reason", "Chưa điền mục này.");

        var merged = await browser.SendAsync(silent, "main form[method=post]", ("Reason", "Cùng một sáng kiến"));

        merged.HasNotice("Đã gộp. Địa chỉ cũ từ nay dẫn tới đây.");
        (await browser.OpenAsync(Links.Thread("maritime-centre"))).Address.ShouldBe(Links.Thread("maritime-declaration"));
        merged.Html.QuerySelector("main")!.TextContent.ShouldContain("Đã gộp vào đây: Trung tâm");
        (await browser.OpenAsync(Links.Threads + "?q=maritime")).Html.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem();

        var back = await browser.SendAsync(await browser.OpenAsync(Links.SplitThread("maritime-centre")), "form[action*=Back]", ("Reason", "Gộp nhầm"));

        back.HasNotice("Đã tách. Tiến trình này lại đứng riêng.");
        (back.Address, back.Html.QuerySelectorAll(".milestones details").Length).ShouldBe((Links.Thread("maritime-centre"), 1));
    }

    [Fact]
    public async Task Post_SplitIntoANewThread_MovesTheChosenMilestonesAndKeepsWhatWasTyped()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.SplitThread("iai"));
        var milestone = form.Html.QuerySelector("input[name=Milestones]")!.GetAttribute("value")!;
        const string post = "main form[method=post]";
        var refused = await browser.SendAsync(form, post, ("Milestones", milestone), ("Thread.NameVi", "Kế hoạch I"), ("Thread.Kind", "programme"), ("Reason", "Hai câu chuyện"));
        refused.HasError("Thread.NameEn", "Chưa điền mục này.");
        refused.Html.QuerySelectorAll("input[name=Milestones][checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(milestone);

        var page = await browser.SendAsync(refused, post, ("Thread.NameEn", "Work plan I"));

        page.HasNotice("Đã chuyển các dòng được chọn sang tiến trình này.");
        (page.Address, page.Html.QuerySelectorAll(".milestones details").Length).ShouldBe((Links.Thread("work-plan-i"), 1));
        (await browser.OpenAsync(Links.Thread("iai"))).Html.QuerySelectorAll(".milestones details").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Get_UnknownThread_IsNotFound()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        (await browser.OpenAsync(Links.MergeThread("nothing"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.OpenAsync(Links.SplitThread("nothing"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
