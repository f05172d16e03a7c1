using System.Diagnostics;
using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.Notices;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Bench;

/// <summary>The two hundred people of the register: who is told what, and how long it takes to gather.</summary>
internal sealed class BenchOffice(CamKetDb db, Journal journal, BuildDigests digests)
{
    private const int ActsOfTheDay = 2_000;

    /// <summary>Seconds for a day that is gathered from the beginning, and its mails.</summary>
    public async Task<(double Seconds, int Mails)> MeasureAsync()
    {
        await ForgetAsync();
        await SpreadAsync();
        await ActAsync();
        var begun = Stopwatch.GetTimestamp();
        var mails = await digests.BuildAsync() ?? throw new InvalidOperationException("The day was gathered already.");
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, mails);
    }

    private async Task ForgetAsync()
    {
        await db.EscalationRecipients.ExecuteDeleteAsync();
        await db.Escalations.ExecuteDeleteAsync();
        await db.Mails.ExecuteDeleteAsync();
        await db.DigestDays.ExecuteDeleteAsync();
    }

    /// <summary>Of ten people six stay focal points, one leads their agency, two coordinate and one leads the house; a third are cleared for everything.</summary>
    private async Task SpreadAsync()
    {
        var people = await db.Users.OrderBy(u => u.Id).ToListAsync();
        for (var n = 0; n < people.Count; n++)
        {
            var person = people[n];
            person.Role = (n % 10) switch { < 6 => UserRole.FocalPoint, 6 or 9 => UserRole.Leader, _ => UserRole.Coordinator };
            person.AgencyId = n % 10 <= 6 ? person.AgencyId : null;
            person.Clearance = n % 3 == 0 ? AccessLevel.Restricted : AccessLevel.Internal;
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task ActAsync()
    {
        var references = await db.Undertakings.Where(u => u.LeadAgencyId != null).OrderBy(u => u.Id).Select(u => u.Reference).Take(ActsOfTheDay).ToListAsync();
        await journal.SaveAsync(Actor.System, acts =>
        {
            references.ForEach(reference => acts.Record(ActKind.ProgressReporting, "undertaking", reference));
            return Task.CompletedTask;
        });
    }
}
