using CamKet.Casework.Register;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>Where an undertaking stands against its date, as shape, word and colour: <c>&lt;due-state value="@row.State"/&gt;</c>.</summary>
[HtmlTargetElement("due-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueStateTagHelper(Words words) : TagHelper
{
    public DueState Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        StateTagHelper.Dress(output, ShapeOf(Value));
        output.Content.Append(words.Name(Value));
    }

    public static StateShape ShapeOf(DueState state) => state switch
    {
        DueState.DoneOnTime => StateShape.Done,
        DueState.DoneLate => StateShape.Late,
        DueState.NotDue => StateShape.Wait,
        DueState.Overdue => StateShape.Over,
        DueState.NoEvidence or DueState.Outside => StateShape.None,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
