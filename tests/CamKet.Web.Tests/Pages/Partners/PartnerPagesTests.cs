using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Pages.Partners;

public sealed class PartnerPagesTests(DeliveredSite fixture) : IClassFixture<DeliveredSite>
{
    private Site Site => fixture.Site;

    [Theory]
    [InlineData("", 11)]
    [InlineData("?asOf=2024-06-01", 10)]
    [InlineData("?asOf=01/06/1996", 7)]
    [InlineData("?asOf=1998", 9)]
    public async Task Get_List_CountsTheMembersOfThatDay(string query, int members)
    {
        var page = await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Partners + query);

        page.Html.QuerySelectorAll("section[aria-labelledby=counts] tr").Single(r => r.TextContent.Contains("Thành viên, của ASEAN"))
            .QuerySelector("td a")!.TextContent.ShouldBe($"{members}");
    }

    [Fact]
    public async Task Get_List_PutsTheCountOfSourcesBesideOurs()
    {
        var page = await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Partners);

        var claims = page.Html.QuerySelectorAll("section[aria-labelledby=claims] tbody tr");
        claims.Select(c => c.QuerySelector("td")!.TextContent.Trim()).ShouldContain("42");
        claims.Single(c => c.TextContent.Contains("Thành viên ASEAN") && c.TextContent.Contains("26/10/2025")).QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ShouldBe(["11", "11"]);
    }

    [Fact]
    public async Task Get_ListAsOfNoDay_SaysThatItShowsToday() =>
        (await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Partners + "?asOf=hom+qua")).Html.QuerySelector(".notice-warn")!.TextContent.ShouldContain("«hom qua» không phải một ngày");

    [Fact]
    public async Task Get_Partner_OpensTheRowsBehindEveryFigure()
    {
        await SeedAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.OpenAsync(Links.Partner("country:kr"));

        page.Html.QuerySelectorAll(".mirror-head .lead-figure").Select(f => f.TextContent).ShouldBe(["2", "1"]);
        page.Html.QuerySelector(".mirror")!.TextContent.ShouldContain("Hàn Quốc mở rộng học bổng.");
        var kept = page.Html.QuerySelectorAll("section[aria-labelledby=kept] tbody tr")[0];
        kept.QuerySelector("a")!.TextContent.ShouldBe("1 / 2");
        kept.QuerySelector("a")!.GetAttribute("href").ShouldBe("/Register?state=DoneOnTime&state=DoneLate&state=Overdue&side=Ours&partner=country:kr");
        page.Html.QuerySelector("section[aria-labelledby=levels] tbody")!.TextContent.ShouldContain("Đối tác chiến lược toàn diện");
    }

    [Theory]
    [InlineData("2023-10-01", 10, "In-đô-nê-xi-a", "30")]
    [InlineData("31/12/2025", 11, "Ma-lai-xi-a", "42")]
    [InlineData("1996", 7, null, null)]
    public async Task Get_AnyDay_ShowsMembersChairAndTheCountOfThatDayBesideTheSources(string on, int members, string? chair, string? claimed)
    {
        var page = await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.PartnersAsOf + "?on=" + on);

        page.Html.QuerySelectorAll("section[aria-labelledby=members] li").Length.ShouldBe(members);
        (page.Html.QuerySelector("section[aria-labelledby=chair] p b")?.TextContent).ShouldBe(chair);
        var row = page.Html.QuerySelectorAll("section[aria-labelledby=counts] tbody tr").Single(r => r.TextContent.Contains("toàn diện trở lên"));
        (row.QuerySelectorAll("td")[1].QuerySelector("b")?.TextContent).ShouldBe(claimed);
        row.TextContent.ShouldContain("30 (09/2023) → 35 (03/2025) → 38 (09/2025) → 42 (12/2025)");
    }

    [Fact]
    public async Task Get_Asean_HoldsTheWordsThatNameNoPartnerAndVietNamOwesItselfNothing()
    {
        await Site.InScopeAsync<IServiceProvider, Undertaking>(services => ActivatorUtilities.CreateInstance<RegisterSeed>(services).AddAsync("ASEAN sẽ lập nhóm công tác về biển.", u => u.Side = Side.Asean));
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var asean = await browser.OpenAsync(Links.Partner("org:asean"));
        var vietNam = await browser.OpenAsync(Links.Partner("country:vn"));

        asean.Html.QuerySelector(".mirror")!.TextContent.ShouldContain("ASEAN sẽ lập nhóm công tác về biển.");
        asean.Html.QuerySelector(".theirs a")!.GetAttribute("href")!.ShouldContain("side=Theirs&side=Asean&partner=none&partner=org:asean");
        vietNam.Html.QuerySelector("section[aria-labelledby=ledger]").ShouldBeNull();
        vietNam.Html.QuerySelector("section[aria-labelledby=levels]")!.TextContent.ShouldContain("28/07/1995");
    }

    [Fact]
    public async Task Get_Brief_HasNothingToPress()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync(Links.Partner("country:jp") + "?print=1");

        page.Heading.ShouldBe("Tóm tắt: Nhật Bản");
        page.Html.QuerySelectorAll("main form, main .btn-primary").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_PartnerWithoutWords_SaysWhoseSilenceItIs() =>
        (await (await Site.SignInAsync(UserRole.Reader)).OpenAsync(Links.Partner("country:nz"))).Html.QuerySelector("section[aria-labelledby=ledger] .silence")!.TextContent.ShouldContain("Sổ không có lời nào còn mở với Niu Di-lân");

    [Fact]
    public async Task Post_Level_StandsInTheTableWithItsSource()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync(Links.AddLevel("country:br"));

        var refused = await browser.SendAsync(form, "main form", ("OfId", "country:vn"), ("Level", "strategic"), ("From", "31/02/2024"), ("Source.Sources", "https://example.vn/br"));
        refused.HasError("From", "Ngày này không có trong lịch. Viết như 26/10/2025, 10/2025 hoặc 2025.");
        var saved = await browser.SendAsync(refused, "main form", ("From", "17/11/2024"));

        saved.HasNotice("Đã thêm mức quan hệ.");
        saved.Html.QuerySelectorAll("section[aria-labelledby=levels] tbody tr").Select(r => r.TextContent).ShouldContain(t => t.Contains("17/11/2024") && t.Contains("chưa kiểm chứng"));
    }

    private Task<bool> SeedAsync() => Site.InScopeAsync<IServiceProvider, bool>(async services =>
    {
        var seed = ActivatorUtilities.CreateInstance<RegisterSeed>(services);
        await seed.AddAsync("Việt Nam cải thiện thủ tục công nhận bằng.", u => (u.PartnerId, u.SaidOn, u.Due) = ("country:kr", "2019-11-26", new(2020, 1, 1)));
        await seed.AddAsync("Việt Nam gửi danh mục dự án.", u => u.PartnerId = "country:kr");
        await seed.AddAsync("Việt Nam phê chuẩn nghị định thư.", u => (u.PartnerId, u.Status, u.HasEvidence, u.DoneOn) = ("country:kr", UndertakingStatus.Done, true, new(2026, 1, 1)));
        await seed.AddAsync("Hàn Quốc mở rộng học bổng.", u => (u.PartnerId, u.Side) = ("country:kr", Side.Theirs));
        return true;
    });
}
