using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CamKet.Web.Elements;

/// <summary>Keeps what was rendered from an answer for as long as the answer itself is kept. Only for parts that depend on nothing but the answer and
/// the name they are kept under: no token, no address of the request.</summary>
public sealed class KeptHtml(HtmlEncoder encoder)
{
    private readonly ConditionalWeakTable<object, ConcurrentDictionary<string, HtmlString>> _kept = [];

    /// <param name="answer">What it is rendered from; the same object means the same content.</param>
    /// <param name="name">Which part, in which language.</param>
    /// <param name="render">Renders it the first time.</param>
    public async Task<IHtmlContent> GetAsync(object answer, string name, Func<Task<IHtmlContent>> render)
    {
        var parts = _kept.GetValue(answer, _ => new ConcurrentDictionary<string, HtmlString>(StringComparer.Ordinal));
        if (parts.TryGetValue(name, out var kept))
        {
            return kept;
        }

        await using var text = new StringWriter();
        (await render()).WriteTo(text, encoder);
        return parts[name] = new HtmlString(text.ToString());
    }
}
