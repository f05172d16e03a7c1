using CamKet.Reading.Text;

namespace CamKet.Web.Pages.Documents;

/// <summary>What <c>_Body</c> shows.</summary>
/// <param name="AddHref">The link that adds a finding for a sentence by hand; null where none is offered.</param>
public sealed record BodyView(IReadOnlyList<TextBlock> Blocks, string Language, Func<TextSpan, string>? AddHref = null);
