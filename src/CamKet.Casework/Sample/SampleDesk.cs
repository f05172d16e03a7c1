using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Casework.Sample;

/// <summary>Where the sample's officers work: one scope and one open connection for the whole load, so that names and agencies are read once.
/// Every turn begins with an empty context, as a request would, and therefore sees what is stored and nothing else.</summary>
internal sealed class SampleDesk : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private SampleDesk(AsyncServiceScope scope) => _scope = scope;

    private CamKetDb Db => _scope.ServiceProvider.GetRequiredService<CamKetDb>();

    public static async Task<SampleDesk> OpenAsync(IServiceProvider services)
    {
        var desk = new SampleDesk(services.CreateAsyncScope());
        await desk.Db.Database.OpenConnectionAsync();
        return desk;
    }

    public Task<TResult> TurnAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        Db.ChangeTracker.Clear();
        return work(_scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task TurnAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        Db.ChangeTracker.Clear();
        return work(_scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await Db.Database.CloseConnectionAsync();
        await _scope.DisposeAsync();
    }
}
