using CamKet.Casework.Engagements;
using CamKet.Casework.Register;
using CamKet.Casework.Silence;
using CamKet.Casework.Users;

namespace CamKet.Web.Tests.Pages.Silence;

public sealed class SilencePageTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    [Fact]
    public async Task Get_SilentWords_StandByWeightThenMeetingWithTheirForecastAndItsRows()
    {
        var today = Casework.VietNamTime.TodayInVietNam(site.Site.Clock);
        await site.AskAsync(async db =>
        {
            db.Engagements.AddRange(
                new Engagement { Reference = "HD-2025-0001", Name = "Hội nghị Cấp cao", Kind = EngagementKind.Summit, Start = "2025-10-26", Access = AccessLevel.Public },
                new Engagement { Reference = "HD-2027-0001", Name = "Đối thoại lần tới", Kind = EngagementKind.Talks, Start = Casework.PartialDate.From(today.AddDays(30)), PartnerId = "country:ca", Planned = true, Access = AccessLevel.Public });
            return await db.SaveChangesAsync();
        });
        var summit = await site.AskAsync(db => Task.FromResult(db.Engagements.Single(e => e.Reference == "HD-2025-0001").Id));
        var plain = await site.AddAssignedAsync(u => (u.Title, u.PartnerId, u.LastTraceOn, u.Due) = ("Lời bình thường", null, today.AddDays(-400), today.AddDays(50)));
        var met = await site.AddAssignedAsync(u => (u.Title, u.LastTraceOn, u.Due) = ("Lời sắp gặp lại", today.AddDays(-70), today.AddDays(50)));
        var weighty = await site.AddAssignedAsync(u => (u.Title, u.PartnerId, u.EngagementId, u.LastTraceOn, u.Due) = ("Lời cấp cao", null, summit, today.AddDays(-61), today.AddDays(50)));
        for (var n = 0; n < Lateness.LeastSample; n++)
        {
            var late = n < 5;
            await site.AddAssignedAsync(u => (u.Status, u.HasEvidence, u.Due, u.DoneOn, u.LastTraceOn) = (UndertakingStatus.Done, true, today.AddDays(-100), today.AddDays(late ? -90 : -110), today));
        }

        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        var page = await coordinator.OpenAsync("/Silence");

        page.Html.QuerySelectorAll("tbody tr th a").Select(a => a.TextContent).ShouldBe(["Lời cấp cao", "Lời sắp gặp lại", "Lời bình thường"]);
        page.Html.QuerySelectorAll("tbody tr")[1].TextContent.ShouldContain("Đối thoại lần tới");
        var forecast = page.Html.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td:last-child a");
        forecast.Select(a => a.TextContent).ShouldBe(["5 muộn", "trong 8"]);
        (await coordinator.OpenAsync(forecast[0].GetAttribute("href")!)).Html.QuerySelectorAll("input[name=ref]").Length.ShouldBe(5);
        (await coordinator.OpenAsync(forecast[1].GetAttribute("href")!)).Html.QuerySelectorAll("input[name=ref]").Length.ShouldBe(8);
        var csv = await coordinator.Client.GetStringAsync("/Silence?days=60&format=csv");
        csv.ShouldContain(weighty);
        csv.IndexOf(met, StringComparison.Ordinal).ShouldBeLessThan(csv.IndexOf(plain, StringComparison.Ordinal));
        (await coordinator.OpenAsync("/Silence?days=365")).Html.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        (await coordinator.OpenAsync("/")).Html.QuerySelector("a[href='/Silence'] b")!.TextContent.ShouldBe("3", "the figure opens its rows");
    }

    [Fact]
    public async Task Get_NothingSilent_SaysSo()
    {
        var page = await (await site.Site.SignInAsync(UserRole.Reader)).OpenAsync("/Silence?days=180");

        page.Text.ShouldContain("Không có việc nào im lặng quá 180 ngày.");
    }
}
