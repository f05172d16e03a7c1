namespace CamKet.Web.Tests;

/// <summary>Says what a page must show in the terms of the officer who looks at it.</summary>
public static class AssertHtml
{
    /// <summary>The field is marked, its sentence stands beneath it, and the summary on top links to it.</summary>
    public static void HasError(this Page page, string field, string message)
    {
        var control = page.Html.QuerySelector($"[name='{field}']").ShouldNotBeNull($"There is no field {field}.");
        control.GetAttribute("aria-invalid").ShouldBe("true", $"The field {field} is not marked.");
        var sentences = (control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => page.Html.GetElementById(id)!.TextContent.Trim());
        sentences.ShouldContain(message);
        page.Html.QuerySelectorAll($".error-summary a[href='#{control.Id}']")
            .ShouldContain(link => link.TextContent.EndsWith(": " + message, StringComparison.Ordinal), "The summary does not lead to the field.");
    }

    /// <summary>The summary holds a sentence that belongs to no field.</summary>
    public static void HasError(this Page page, string message) =>
        page.Html.QuerySelectorAll(".error-summary li").Select(line => line.TextContent.Trim()).ShouldContain(message);

    public static void HasNotice(this Page page, string message) =>
        page.Html.QuerySelector("[role=status]").ShouldNotBeNull("There is no notice.").TextContent.Trim().ShouldBe(message);

    public static void HasNoErrors(this Page page) => page.Html.QuerySelectorAll(".error-summary").ShouldBeEmpty();
}
