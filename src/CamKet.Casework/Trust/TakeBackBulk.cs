using CamKet.Casework.Review;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Trust;

/// <summary>A lot accepted in bulk, as far as it stands.</summary>
public sealed record BulkLot(string Batch, string By, DateTime At, int Count);

/// <summary>Lists what was accepted in bulk and takes a lot back. What other work hangs on stays, and is counted.</summary>
public sealed class TakeBackBulk(CamKetDb db, ReopenFinding reopen)
{
    private const int MostShown = 20;

    public async Task<IReadOnlyList<BulkLot>> ListAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var visible = db.Documents.VisibleTo(actor, db);
        var lots = await db.Findings.AsNoTracking().Where(f => f.Batch != null && visible.Any(d => d.Id == f.DocumentId))
            .GroupBy(f => f.Batch!).Select(g => new { Batch = g.Key, By = g.Max(f => f.DecidedBy), At = g.Max(f => f.DecidedAt), Count = g.Count() })
            .OrderByDescending(lot => lot.At).Take(MostShown).ToListAsync(cancellationToken);
        return [.. lots.Select(lot => new BulkLot(lot.Batch, lot.By!, lot.At!.Value, lot.Count))];
    }

    public async Task<(int TakenBack, int Kept)> TakeBackAsync(Actor actor, string batch, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        var visible = db.Documents.VisibleTo(actor, db);
        var ids = await db.Findings.Where(f => f.Batch == batch && visible.Any(d => d.Id == f.DocumentId)).OrderByDescending(f => f.Id).Select(f => f.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            throw new NotFoundException(batch);
        }

        var (taken, once) = (0, actor.OnceKey);
        foreach (var id in ids)
        {
            db.ChangeTracker.Clear();
            try
            {
                await reopen.ReopenAsync(actor with { OnceKey = once }, id, cancellationToken);
                (taken, once) = (taken + 1, null);
            }
            catch (RefusalException)
            {
                // Other work hangs on it: it stays accepted, and the officer is told how many did.
            }
        }

        return (taken, ids.Count - taken);
    }
}
