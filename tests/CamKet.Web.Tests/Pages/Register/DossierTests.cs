using System.Linq.Expressions;
using System.Net;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Register;

public sealed class DossierTests(RegisterFixture fixture) : IClassFixture<RegisterFixture>
{
    private Site Site => fixture.Site;

    [Theory]
    [InlineData("vi", "Câu gốc", "Quyết định 47")]
    [InlineData("en", "The sentence", "Decision 47")]
    public async Task Get_AsCoordinator_ShowsSentenceAssignmentAndActs(string language, string heading, string basis)
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Register/{fixture.Reference(1)}?lang={language}");

        page.Heading.ShouldBe("Việt Nam ký nghị định thư <thứ hai>.");
        page.Html.GetElementById("origin")!.TextContent.ShouldBe(heading);
        page.Html.QuerySelector("blockquote.word mark")!.TextContent.ShouldBe("Việt Nam ký nghị định thư <thứ hai>.");
        page.Html.QuerySelector(".assigned-facts")!.TextContent.ShouldContain(basis);
        page.Html.QuerySelectorAll(".story tbody tr").Length.ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Get_PartnersPromise_RefusesToAssignWithItsReason()
    {
        var page = await (await Site.SignInAsync(UserRole.Coordinator)).OpenAsync($"/Register/{fixture.Reference(3)}");

        page.Html.QuerySelector("button#assign[aria-disabled=true]").ShouldNotBeNull();
        page.Html.GetElementById("assign-reason")!.TextContent.ShouldContain("Đây là lời của phía bạn");
    }

    [Theory]
    [InlineData(UserRole.Reader, 1)]
    [InlineData(UserRole.Coordinator, 4)]
    [InlineData(UserRole.FocalPoint, 2)]
    public async Task Get_WhatIsNotTheirs_IsNotFound(UserRole role, int number)
    {
        var page = await (await Site.SignInAsync(role, role == UserRole.FocalPoint ? "agency:moit" : null)).OpenAsync($"/Register/{fixture.Reference(number)}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_RestrictedRow_LeavesOneActForAllLooksOfTheHour()
    {
        var browser = await Site.SignInAsync(UserRole.Coordinator, clearance: AccessLevel.Restricted);

        (await browser.OpenAsync($"/Register/{fixture.Reference(4)}")).Status.ShouldBe(HttpStatusCode.OK);
        await browser.OpenAsync($"/Register/{fixture.Reference(4)}");

        (await LooksAsync(a => a.Subject == fixture.Reference(4))).ShouldBe(1);
    }

    [Theory]
    [InlineData(AccessLevel.Restricted, 1)]
    [InlineData(AccessLevel.Internal, 0)]
    public async Task Get_ListWithARestrictedRow_LeavesAnActOfThoseWhoSeeIt(AccessLevel clearance, int acts)
    {
        var before = await LooksAsync(a => a.SubjectType == "register");

        await (await Site.SignInAsync(UserRole.Coordinator, clearance: clearance)).OpenAsync("/Register");

        (await LooksAsync(a => a.SubjectType == "register")).ShouldBe(before + acts);
    }

    private Task<int> LooksAsync(Expression<Func<Act, bool>> of) =>
        Site.InScopeAsync<CamKetDb, int>(db => db.Acts.Where(a => a.Kind == ActKind.RestrictedViewing).CountAsync(of));

    [Fact]
    public async Task Amend_NewTitle_IsSavedAndTwiceIsOnce()
    {
        var reference = await AddAsync("Việt Nam gửi danh mục.");
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync($"/Register/{reference}/Amend");
        (string, string)[] values = [("Input.Title", "Gửi danh mục dự án"), ("Input.SaidOn", "9/12/2025"), ("Input.PartnerId", "country:ca")];

        var saved = await browser.SendAsync(form, "main form", values);
        var again = await browser.SendAsync(form, "main form", values);

        saved.Address.ShouldBe($"/Register/{reference}");
        saved.HasNotice("Đã lưu thông tin mới.");
        saved.Heading.ShouldBe("Gửi danh mục dự án");
        again.Address.ShouldBe(saved.Address);
        var undertaking = await FindAsync(reference);
        (undertaking.SaidOn, undertaking.PartnerId).ShouldBe(("2025-12-09", "country:ca"));
        (await Site.InScopeAsync<CamKetDb, int>(db => db.Acts.CountAsync(a => a.Kind == ActKind.UndertakingAmending && a.Subject == reference))).ShouldBe(1);
    }

    [Fact]
    public async Task Amend_BadValues_KeepWhatWasTyped()
    {
        var reference = await AddAsync("Việt Nam gửi báo cáo.");
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync($"/Register/{reference}/Amend"), "main form", ("Input.Title", ""), ("Input.Holder", "Bộ Y tế"));
        var second = await browser.SendAsync(await browser.OpenAsync($"/Register/{reference}/Amend"), "main form", ("Input.SaidOn", "31/02/2025"));

        page.HasError("Input.Title", "Chưa điền mục này.");
        page.Html.QuerySelector("[name='Input.Holder']")!.GetAttribute("value").ShouldBe("Bộ Y tế");
        second.HasError("Input.SaidOn", "Ngày nêu phải là một ngày, tháng hoặc năm có thật, ví dụ 09/12/2025, 12/2025 hoặc 2025.");
        second.Html.QuerySelector("[name='Input.SaidOn']")!.GetAttribute("value").ShouldBe("31/02/2025");
    }

    [Fact]
    public async Task Amend_SomebodySavedFirst_ShowsBothTextsAndKeepsMine()
    {
        var reference = await AddAsync("Việt Nam lập tổ công tác.");
        var (first, second) = (await Site.SignInAsync(UserRole.Coordinator), await Site.SignInAsync(UserRole.Coordinator));
        var (mine, theirs) = (await second.OpenAsync($"/Register/{reference}/Amend"), await first.OpenAsync($"/Register/{reference}/Amend"));
        await first.SendAsync(theirs, "main form", ("Input.Title", "Bản thứ nhất"));

        var page = await second.SendAsync(mine, "main form", ("Input.Title", "Bản thứ hai"));

        page.Html.QuerySelector(".both-texts")!.TextContent.ShouldContain("Bản thứ nhất");
        page.Html.QuerySelector("textarea[name='Input.Title']")!.TextContent.ShouldBe("Bản thứ hai");
        (await second.SendAsync(page, "main form")).Heading.ShouldBe("Bản thứ hai");
    }

    [Fact]
    public async Task Move_WithReason_GoesThroughAndTheDossierTellsIt()
    {
        var reference = await AddAsync("Việt Nam tham gia sáng kiến.");
        var browser = await Site.SignInAsync(UserRole.Coordinator);
        var form = await browser.OpenAsync($"/Register/{reference}/Move");
        form.Html.QuerySelector("dl.facts")!.TextContent.ShouldContain("Phải tham vấn các cơ quan liên quan trước khi trình.");

        var page = await browser.SendAsync(form, "main form", ("To", "Consulting"), ("Reason", "Liên quan nhiều bộ"));

        page.HasNotice("Đã chuyển sang «Đang tham vấn».");
        page.Html.QuerySelector(".story")!.TextContent.ShouldContain("Liên quan nhiều bộ");
    }

    [Fact]
    public async Task Move_NotAllowed_AnswersWithItsSentence()
    {
        var reference = await AddAsync("Việt Nam chủ trì hội nghị.");
        var browser = await Site.SignInAsync(UserRole.Coordinator);

        var page = await browser.SendAsync(await browser.OpenAsync($"/Register/{reference}/Move"), "main form", ("To", "AwaitingDecision"), ("Reason", "Trình"));

        page.Html.QuerySelector(".error-summary")!.TextContent.ShouldContain("Không chuyển được từ «Đã vào sổ» sang «Chờ Thủ tướng quyết định».");
        page.Html.QuerySelector("textarea[name=Reason]")!.TextContent.ShouldBe("Trình");
    }

    [Theory]
    [InlineData("Amend")]
    [InlineData("Move")]
    public async Task Change_ByAReaderOrFocalPoint_IsForbidden(string act)
    {
        foreach (var role in new[] { UserRole.Reader, UserRole.FocalPoint, UserRole.Leader })
        {
            (await (await Site.SignInAsync(role, "agency:moit")).OpenAsync($"/Register/{fixture.Reference(1)}/{act}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    private async Task<string> AddAsync(string sentence)
    {
        var reference = "";
        await fixture.SeedAsync(async seed => reference = (await seed.AddAsync(sentence + " " + Guid.NewGuid())).Reference);
        return reference;
    }

    private Task<Undertaking> FindAsync(string reference) => Site.InScopeAsync<CamKetDb, Undertaking>(db => db.Undertakings.AsNoTracking().SingleAsync(u => u.Reference == reference));
}
