using CamKet.Casework.Register;
using CamKet.Web.Elements;
using CamKet.Web.Wording;

namespace CamKet.Web.Tests.Elements;

public sealed class ElementTests
{
    private static readonly Words Words = new(WordBook.Load(), "vi", strict: true);

    [Theory]
    [InlineData(DueState.DoneOnTime, "state-done", "#shape-done", "Hoàn thành đúng hạn")]
    [InlineData(DueState.DoneLate, "state-late", "#shape-late", "Hoàn thành muộn")]
    [InlineData(DueState.NotDue, "state-wait", "#shape-wait", "Chưa đến hạn")]
    [InlineData(DueState.Overdue, "state-over", "#shape-over", "Quá hạn")]
    [InlineData(DueState.NoEvidence, "state-none", "#shape-none", "Chưa có minh chứng")]
    public void DueState_Always_ShowsShapeWordAndColour(DueState state, string colour, string shape, string word)
    {
        var html = TagHelperRun.Run(new DueStateTagHelper(Words) { Value = state });

        html.QuerySelector("span.state")!.ClassList.ShouldContain(colour);
        html.QuerySelector("use")!.GetAttribute("href").ShouldBe(shape);
        html.TextContent.ShouldBe(word);
    }

    [Theory]
    [InlineData(false, "word", "các bên nhất trí")]
    [InlineData(true, "deed", "các bên nhất trí")]
    public void SourceText_WithSpan_MarksItAndKeepsEveryCharacter(bool deed, string cssClass, string marked)
    {
        const string Text = "Với Canada,  các bên nhất trí\u00a0đẩy nhanh <đàm phán>.";

        var html = TagHelperRun.Run(new SourceTextTagHelper { Text = Text, Start = 13, Length = 16, Deed = deed, Language = "vi" });

        html.QuerySelector("blockquote")!.ClassName.ShouldBe(cssClass);
        html.QuerySelector("mark")!.TextContent.ShouldBe(marked);
        html.QuerySelector("[lang=vi]")!.TextContent.ShouldBe(Text);
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(1000, 10)]
    [InlineData(0, 1000)]
    public void SourceText_SpanBeyondTheText_StillShowsAllOfIt(int start, int length) =>
        TagHelperRun.Run(new SourceTextTagHelper { Text = "một câu", Start = start, Length = length }).TextContent.ShouldBe("một câu");

    [Fact]
    public void Pager_InTheMiddle_KeepsTheQueryAndLeadsBothWays()
    {
        var pager = new PagerTagHelper(Words) { Page = 2, Size = 50, Total = 1317, ViewContext = TagHelperRun.NewContext("?q=%C4%91&kind=a&kind=b&page=2") };

        var html = TagHelperRun.Run(pager);

        html.QuerySelector(".num")!.TextContent.ShouldBe("Dòng 51 đến 100 trong 1.317");
        html.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("?q=%C4%91&kind=a&kind=b&page=3");
        html.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("?q=%C4%91&kind=a&kind=b&page=1");
    }

    [Fact]
    public void Pager_OnTheOnlyPage_LeadsNowhere()
    {
        var pager = new PagerTagHelper(Words) { Page = 1, Size = 50, Total = 50, ViewContext = TagHelperRun.NewContext() };

        TagHelperRun.Run(pager).QuerySelectorAll("a").ShouldBeEmpty();
    }

    [Fact]
    public void RefusedButton_Always_CanBePressedAndSaysWhy()
    {
        var button = new RefusedButtonTagHelper { Id = "approve", Reason = "Còn 1 mệnh đề chưa có căn cứ.", FixHref = "#m1", FixText = "Đến chỗ cần sửa" };

        var html = TagHelperRun.Run(button, "Duyệt");

        var shown = html.QuerySelector("button")!;
        shown.HasAttribute("disabled").ShouldBeFalse();
        shown.GetAttribute("aria-disabled").ShouldBe("true");
        html.QuerySelector("#" + shown.GetAttribute("aria-describedby"))!.TextContent.ShouldStartWith("Còn 1 mệnh đề chưa có căn cứ.");
        html.QuerySelector("a")!.GetAttribute("href").ShouldBe("#m1");
    }

    [Fact]
    public void OnceKey_TwoRenderings_Differ()
    {
        var keys = Enumerable.Range(0, 2).Select(_ => TagHelperRun.Run(new OnceKeyTagHelper()).QuerySelector("input")!.GetAttribute("value")).ToList();

        keys[0].ShouldNotBe(keys[1]);
        keys[0]!.Length.ShouldBe(32);
    }
}
