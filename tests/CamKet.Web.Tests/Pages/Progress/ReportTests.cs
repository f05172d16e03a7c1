using System.Net;
using System.Net.Http.Headers;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages.Progress;

public sealed class ReportTests(FollowUpSite site) : IClassFixture<FollowUpSite>
{
    private const string Form = "form[enctype='multipart/form-data']";

    [Fact]
    public async Task Post_ByTheLead_ReachesTheCoordinatorsQueue()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");

        var answer = await focal.SendAsync(await focal.OpenAsync(Links.Report(reference)), Form, ("Claimed", "UnderWay"), ("Done", "Đã xong mười chương."));

        answer.Address.ShouldBe(Links.Undertaking(reference));
        var queue = await (await site.Site.SignInAsync(UserRole.Coordinator)).OpenAsync(Links.Reports);
        queue.Html.QuerySelectorAll("tbody tr").ShouldContain(row => row.TextContent.Contains(reference) && row.TextContent.Contains("Đã xong mười chương."));
    }

    [Fact]
    public async Task Post_NothingFilled_SaysWhatIsMissing()
    {
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");
        var reference = await site.AddAssignedAsync();

        var answer = await focal.SendAsync(await focal.OpenAsync(Links.Report(reference)), Form);

        answer.HasError("Hãy chọn tình hình đến hôm nay.");
    }

    [Fact]
    public async Task Post_QuoteThatIsNotInTheDocument_SaysSoAndKeepsEveryWord()
    {
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");
        var reference = await site.AddAssignedAsync();

        var answer = await focal.SendAsync(await focal.OpenAsync(Links.Report(reference)), Form,
            ("Claimed", "Done"), ("DoneOn", "10/06/2026"), ("Done", "Đã ký."), ("DocumentReference", "VB-2026-0001"), ("Quote", "Câu không có."), ("Difficulties", "Chữ dài của tôi."));

        answer.HasError("Quote", "Không thấy câu này trong VB-2026-0001. Hãy chép đúng nguyên văn từ văn bản.");
        answer.Html.QuerySelector("#Difficulties")!.TextContent.ShouldContain("Chữ dài của tôi.");
        answer.Html.QuerySelector("#Quote")!.TextContent.ShouldContain("Câu không có.");
        answer.Html.QuerySelector("input[name=Claimed][value=Done]")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task Post_File_ComesDownAsAttachmentForThoseWithPartAndNobodyElse()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");

        var answer = await SendFileAsync(focal, reference, "công văn.pdf", "%PDF-1.7 x"u8.ToArray());

        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(Links.Undertaking(reference));
        var id = await site.AskAsync(db => db.Evidence.Where(e => e.Kind == EvidenceKind.File && db.Undertakings.Any(u => u.Id == e.UndertakingId && u.Reference == reference)).Select(e => e.Id).SingleAsync());
        var file = await focal.Client.GetAsync(Links.EvidenceFile(id));
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("công văn.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await file.Content.ReadAsByteArrayAsync()).ShouldBe("%PDF-1.7 x"u8.ToArray());
        foreach (var (role, agency) in new[] { (UserRole.FocalPoint, "agency:moet"), (UserRole.Reader, (string?)null) })
        {
            (await (await site.Site.SignInAsync(role, agency)).Client.GetAsync(Links.EvidenceFile(id))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Post_ScriptDressedAsPdf_IsRefusedAtTheField()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");

        var answer = await SendFileAsync(focal, reference, "x.pdf", "<script>alert(1)</script>"u8.ToArray());

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Tệp «x.pdf» không phải PDF, DOCX, XLSX, PNG hay JPEG");
    }

    [Fact]
    public async Task Get_ByAnAgencyWithoutPart_IsNotFound() =>
        (await (await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moet")).OpenAsync(Links.Report(await site.AddAssignedAsync()))).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task PostDecide_Returned_TellsTheAgencyWhy()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");
        await focal.SendAsync(await focal.OpenAsync(Links.Report(reference)), Form, ("Claimed", "Done"), ("DoneOn", "10/06/2026"), ("Done", "Đã ký."));
        var id = await site.AskAsync(db => db.ProgressReports.Where(r => r.Undertaking!.Reference == reference).Select(r => r.Id).SingleAsync());
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);
        var page = await coordinator.OpenAsync(Links.DecideReport(id));
        page.Html.QuerySelector(".notice-warn")!.TextContent.ShouldContain("không có minh chứng");

        (await coordinator.SendAsync(page, "form.form", ("Accept", "false"))).HasError("Reason", "Hãy ghi lý do trả lại để cơ quan biết phải bổ sung gì.");
        (await coordinator.SendAsync(page, "form.form", ("OnceKey", "b"), ("Accept", "false"), ("Reason", "Thiếu bản đã ký."))).HasNotice("Đã trả lại báo cáo.");

        (await focal.OpenAsync(Links.Report(reference))).Html.QuerySelector("main")!.TextContent.ShouldContain("Bị trả lại: Thiếu bản đã ký.");
    }

    [Fact]
    public async Task PostDecide_AcceptedWithProof_ClosesTheUndertaking()
    {
        var reference = await site.AddAssignedAsync();
        var focal = await site.Site.SignInAsync(UserRole.FocalPoint, "agency:moit");
        await focal.SendAsync(await focal.OpenAsync(Links.Report(reference)), Form, ("Claimed", "Done"), ("DoneOn", "10/06/2026"), ("Done", "Đã ký."), ("OutcomeReference", FollowUpSite.Deed));
        var id = await site.AskAsync(db => db.ProgressReports.Where(r => r.Undertaking!.Reference == reference).Select(r => r.Id).SingleAsync());
        var coordinator = await site.Site.SignInAsync(UserRole.Coordinator);

        (await coordinator.SendAsync(await coordinator.OpenAsync(Links.DecideReport(id)), "form.form", ("Accept", "true"))).HasNotice("Đã chấp nhận báo cáo.");

        (await site.AskAsync(db => db.Undertakings.SingleAsync(u => u.Reference == reference))).StateOn(new(2026, 6, 12)).ShouldBe(DueState.DoneOnTime);
    }

    private static async Task<HttpResponseMessage> SendFileAsync(Browser browser, string reference, string name, byte[] content)
    {
        var page = await browser.OpenAsync(Links.Report(reference));
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector(Form)!;
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in Browser.Filled(form).Where(f => f.Name is not ("Claimed" or "Done")).Append(("Claimed", "UnderWay")).Append(("Done", "Có tệp.")))
        {
            body.Add(new StringContent(value), field);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(file, "Files", name);
        return await browser.Client.PostAsync(Links.Report(reference), body);
    }
}
