namespace CamKet.Web.Tests;

/// <summary>One site on SQLite for all tests of a class.</summary>
public sealed class WebFixture : IAsyncDisposable
{
    public Site Site { get; } = Site.Start();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
