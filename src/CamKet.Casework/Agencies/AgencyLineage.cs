using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Agencies;

/// <summary>Whose work came to an agency: those whose successor it is, and theirs before them.</summary>
public static class AgencyLineage
{
    /// <summary>The agency itself first, then its predecessors. Work that a merger split by subject is not among it: nobody sees another ministry's part of it, and it goes on by a new assignment.</summary>
    public static async Task<IReadOnlyList<string>> WithPredecessorsAsync(this CamKetDb db, string agencyId, CancellationToken cancellationToken = default)
    {
        var successions = await db.AgencySuccessions.AsNoTracking()
            .Where(s => s.Subject == null)
            .Select(s => new { s.AgencyId, s.SuccessorId })
            .ToListAsync(cancellationToken);
        var lineage = new List<string> { agencyId };
        // Grows while it is walked: predecessors of predecessors are found too, and nobody twice.
        for (var i = 0; i < lineage.Count; i++)
        {
            lineage.AddRange(successions
                .Where(s => s.SuccessorId == lineage[i] && !lineage.Contains(s.AgencyId))
                .Select(s => s.AgencyId)
                .Distinct()
                .ToList());
        }

        return lineage;
    }
}
