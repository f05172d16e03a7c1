using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Tests.Pages;

/// <summary>A site with the words, deeds, agencies and rules of <see cref="FollowUpSeed"/>.</summary>
public sealed class FollowUpSite : IAsyncLifetime
{
    public const string Word = "CK-2026-0001";
    public const string Deed = "KQ-2026-0002";

    public Site Site { get; } = Site.Start();

    public async ValueTask InitializeAsync()
    {
        await Site.AddUserAsync(UserRole.Administrator);
        await Site.InScopeAsync<CamKetDb, bool>(async db =>
        {
            // The few agencies and rules of the seed stand in place of the reference data, so that a test does not hang on its next edition.
            await db.Mandates.ExecuteDeleteAsync();
            await db.LegalInstruments.ExecuteDeleteAsync();
            await db.Bodies.ExecuteDeleteAsync();
            await db.AgencyNames.ExecuteDeleteAsync();
            await db.AgencySuccessions.ExecuteDeleteAsync();
            await db.Agencies.ExecuteDeleteAsync();
            await FollowUpSeed.SowAsync(db);
            return true;
        });
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    public Task<TResult> AskAsync<TResult>(Func<CamKetDb, Task<TResult>> ask) => Site.InScopeAsync(ask);

    /// <summary>Another word of the same document, assigned to the Ministry of Industry and Trade.</summary>
    public Task<string> AddAssignedAsync(Action<Undertaking>? change = null) => AddAsync(u =>
    {
        (u.Status, u.LeadAgencyId) = (UndertakingStatus.Assigned, "agency:moit");
        u.Assignments.Add(new Assignment { LeadAgencyId = "agency:moit", AssignedOn = new(2026, 2, 3), AssignedBy = "Nguyễn Thu Hà", MeaningFull = "Hiệp định được ký." });
        change?.Invoke(u);
    });

    public Task<string> AddAsync(Action<Undertaking>? change = null) => Site.InScopeAsync<CamKetDb, string>(async db =>
    {
        var document = db.Documents.Single(d => d.Reference == "VB-2026-0001");
        var undertaking = FollowUpSeed.Undertaking(document, change);
        undertaking.Reference = $"CK-2026-{db.Undertakings.Count() + 1:0000}";
        db.Undertakings.Add(undertaking);
        await db.SaveChangesAsync();
        return undertaking.Reference;
    });
}
