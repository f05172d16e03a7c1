using CamKet.Casework.Users;

namespace CamKet.Web.Tests;

/// <summary>One site on SQLite for all tests of a class, with the reference data it is delivered with.</summary>
public sealed class DeliveredSite : IAsyncLifetime
{
    public Site Site { get; } = Site.Start(referenceData: true);

    public async ValueTask InitializeAsync() => await Site.AddUserAsync(UserRole.Administrator);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
