using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Brings the reference data of the program into the database, in one save. Loading the same files again changes nothing;
/// changed files update their rows and add new ones. Rows that officers made are never touched.</summary>
public sealed class LoadReferenceData(CamKetDb db, Journal journal)
{
    public Task<ReferenceLoad> LoadAsync(CancellationToken cancellationToken = default) => LoadAsync(new ReferenceFiles(), cancellationToken);

    public async Task<ReferenceLoad> LoadAsync(ReferenceFiles files, CancellationToken cancellationToken = default)
    {
        var hash = files.Hash();
        return await IsLoadedAsync(hash, cancellationToken)
            ? new ReferenceLoad(0, 0, 0)
            : await journal.SaveAsync(Actor.System, acts => LoadAsync(files, hash, acts, cancellationToken), cancellationToken);
    }

    private async Task<ReferenceLoad> LoadAsync(ReferenceFiles files, string hash, ActRecorder acts, CancellationToken cancellationToken)
    {
        var rows = new RowWriter(db, await OfficersRows.ReadAsync(db, cancellationToken));
        await new AgencyRows(db, rows).LoadAsync(files, cancellationToken);
        await new PartnerRows(db, rows).LoadAsync(files, cancellationToken);
        await new MandateRows(db, rows).LoadAsync(files, cancellationToken);
        await new FrameworkRows(db, rows).LoadAsync(files, cancellationToken);
        await new ThreadRows(db, rows).LoadAsync(files, cancellationToken);
        await new RoleRows(db, rows).LoadAsync(files, cancellationToken);
        await new SeriesRows(db, rows).LoadAsync(files, cancellationToken);
        await new HolidayRows(db, rows).LoadAsync(files, cancellationToken);
        var load = Count();
        if (load.Changed > 0)
        {
            acts.Record(ActKind.ReferenceLoading, "reference", "reference", after: new { load.Added, load.Updated, load.Removed, Files = hash });
        }

        return load;
    }

    // The act of the last load tells which files it read, so that a start with the same files writes nothing and holds nobody off.
    private async Task<bool> IsLoadedAsync(string hash, CancellationToken cancellationToken)
    {
        var last = await db.Acts.Where(a => a.Kind == ActKind.ReferenceLoading).OrderByDescending(a => a.Id).Select(a => a.After).FirstOrDefaultAsync(cancellationToken);
        return last is not null && last.Contains(hash, StringComparison.Ordinal);
    }

    private ReferenceLoad Count()
    {
        var states = db.ChangeTracker.Entries().Where(e => e.Entity is not ReferenceCounter).Select(e => e.State).ToList();
        return new ReferenceLoad(states.Count(s => s == EntityState.Added), states.Count(s => s == EntityState.Modified), states.Count(s => s == EntityState.Deleted));
    }
}

/// <summary>How many rows a load wrote.</summary>
public sealed record ReferenceLoad(int Added, int Updated, int Removed)
{
    public int Changed => Added + Updated + Removed;
}
