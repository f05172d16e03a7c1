using System.Net;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Threads;

public sealed class ThreadPagesTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_List_ShowsLatestStageAndNextTarget()
    {
        var page = await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Threads + "?q=kinh+te+so&kind=agreement");

        var row = page.Html.QuerySelectorAll("main tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("(DEFA)");
        row.QuerySelectorAll("td")[0].TextContent.ShouldContain("Kết thúc đàm phán");
        row.QuerySelectorAll("td")[1].TextContent.ShouldContain("Ký");
    }

    [Fact]
    public async Task Get_ListAsCsv_GivesTheSameRows()
    {
        var answer = await (await Site.SignInAsync(UserRole.Reader)).Client.GetAsync(Links.Threads + "?q=defa&format=csv");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_ThreadWithASlip_ShowsBothTargetsAndTheMove()
    {
        var page = await OpenAsync("acafta");

        page.Html.QuerySelectorAll(".milestones summary").Select(s => s.TextContent).ShouldContain(text => text.Contains("lùi tới 2026"));
        page.Html.QuerySelector("section[aria-labelledby=slips]")!.TextContent.ShouldContain("«Kết thúc đàm phán» lùi từ 2025 sang 2026");
        page.Html.QuerySelectorAll("svg.life-line a[href^='#m']").Length.ShouldBeGreaterThan(2);
        page.Html.QuerySelectorAll("svg.life-line a").ShouldAllBe(a => page.Html.GetElementById(a.GetAttribute("href")!.TrimStart('#')) != null);
    }

    [Fact]
    public async Task Get_ThreadWhoseSourcesDiffer_ShowsThemSideBySideWithTheUncheckedMarked()
    {
        var page = await OpenAsync("coordination-regulation");

        var notice = page.Html.QuerySelector(".notice-warn").ShouldNotBeNull();
        notice.QuerySelector("h2")!.TextContent.ShouldBe("Các nguồn nêu ngày khác nhau cho mốc «Ký»");
        notice.QuerySelectorAll("b").Select(b => b.TextContent).ShouldBe(["11/12/2025", "15/12/2025"]);
        notice.QuerySelectorAll(".unchecked").ShouldHaveSingleItem().TextContent.ShouldBe("chưa kiểm chứng");
    }

    [Fact]
    public async Task Post_DateHeldToBeRight_IsSaidWithWhoAndWhyAndBothStay()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync((await browser.OpenAsync(Links.Thread("coordination-regulation"))).Html.QuerySelector(".notice a[href*=Hold]")!.GetAttribute("href")!);
        var choice = form.Html.QuerySelector("input[name=Held]")!.GetAttribute("value")!;
        var silent = await browser.SendAsync(form, "main form", ("Held", choice));
        silent.HasError("Reason", "Chưa điền mục này.");

        var page = await browser.SendAsync(silent, "main form", ("Held", choice), ("Reason", "Quyết định 155 dẫn ngày này"));

        page.HasNotice("Đã ghi ý kiến của anh/chị.");
        var difference = page.Html.QuerySelectorAll(".notice").Single(n => n.QuerySelector("h2") != null);
        difference.ClassList.ShouldNotContain("notice-warn");
        difference.QuerySelectorAll("b").Select(b => b.TextContent).ShouldBe(["11/12/2025", "15/12/2025"]);
        difference.TextContent.ShouldContain("chọn: Quyết định 155 dẫn ngày này.");
        page.Html.QuerySelectorAll(".milestones summary").Single(m => m.TextContent.Contains("15/12/2025")).TextContent.ShouldContain("không được chọn");

        // Left open again, so that the other tests of this site find the two side by side.
        var open = await browser.SendAsync(await browser.OpenAsync(form.Address), "main form", ("Held", ""), ("Reason", "Chờ thêm nguồn"));
        open.HasNotice("Đã để ngỏ: không ngày nào được chọn.");
    }

    [Fact]
    public async Task Get_ThreadInWhichPartiesDiffer_ShowsEachMemberAndSaysWhatNoSourceSays()
    {
        var page = await OpenAsync("atiga");

        var rows = page.Html.QuerySelectorAll("section[aria-labelledby=parties] tbody tr");
        rows.Length.ShouldBe(11);
        page.Html.QuerySelector("section[aria-labelledby=parties] p")!.TextContent.Trim().ShouldBe("Ký: 7 trong 11 bên; 2 bên quá mục tiêu; 2 bên nguồn không nêu.");
        rows[0].TextContent.ShouldContain("Việt Nam");
        rows[0].TextContent.ShouldContain("mục tiêu 11/2025");
        rows.Single(r => r.TextContent.Contains("Ma-lai-xi-a")).TextContent.ShouldContain("Nguồn không nêu");
    }

    [Fact]
    public async Task Get_UnknownThread_IsNotFound() => (await OpenAsync("nothing")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Post_MilestoneWithoutSource_SaysSoAndKeepsTheText()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync(Links.AddMilestone("coc")), "main form", ("Stage", "Concluded"), ("TextVi", "Kết thúc."), ("TextEn", "Concluded."));

        page.HasError("Source.Sources", "Chưa có nguồn. Hãy ghi địa chỉ trang, hoặc mã văn bản và câu nguyên văn.");
        page.Html.QuerySelector("textarea[name=TextVi]")!.TextContent.Trim().ShouldBe("Kết thúc.");
    }

    [Fact]
    public async Task Post_MilestoneWithSource_StandsInTheThread()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync(Links.AddMilestone("aoip")), "main form",
            ("Stage", "Adopted"), ("Date", "23/6/2019"), ("TextVi", "Cấp cao 34 thông qua."), ("TextEn", "Adopted by the 34th Summit."), ("Source.Sources", "https://asean.org/aoip"));

        page.HasNotice("Đã thêm mốc.");
        page.Html.QuerySelector(".milestones summary")!.TextContent.ShouldContain("23/06/2019");
        page.Html.QuerySelector(".milestones a[rel~=external]")!.TextContent.ShouldBe("asean.org");
    }

    [Fact]
    public async Task Post_RenameFromAnOldForm_ShowsBothNamesAndThenSaves()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.AmendThread("apg"));
        await browser.SendAsync(await browser.OpenAsync(Links.AmendThread("apg")), "main form", ("Thread.NameVi", "Lưới điện ASEAN"));

        var conflict = await browser.SendAsync(form, "main form", ("Thread.NameVi", "Mạng lưới điện ASEAN"));

        conflict.Html.QuerySelectorAll(".kept-text").Select(t => t.TextContent).ShouldBe(["Mạng lưới điện ASEAN", "Lưới điện ASEAN"]);
        (await browser.SendAsync(conflict, "main form")).Heading.ShouldStartWith("Mạng lưới điện ASEAN");
    }

    [Theory]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Leader)]
    public async Task Get_Forms_AreForCoordinators(UserRole role)
    {
        var browser = await Site.SignInAsync(role, role == UserRole.FocalPoint ? "agency:moit" : null);

        foreach (var address in new[] { Links.OpenThread, Links.AddMilestone("defa"), Links.AmendThread("defa"), Links.AddLevel("country:kr"), Links.AddNode("kl-59"), Links.AddRole, Links.AddFigure })
        {
            (await browser.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
        }

        (await browser.OpenAsync(Links.Thread("defa"))).Html.QuerySelectorAll(".page-head .does a").ShouldBeEmpty();
    }

    private async Task<Page> OpenAsync(string thread) => await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Thread(thread));
}
