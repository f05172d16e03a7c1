using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Agencies;

/// <summary>Opens the book of agencies; read once in a request, for a few dozen rows.</summary>
public sealed class AgencyDirectory(CamKetDb db)
{
    private AgencyBook? _book;

    public async Task<AgencyBook> OpenAsync(CancellationToken cancellationToken = default) =>
        _book ??= new AgencyBook(await db.Agencies.AsNoTracking().Include(a => a.Names).Include(a => a.Successors).AsSplitQuery().ToListAsync(cancellationToken));
}
