using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>What every change of an undertaking begins with: the row as far as the actor may see it, and that nobody saved in between.</summary>
internal static class UndertakingChange
{
    public static async Task<Undertaking> LoadForChangeAsync(this CamKetDb db, Actor actor, string reference, CancellationToken cancellationToken) =>
        await db.Undertakings.VisibleTo(actor).Include(u => u.Citations).Include(u => u.Alignments).AsSplitQuery()
            .FirstOrDefaultAsync(u => u.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);

    /// <summary>Throws where the row is no longer the one that the form was filled from, telling what stands now, who saved it and when.</summary>
    public static async Task CheckVersionAsync(this CamKetDb db, Undertaking undertaking, int version, IReadOnlyDictionary<string, string?> now, CancellationToken cancellationToken)
    {
        if (undertaking.Version == version)
        {
            return;
        }

        var last = await db.Acts.AsNoTracking().Where(a => a.SubjectType == "undertaking" && a.Subject == undertaking.Reference)
            .OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        throw new ConflictException(now, last?.UserName ?? undertaking.RegisteredBy, last?.At ?? undertaking.RegisteredAt);
    }

    public static RefusalException NoReason() => new(
        "Hãy ghi lý do: người đọc sau cần biết vì sao có thay đổi này.", "Give the reason: whoever reads this later needs to know why it was changed.", "Reason");
}
