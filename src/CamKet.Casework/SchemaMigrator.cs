using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework;

/// <summary>Brings a database to the schema of this program: every script that has not run yet, in order, each in one transaction.</summary>
public sealed class SchemaMigrator(CamKetDb db, IDatabaseEngine engine, TimeProvider clock)
{
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await db.Database.ExecuteSqlRawAsync("create table if not exists schema_migrations (name text primary key, applied_at text not null)", cancellationToken);
        foreach (var script in engine.Migrations)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await engine.TakeWriteLockAsync(db, cancellationToken);
            // Asked under the lock: two nodes that start together apply a script once.
            var applied = await db.Database.SqlQueryRaw<string>("select name as \"Value\" from schema_migrations").ToListAsync(cancellationToken);
            if (!applied.Contains(script.Name))
            {
                // Braces in SQL would be taken for parameters by ExecuteSqlRaw.
                await db.Database.ExecuteSqlRawAsync(script.Sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
                await db.Database.ExecuteSqlAsync($"insert into schema_migrations (name, applied_at) values ({script.Name}, {clock.NowUtc().ToString("O")})", cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }
}
