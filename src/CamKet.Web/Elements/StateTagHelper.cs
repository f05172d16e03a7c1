using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>A state as shape, word and colour: <c>&lt;state shape="Over"&gt;Quá hạn&lt;/state&gt;</c>. The word is the content.</summary>
[HtmlTargetElement("state")]
public sealed class StateTagHelper : TagHelper
{
    public StateShape Shape { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        Dress(output, Shape);
    }

    internal static void Dress(TagHelperOutput output, StateShape shape)
    {
        var name = NameOf(shape);
        output.Attributes.SetAttribute("class", string.Join(' ', new[] { "state", "state-" + name, output.Attributes["class"]?.Value?.ToString() }.Where(c => c is not null)));
        output.PreContent.AppendHtml(Svg(shape));
    }

    /// <summary>The bare shape, from the sprite that the layout carries.</summary>
    internal static TagBuilder Svg(StateShape shape)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("shape");
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml($"<use href=\"#shape-{NameOf(shape)}\"/>");
        return svg;
    }

    private static string NameOf(StateShape shape) => shape switch
    {
        StateShape.Done => "done",
        StateShape.Late => "late",
        StateShape.Wait => "wait",
        StateShape.Over => "over",
        StateShape.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };
}
