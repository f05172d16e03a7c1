using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.History;

/// <summary>Who touched a thing last, for the sentence that tells two officers of each other.</summary>
public static class LastAct
{
    /// <summary>The program itself where no act is on record.</summary>
    public static async Task<(string By, DateTime At)> LastActAsync(this CamKetDb db, string subjectType, string subject, CancellationToken cancellationToken = default) =>
        await db.Acts.AsNoTracking().Where(a => a.SubjectType == subjectType && a.Subject == subject).OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken) is { } act
            ? (act.UserName, act.At)
            : ("CamKet", DateTime.UnixEpoch);
}
