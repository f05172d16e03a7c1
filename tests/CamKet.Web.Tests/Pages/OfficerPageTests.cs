using System.Security.Claims;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Web.Pages;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests.Pages;

/// <summary>Each way an act on a page can end.</summary>
public sealed class OfficerPageTests(WebFixture fixture) : IClassFixture<WebFixture>, IDisposable
{
    private readonly IServiceScope _scope = fixture.Site.Services.CreateScope();

    [Fact]
    public async Task Save_ThatSucceeds_LeadsOnWithANotice()
    {
        var page = NewPage(() => Task.FromResult("/Register/CK-2026-0147"));

        var result = await page.RunAsync();

        result.ShouldBeOfType<LocalRedirectResult>().Url.ShouldBe("/Register/CK-2026-0147");
        CamKet.Web.Elements.Notice.Take(page.TempData).ShouldBe("Đã lưu.");
    }

    [Fact]
    public async Task Save_WithInvalidForm_DoesNotRunTheAct()
    {
        var ran = false;
        var page = NewPage(() => { ran = true; return Task.FromResult("/"); });
        page.ModelState.AddModelError("Title", "Chưa điền mục này.");

        var result = await page.RunAsync();

        result.ShouldBeOfType<PageResult>();
        ran.ShouldBeFalse();
        page.Loaded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Due", "Input.Due")]
    [InlineData(null, "")]
    public async Task Save_Refused_PutsTheSentenceWhereItBelongs(string? field, string key)
    {
        var page = NewPage(() => throw new RefusalException("Hạn mới phải sau hạn cũ.", "The new date must be after the old one.", field));
        Type(page, "Input.Due", "2026-06-30");

        var result = await page.RunAsync();

        result.ShouldBeOfType<PageResult>();
        page.ModelState[key]!.Errors.Single().ErrorMessage.ShouldBe("Hạn mới phải sau hạn cũ.");
        page.ModelState["Input.Due"]!.AttemptedValue.ShouldBe("2026-06-30");
    }

    [Fact]
    public async Task Save_WhenSomebodySavedFirst_ShowsBothTextsOfTheFieldsThatDiffer()
    {
        var theirs = new Dictionary<string, string?> { ["Title"] = "Bản của họ", ["Due"] = "2026-06-30" };
        var page = NewPage(() => throw new ConflictException(theirs, "Trần An", new DateTime(2026, 6, 12, 2, 0, 0, DateTimeKind.Utc)));
        Type(page, "Input.Title", "Bản của tôi");
        Type(page, "Input.Due", "2026-06-30");

        var result = await page.RunAsync();

        result.ShouldBeOfType<PageResult>();
        var line = page.Conflict!.Lines.ShouldHaveSingleItem();
        (line.Label, line.Yours, line.Theirs).ShouldBe(("nhãn Title", "Bản của tôi", "Bản của họ"));
        page.Conflict.ByWhom.ShouldBe("Trần An");
    }

    [Theory]
    [InlineData("undertaking", "CK-2026-0147", "/Register/CK-2026-0147")]
    [InlineData("finding", "12", "/here")]
    public async Task Save_OfAFormSavedAlready_LeadsWhereTheFirstDid(string type, string subject, string address)
    {
        var page = NewPage(() => throw new AlreadySavedException(type, subject));

        var result = await page.RunAsync();

        result.ShouldBeOfType<LocalRedirectResult>().Url.ShouldBe(address);
    }

    [Fact]
    public async Task Save_OfSomethingUnknown_IsLeftToTheSitesFilter()
    {
        var page = NewPage(() => throw new NotFoundException("undertaking CK-2026-9999"));

        await Should.ThrowAsync<NotFoundException>(page.RunAsync);
    }

    public void Dispose() => _scope.Dispose();

    private static void Type(ProbePage page, string field, string text)
    {
        page.ModelState.SetModelValue(field, text, text);
        page.ModelState.MarkFieldValid(field);
    }

    private ProbePage NewPage(Func<Task<string>> act)
    {
        var http = new DefaultHttpContext { RequestServices = _scope.ServiceProvider, User = new ClaimsPrincipal() };
        http.Request.Path = "/here";
        _scope.ServiceProvider.GetRequiredService<CurrentLanguage>().Choose("vi");
        return new ProbePage(act)
        {
            PageContext = new PageContext { HttpContext = http },
            TempData = _scope.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http),
        };
    }

    private sealed class ProbePage(Func<Task<string>> act) : OfficerPage
    {
        public bool Loaded { get; private set; }

        public Task<IActionResult> RunAsync() => SaveAsync(act, "Đã lưu.");

        protected override Task LoadAsync()
        {
            Loaded = true;
            return Task.CompletedTask;
        }

        protected override string LabelOf(string field) => "nhãn " + field;
    }
}
