using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>Loads a finding under the write lock, so that of two officers only the first decides.</summary>
internal static class FindingsToDecide
{
    public static async Task<Finding> LoadAsync(CamKetDb db, Actor actor, long id, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.Include(f => f.Document)
            .FirstOrDefaultAsync(f => f.Id == id && db.Documents.VisibleTo(actor, db).Any(d => d.Id == f.DocumentId), cancellationToken)
            ?? throw new NotFoundException($"finding {id}");
        // The page may have looked at it before the lock was taken.
        await db.Entry(finding).ReloadAsync(cancellationToken);
        return finding;
    }

    /// <summary>Somebody decided meanwhile: who, what and when.</summary>
    public static void CheckPending(Finding finding)
    {
        if (finding.Decision != FindingDecision.Pending)
        {
            throw Conflict(finding);
        }
    }

    public static ConflictException Conflict(Finding finding) => new(
        new Dictionary<string, string?> { ["Decision"] = finding.Decision.ToString(), ["Reason"] = finding.DecisionReason }, finding.DecidedBy ?? "", finding.DecidedAt ?? DateTime.UnixEpoch);
}
