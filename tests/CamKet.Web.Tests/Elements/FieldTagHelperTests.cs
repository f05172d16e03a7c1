using AngleSharp.Html.Dom;
using CamKet.Web.Elements;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Tests.Elements;

public sealed class FieldTagHelperTests
{
    private static readonly Words Words = new(WordBook.Load(), "vi", strict: true);

    private readonly ViewContext _view = TagHelperRun.NewContext();

    [Fact]
    public void Process_Text_JoinsLabelAndControl()
    {
        var html = TagHelperRun.Run(Field("Input.Title", "Tên <b>"));

        var input = (IHtmlInputElement)html.QuerySelector("input")!;
        (input.Id, input.Name, input.Value).ShouldBe(("Input_Title", "Input.Title", "Tên <b>"));
        html.QuerySelector("label")!.GetAttribute("for").ShouldBe("Input_Title");
        input.HasAttribute("aria-describedby").ShouldBeFalse();
    }

    [Fact]
    public void Process_WithError_KeepsTheTypedTextAndPointsToTheSentence()
    {
        _view.ModelState.SetModelValue("Due", "12/2025", "12/2025");
        _view.ModelState.AddModelError("Due", "Đây chưa phải một ngày.");

        var html = TagHelperRun.Run(Field("Due", new DateOnly(2026, 6, 30), "date", hint: "Ngày chủ trì đồng ý."));

        var input = (IHtmlInputElement)html.QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe("12/2025");
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby").ShouldBe("Due-hint Due-error");
        html.QuerySelector("#Due-error")!.TextContent.ShouldBe("Đây chưa phải một ngày.");
        html.QuerySelector("#Due-error svg")!.GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Fact]
    public void Process_Day_IsTypedDayFirst()
    {
        var input = TagHelperRun.Run(Field("Due", new DateOnly(2026, 6, 30), "date")).QuerySelector("input")!;

        input.GetAttribute("value").ShouldBe("30/06/2026");
        input.GetAttribute("type").ShouldBe("text");
        input.GetAttribute("placeholder").ShouldBe("ngày/tháng/năm");
    }

    [Fact]
    public void Process_OwnId_JoinsLabelHintAndControl()
    {
        var field = Field("Reason", null, hint: "Vì sao.");
        field.Id = "close-reason";

        var html = TagHelperRun.Run(field);

        html.QuerySelector("input")!.Id.ShouldBe("close-reason");
        html.QuerySelector("label")!.GetAttribute("for").ShouldBe("close-reason");
        html.QuerySelector("input")!.GetAttribute("aria-describedby").ShouldBe("close-reason-hint");
    }

    [Fact]
    public void Process_Password_NeverSendsItBack()
    {
        _view.ModelState.SetModelValue("Password", "bí mật", "bí mật");

        TagHelperRun.Run(Field("Password", "bí mật", "password")).QuerySelector("input")!.HasAttribute("value").ShouldBeFalse();
    }

    [Theory]
    [InlineData("\nmở đầu bằng dòng trống")]
    [InlineData("hai\ndòng </textarea>")]
    public void Process_TextArea_KeepsEveryCharacter(string text) =>
        ((IHtmlTextAreaElement)TagHelperRun.Run(Field("Done", text, "textarea")).QuerySelector("textarea")!).Value.ShouldBe(text);

    [Fact]
    public void Process_Select_ChoosesTheModelsValue()
    {
        var field = Field("Language", "en", "select");
        field.Items = [new SelectListItem("Tiếng Việt", "vi"), new SelectListItem("English", "en")];

        ((IHtmlSelectElement)TagHelperRun.Run(field).QuerySelector("select")!).Value.ShouldBe("en");
    }

    [Fact]
    public void Process_Optional_SaysSo()
    {
        var field = Field("Note", null);
        field.Optional = true;

        TagHelperRun.Run(field).QuerySelector("label")!.TextContent.ShouldBe("Nhãn không bắt buộc");
    }

    [Fact]
    public void Process_OtherAttributes_GoToTheControl()
    {
        var html = TagHelperRun.Run(Field("Url", null, "url"), "", ("inputmode", "url"), ("maxlength", "400"));

        html.QuerySelector("input")!.GetAttribute("inputmode").ShouldBe("url");
        html.QuerySelector("input")!.GetAttribute("maxlength").ShouldBe("400");
        html.QuerySelector("div")!.HasAttribute("inputmode").ShouldBeFalse();
    }

    private FieldTagHelper Field(string name, object? value, string kind = "text", string? hint = null) => new(Words)
    {
        For = TagHelperRun.Expression(name, value),
        Label = "Nhãn",
        Kind = kind,
        Hint = hint,
        ViewContext = _view,
    };
}
