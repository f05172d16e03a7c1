using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>An undertaking that may be the same word told elsewhere.</summary>
/// <param name="Same">The words are the same, folded: nothing to weigh.</param>
/// <param name="Likeness">Shared words over all words, 0 to 1.</param>
public sealed record SimilarUndertaking(string Reference, string Title, string Quote, string DocumentReference, string DocumentTitle, string? DocumentDate, int Citations, bool Same, double Likeness, string? DueText, DateOnly? Due);

/// <summary>Finds the words of a finding in the register: the same press text printed twice, or one promise worded twice.</summary>
public sealed class SimilarUndertakings(CamKetDb db, IDatabaseEngine engine)
{
    private const int MostCandidates = 400;

    /// <summary>Words shared from which a pair is shown when it has the holder, the thread or the partner in common.</summary>
    private const double Threshold = 0.4;

    public async Task<IReadOnlyList<SimilarUndertaking>> ForAsync(Actor actor, Finding finding, FindingDraft draft, CancellationToken cancellationToken = default)
    {
        if (!DraftFinding.IsAct(finding.Kind) || finding.Kind == ProposalKind.Outcome)
        {
            return [];
        }

        var folded = SearchText.Fold(finding.Quote);
        var sameIds = await SameWordsAsync(folded, cancellationToken);
        var visible = db.Documents.VisibleTo(actor, db);
        var candidates = await db.Undertakings.AsNoTracking().VisibleTo(actor)
            .Where(u => sameIds.Contains(u.Id)
                || (draft.ThreadId != null && u.ThreadId == draft.ThreadId)
                || (finding.HolderId != null && u.HolderId == finding.HolderId)
                || (draft.Holder != null && u.Holder == draft.Holder)
                || (draft.PartnerId != null && u.PartnerId == draft.PartnerId))
            .OrderByDescending(u => u.Id).Take(MostCandidates)
            .SelectMany(u => u.Citations.Where(c => visible.Any(d => d.Id == c.DocumentId)), (u, c) => new
            {
                u.Reference, u.Title, c.Quote, Document = c.Document!.Reference, DocumentTitle = c.Document.Title, c.Document.Date, Count = u.Citations.Count, u.DueText, u.Due,
                Overlaps = c.DocumentId == finding.DocumentId && c.Start < finding.End && finding.Start < c.End,
            }).ToListAsync(cancellationToken);
        var words = SearchText.Words(finding.Quote);
        return [.. candidates.Where(c => !c.Overlaps)
            .Select(c => new SimilarUndertaking(c.Reference, c.Title, c.Quote, c.Document, c.DocumentTitle, c.Date, c.Count, SearchText.Fold(c.Quote) == folded,
                Likeness.Of(words, SearchText.Words(c.Quote)), c.DueText, c.Due))
            .Where(c => c.Same || c.Likeness >= Threshold)
            .GroupBy(c => c.Reference).Select(g => g.OrderByDescending(c => c.Likeness).First())
            .OrderByDescending(c => c.Likeness).ThenBy(c => c.Reference, StringComparer.Ordinal).Take(3)];
    }

    private async Task<List<long>> SameWordsAsync(string folded, CancellationToken cancellationToken) => folded.Length == 0
        ? []
        : await engine.Search(db, folded).Where(p => p.SubjectType == SearchPassage.Undertaking && p.Folded == folded).Select(p => p.SubjectId).Take(20).ToListAsync(cancellationToken);
}
