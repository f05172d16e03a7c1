using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.TestKit;

namespace CamKet.Casework.Tests.Progress;

/// <summary>A database with one assigned undertaking.</summary>
internal static class FollowUp
{
    public static async Task<TestDatabase> AssignedAsync(string engine, string lead = "agency:moit", Action<Undertaking>? change = null)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await database.InScopeAsync<CamKetDb>(db => FollowUpSeed.SowAsync(db, u =>
        {
            (u.Status, u.LeadAgencyId) = (UndertakingStatus.Assigned, lead);
            u.Assignments.Add(new Assignment { LeadAgencyId = lead, AssignedOn = new(2026, 2, 3), AssignedBy = "Nguyễn Thu Hà" });
            change?.Invoke(u);
        }));
        return database;
    }
}
