using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.History;

/// <summary>Tells an officer whose form is older than what stands now who changed it meanwhile.</summary>
public static class Meanwhile
{
    /// <summary>Throws a conflict unless the row still has the version that the form was filled from.</summary>
    /// <param name="db">Where the acts are.</param>
    /// <param name="row">The row as it stands, loaded under the write lock.</param>
    /// <param name="seen">The version that the form carries.</param>
    /// <param name="subjectType">The subject of the row's acts: "undertaking" …</param>
    /// <param name="subject">Its reference.</param>
    /// <param name="standsNow">What stands now, by the names of the form's fields.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public static async Task DemandVersionAsync(
        this CamKetDb db, IVersioned row, int seen, string subjectType, string subject, Func<IReadOnlyDictionary<string, string?>> standsNow, CancellationToken cancellationToken = default)
    {
        if (row.Version == seen)
        {
            return;
        }

        var last = await db.Acts.AsNoTracking().Where(a => a.SubjectType == subjectType && a.Subject == subject).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        throw new ConflictException(standsNow(), last?.UserName ?? "CamKet", last?.At ?? default);
    }
}
