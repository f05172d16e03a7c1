using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Documents;

/// <summary>Hands out the file as it came; every hand-out is on record.</summary>
public sealed class DocumentOriginals(CamKetDb db, Journal journal)
{
    public Task<DocumentOriginal> TakeOutAsync(Actor actor, string reference, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Export);
        return journal.SaveAsync(actor, async acts =>
        {
            var original = await db.Documents.AsNoTracking().VisibleTo(actor, db).Where(d => d.Reference == reference).Select(d => d.Original).FirstOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException(reference);
            acts.Record(ActKind.DocumentExporting, "document", reference, after: new { original.FileName });
            return original;
        }, cancellationToken);
    }
}
