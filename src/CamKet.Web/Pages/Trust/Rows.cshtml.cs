using System.Globalization;
using CamKet.Casework.Review;
using CamKet.Casework.Trust;
using CamKet.Casework.Users;
using CamKet.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Trust;

/// <summary>The findings behind a figure on the reader.</summary>
public sealed class RowsModel(TrustRows rows, ListExport export) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public ProposalKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Language? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public DocumentKind? DocumentKind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public TrustVerdict? Verdict { get; set; }

    public IReadOnlyList<TrustRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public int PageNumber { get; private set; }

    /// <summary>What the rows have in common, in words.</summary>
    public string About => string.Join("; ", new[]
    {
        Verdict is { } v ? T.Name(v) : T["Trust.Decided"], Kind is { } k ? T.Name(k) : null, Language is { } l ? T.Name(l) : null, DocumentKind is { } d ? T.Name(d) : null, Rule,
    }.Where(part => !string.IsNullOrEmpty(part)));

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        var filter = new TrustFilter { Kind = Kind, Language = Language, DocumentKind = DocumentKind, Rule = Rule, Verdict = Verdict };
        var asked = ListExport.Asked(format);
        PageNumber = Math.Max(1, int.TryParse(Request.Query["page"], out var page) ? page : 1);
        (Rows, Total) = await rows.ReadAsync(Actor, filter, PageNumber, all: asked);
        return asked ? await export.AnswerAsync(Actor, format!, "trust-rows", Request.QueryString, Columns(), [.. Rows]) : Page();
    }

    public string AddressOf(TrustRow row) => Actor.May(Permission.Review) ? Links.Review(row.DocumentReference, row.FindingId) : Links.Sentence(row.DocumentReference, row.Start, row.End);

    private Column<TrustRow>[] Columns() =>
    [
        new("document", T["Trust.Document"], row => row.DocumentReference), new("title", T["Trust.DocumentTitle"], row => row.DocumentTitle), new("quote", T["Trust.Quote"], row => row.Quote),
        new("kind", T["Trust.ProposedAs"], row => row.Kind.ToString()), new("decidedKind", T["Trust.BecameKind"], row => row.DecidedKind?.ToString()), new("decision", T["Trust.Decision"], row => row.Decision.ToString()),
        new("origin", T["Trust.Origin"], row => row.Origin.ToString()), new("rule", T["Trust.Rule"], row => row.Rule), new("confidence", T["Trust.Confidence"], row => row.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
        new("by", T["Trust.LotBy"], row => row.DecidedBy), new("at", T["Trust.LotAt"], row => row.DecidedAt?.ToString("O", CultureInfo.InvariantCulture)), new("reason", T["Trust.Reason"], row => row.Reason),
    ];
}
