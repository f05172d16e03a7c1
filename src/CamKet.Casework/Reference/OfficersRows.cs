using CamKet.Casework.History;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Which rows of the reference data officers have amended, by the history. New files do not undo an officer's work.</summary>
internal sealed class OfficersRows
{
    private static readonly ActKind[] Keepings =
    [
        ActKind.ThreadKeeping, ActKind.EngagementKeeping, ActKind.RoleKeeping, ActKind.FrameworkKeeping, ActKind.AgencyKeeping, ActKind.MandateKeeping, ActKind.CalendarKeeping,
    ];

    private readonly HashSet<(ActKind, string)> _kept;

    private OfficersRows(HashSet<(ActKind, string)> kept) => _kept = kept;

    public bool Keep(ActKind keeping, string subject) => _kept.Contains((keeping, subject));

    public static async Task<OfficersRows> ReadAsync(CamKetDb db, CancellationToken cancellationToken)
    {
        var acts = await db.Acts.Where(a => Keepings.Contains(a.Kind)).Select(a => new { a.Kind, a.Subject }).Distinct().ToListAsync(cancellationToken);
        return new OfficersRows([.. acts.Select(a => (a.Kind, a.Subject))]);
    }
}
