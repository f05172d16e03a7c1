using CamKet.Casework.Documents;

namespace CamKet.Web.Pages.Shared;

/// <summary>The part of a form that asks for the source of a fact (<c>_SourceFields</c>).</summary>
public sealed class SourceForm
{
    public string? Document { get; set; }

    public string? Quote { get; set; }

    public string? Sources { get; set; }

    public bool Checked { get; set; }

    public static SourceForm Of(ISourced fact, string? documentReference) =>
        new() { Document = documentReference, Quote = fact.Quote, Sources = fact.Sources, Checked = fact.Verified };

    public SourceGiven Given => new() { Document = Document, Quote = Quote, Sources = Sources, Checked = Checked };
}
