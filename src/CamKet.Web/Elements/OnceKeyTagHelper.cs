using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>
/// The key of this rendering of a form: <c>&lt;once-key/&gt;</c>. Sent twice (a double click, a retry), the act is done once and the
/// second answer leads where the first did.
/// </summary>
[HtmlTargetElement("once-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OnceKeyTagHelper : TagHelper
{
    public const string FieldName = "OnceKey";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", FieldName);
        output.Attributes.SetAttribute("value", Guid.NewGuid().ToString("N"));
    }
}
