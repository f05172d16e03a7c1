using CamKet.Casework.Review;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Trust;

/// <summary>A finding behind a figure.</summary>
public sealed record TrustRow(long FindingId, string DocumentReference, string DocumentTitle, string Quote, int Start, int End, ProposalKind Kind, ProposalKind? DecidedKind, FindingDecision Decision, string Rule, double Confidence, string? DecidedBy, DateTime? DecidedAt, string? Reason, FindingOrigin Origin);

/// <summary>Opens the rows behind a figure of the trust page, the latest decision first.</summary>
public sealed class TrustRows(CamKetDb db)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<TrustRow> Rows, int Total)> ReadAsync(Actor actor, TrustFilter filter, int page, bool all = false, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.SeeHistory);
        var findings = filter.Of(db, db.Documents.VisibleTo(actor, db)).AsNoTracking();
        var ordered = findings.OrderByDescending(f => f.DecidedAt).ThenByDescending(f => f.Id);
        var rows = await (all ? ordered : ordered.Skip((Math.Max(1, page) - 1) * PageSize).Take(PageSize))
            .Select(f => new TrustRow(f.Id, f.Document!.Reference, f.Document.Title, f.Quote, f.Start, f.End, f.Kind, f.DecidedKind, f.Decision, f.Rule, f.Confidence, f.DecidedBy, f.DecidedAt, f.DecisionReason, f.Origin))
            .ToListAsync(cancellationToken);
        return (rows, await findings.CountAsync(cancellationToken));
    }
}
