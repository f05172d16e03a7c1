using System.Globalization;
using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading;

namespace CamKet.Web.Pages.Documents;

/// <summary>How far a document's findings are decided.</summary>
public enum ReviewState { Waiting, Reviewed, NothingFound }

/// <summary>In what order the list of documents stands.</summary>
public enum DocumentOrder { Added, Date, Title, Waiting }

/// <summary>One row of the list.</summary>
public sealed record DocumentRow(string Reference, string Title, DocumentKind Kind, string? Publisher, string? Date, Language Language, AccessLevel Access, DateTime AddedAt, int Waiting, int Findings);

/// <summary>What the list of documents is narrowed to; its values are the query string.</summary>
public sealed record DocumentFilter
{
    public string? Q { get; init; }
    public DocumentKind? Kind { get; init; }
    public Language? Language { get; init; }
    public ReviewState? State { get; init; }
    public int? Year { get; init; }
    public DocumentOrder Sort { get; init; }

    public bool IsEmpty => this with { Sort = default } == new DocumentFilter();

    public IQueryable<Document> Apply(IQueryable<Document> documents, CamKetDb db, IDatabaseEngine engine)
    {
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var folded = SearchText.Fold(Q);
            var reference = Q.Trim().ToUpperInvariant();
            var found = engine.Search(db, folded).Where(p => p.SubjectType == SearchPassage.Document).Select(p => p.SubjectId);
            documents = folded.Length == 0 ? documents.Where(d => d.Reference == reference) : documents.Where(d => d.Reference == reference || found.Contains(d.Id));
        }

        if (Kind is { } kind)
        {
            documents = documents.Where(d => d.Kind == kind);
        }

        if (Language is { } language)
        {
            documents = documents.Where(d => d.Language == language);
        }

        if (Year is { } year)
        {
            var prefix = year.ToString(CultureInfo.InvariantCulture);
            documents = documents.Where(d => d.Date != null && d.Date.StartsWith(prefix));
        }

        documents = State switch
        {
            ReviewState.Waiting => documents.Where(d => d.Findings.Any(f => f.Decision == FindingDecision.Pending)),
            ReviewState.Reviewed => documents.Where(d => d.Findings.Count > 0 && d.Findings.All(f => f.Decision != FindingDecision.Pending)),
            ReviewState.NothingFound => documents.Where(d => d.Findings.Count == 0),
            _ => documents,
        };
        return Ordered(documents);
    }

    public static IQueryable<DocumentRow> Rows(IQueryable<Document> documents) => documents.Select(d => new DocumentRow(
        d.Reference, d.Title, d.Kind, d.Publisher, d.Date, d.Language, d.Access, d.AddedAt, d.Findings.Count(f => f.Decision == FindingDecision.Pending), d.Findings.Count));

    private IOrderedQueryable<Document> Ordered(IQueryable<Document> documents) => Sort switch
    {
        DocumentOrder.Date => documents.OrderByDescending(d => d.Date ?? "").ThenByDescending(d => d.Id),
        DocumentOrder.Title => documents.OrderBy(d => d.Title).ThenBy(d => d.Id),
        DocumentOrder.Waiting => documents.OrderByDescending(d => d.Findings.Count(f => f.Decision == FindingDecision.Pending)).ThenByDescending(d => d.Id),
        _ => documents.OrderByDescending(d => d.Id),
    };
}
