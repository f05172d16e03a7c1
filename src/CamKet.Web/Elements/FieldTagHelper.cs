using CamKet.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Elements;

/// <summary>
/// One field of a form: label above, "optional" said and required not, hint, the typed text kept, and what is wrong beneath
/// with a triangle. <c>&lt;field for="Input.Due" kind="date" label="@T["Register.Due"]" hint="…" optional/&gt;</c>.
/// Kinds: text, textarea, select (with <c>items</c>), checkbox, date, file, password, email, url, number, search. Other attributes
/// go to the control itself. Where two forms of a page have a field of one name, <c>id</c> tells them apart. A date is typed
/// as dd/MM/yyyy: the browser's own date input shows month first on machines set up in English.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    private const string ControlClass = "form-control";

    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string Kind { get; set; } = "text";
    public string? Hint { get; set; }
    public bool Optional { get; set; }
    public int Rows { get; set; } = 4;
    public IEnumerable<SelectListItem>? Items { get; set; }
    public string? Id { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string FieldName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string ControlId => Id ?? TagBuilder.CreateSanitizedId(FieldName, "_");

    private ModelStateEntry? State => ViewContext.ModelState.GetValueOrDefault(FieldName);

    private string? Error => State?.Errors is [var first, ..] ? first.ErrorMessage : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldLabels.Remember(ViewContext.HttpContext, FieldName, Label);
        var control = Control();
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: true);
        }

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        Describe(control);
        if (Kind == "checkbox")
        {
            output.Content.AppendHtml(CheckRow(control)).AppendHtml(HintLine());
        }
        else
        {
            output.Content.AppendHtml(LabelLine()).AppendHtml(HintLine()).AppendHtml(control);
        }

        output.Content.AppendHtml(ErrorLine());
    }

    private TagBuilder Control()
    {
        var control = Kind switch
        {
            "textarea" => TextArea(),
            "select" => Select(),
            _ => Input(),
        };
        control.Attributes["id"] = ControlId;
        control.Attributes["name"] = FieldName;
        return control;
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Kind;
        if (Kind == "checkbox")
        {
            input.AddCssClass("form-check-input");
            input.Attributes["value"] = "true";
            if (string.Equals(Value(), "true", StringComparison.OrdinalIgnoreCase))
            {
                input.Attributes["checked"] = "checked";
            }

            return input;
        }

        input.AddCssClass(ControlClass);
        if (Kind == "date")
        {
            input.Attributes["type"] = "text";
            input.Attributes["inputmode"] = "numeric";
            input.Attributes["autocomplete"] = "off";
            input.Attributes["placeholder"] = words["Form.DayPlaceholder"];
        }

        // A password is never sent back to the page, and a browser does not let a file be filled in.
        if (Kind is not ("password" or "file") && Value() is { } value)
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private TagBuilder TextArea()
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass(ControlClass);
        area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // The browser drops the first line break of a textarea: give it one to drop.
        area.InnerHtml.AppendHtml("\n").Append(Value() ?? "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");
        var chosen = Value();
        foreach (var item in Items ?? [])
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (chosen is null ? item.Selected : chosen == (item.Value ?? item.Text))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    /// <summary>What was typed, else what the model holds.</summary>
    private string? Value()
    {
        if (State?.AttemptedValue is { } typed)
        {
            return Kind == "checkbox" ? typed.Split(',')[0] : typed;
        }

        return For.Model switch
        {
            null => null,
            DateOnly day => DateText.Day(day),
            bool yes => yes ? "true" : "false",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
    }

    private void Describe(TagBuilder control)
    {
        var describedBy = string.Join(' ', new[] { Hint is null ? null : ControlId + "-hint", Error is null ? null : ControlId + "-error" }.Where(id => id is not null));
        if (describedBy.Length > 0)
        {
            control.Attributes["aria-describedby"] = describedBy;
        }

        if (Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    private TagBuilder LabelLine()
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-label");
        label.Attributes["for"] = ControlId;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" ").AppendHtml(Element("span", "optional", words["Form.Optional"]));
        }

        return label;
    }

    private TagBuilder CheckRow(TagBuilder control)
    {
        var row = Element("label", "form-check", null);
        row.InnerHtml.AppendHtml(control).AppendHtml(Element("span", "form-check-label", Label));
        return row;
    }

    private IHtmlContent HintLine() => Hint is null ? HtmlString.Empty : Element("p", "hint", Hint, ControlId + "-hint");

    private IHtmlContent ErrorLine()
    {
        if (Error is null)
        {
            return HtmlString.Empty;
        }

        var line = Element("p", "field-error", null, ControlId + "-error");
        line.InnerHtml.AppendHtml(StateTagHelper.Svg(StateShape.Over)).Append(Error);
        return line;
    }

    private static TagBuilder Element(string tag, string cssClass, string? text, string? id = null)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        if (id is not null)
        {
            element.Attributes["id"] = id;
        }

        element.InnerHtml.Append(text ?? "");
        return element;
    }
}
