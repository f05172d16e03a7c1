using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CamKet.Web.Elements;

/// <summary>
/// The labels of the fields on the page being written. The error summary stands above the fields, so it reads them late:
/// only when the whole page has run.
/// </summary>
internal static class FieldLabels
{
    private const string Item = "camket.field-labels";

    public static void Remember(HttpContext context, string field, string label) => Of(context)[field] = label;

    /// <summary>"LABEL: sentence", or the sentence alone for a field that the page does not show.</summary>
    public static IHtmlContent Before(HttpContext context, string field, string sentence) => new LateText(() =>
        Of(context).TryGetValue(field, out var label) ? $"{label}: {sentence}" : sentence);

    private static Dictionary<string, string> Of(HttpContext context)
    {
        if (context.Items[Item] is not Dictionary<string, string> labels)
        {
            context.Items[Item] = labels = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        return labels;
    }

    private sealed class LateText(Func<string> text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text());
    }
}
