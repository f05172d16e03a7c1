using CamKet.Casework.Users;

namespace CamKet.Web.Tests;

/// <summary>One site on SQLite for all tests of a class, past its first start.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    public Site Site { get; } = Site.Start();

    public async ValueTask InitializeAsync() => await Site.AddUserAsync(UserRole.Administrator);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
