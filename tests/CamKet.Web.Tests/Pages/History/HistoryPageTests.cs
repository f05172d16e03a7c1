using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.History;

public sealed class HistoryPageTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private Site Site => fixture.Site;

    [Fact]
    public async Task Get_Act_IsASentenceWithWhatChangedInWords()
    {
        await RecordAsync();
        var browser = await Site.SignInAsync(UserRole.Leader, clearance: AccessLevel.Restricted);

        var page = await browser.OpenAsync("/History?subject=CK-2026-0147");

        var story = page.Html.QuerySelector(".act-list > li")!;
        Words(story.QuerySelector("p")!).ShouldBe("Nguyễn Thu Hà đã đổi hạn của CK-2026-0147");
        story.QuerySelector("p a")!.GetAttribute("href").ShouldBe(Links.Undertaking("CK-2026-0147"));
        story.QuerySelector("dt")!.TextContent.ShouldBe("Hạn");
        story.QuerySelector("dd")!.TextContent.ShouldContain("30/06/2026 → 30/09/2026");
        story.TextContent.ShouldContain("Lý do: Bên bạn xin lùi");
        Words((await browser.OpenAsync("/History?subject=CK-2026-0147&lang=en")).Html.QuerySelector(".act-list p")!).ShouldBe("Nguyễn Thu Hà changed the due date of CK-2026-0147");
    }

    [Fact]
    public async Task Verify_ChainThatWasTouched_SaysSo()
    {
        await RecordAsync();
        var browser = await Site.SignInAsync(UserRole.Coordinator, clearance: AccessLevel.Restricted);

        var page = await browser.SendAsync(await browser.OpenAsync("/History"), "form[action*='Verify']");
        page.Html.QuerySelector("[role=status]")!.TextContent.ShouldContain("Chuỗi nguyên vẹn");
        await Site.InScopeAsync<CamKetDb, int>(db => db.Acts.Where(a => a.Subject == "CK-2026-0147").ExecuteUpdateAsync(set => set.SetProperty(a => a.Reason, "khác")));
        page = await browser.SendAsync(await browser.OpenAsync("/History"), "form[action*='Verify']");

        page.Html.QuerySelector("[role=alert]")!.TextContent.ShouldContain("đã bị sửa sau khi niêm phong");
        await Site.InScopeAsync<CamKetDb, int>(db => db.Acts.Where(a => a.Subject == "CK-2026-0147").ExecuteUpdateAsync(set => set.SetProperty(a => a.Reason, "Bên bạn xin lùi")));
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task RecordAsync() => Site.InScopeAsync<Journal, bool>(async journal =>
    {
        await journal.SaveAsync(CamKet.TestKit.TestDatabase.Coordinator, acts =>
        {
            acts.Record(ActKind.DueDateChanging, "undertaking", "CK-2026-0147", new { Due = new DateOnly(2026, 6, 30) }, new { Due = new DateOnly(2026, 9, 30) }, "Bên bạn xin lùi");
            return Task.CompletedTask;
        });
        return true;
    });
}
