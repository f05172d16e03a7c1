using CamKet.Casework;
using CamKet.Casework.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CamKet.TestKit;

/// <summary>A real, migrated database of its own for one test, with the services of Casework over it and a clock that the test sets.
/// <code>await using var database = await TestDatabase.CreateAsync(engine);</code></summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _remove;
    private readonly ServiceProvider _services;

    private TestDatabase(ServiceProvider services, FakeTimeProvider clock, Func<ValueTask> remove) => (_services, Clock, _remove) = (services, clock, remove);

    /// <summary>Stands at noon in Ha Noi on 12 June 2026 until a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    public static Actor Coordinator { get; } = new() { UserId = null, Name = "Nguyễn Thu Hà", Role = UserRole.Coordinator, Clearance = AccessLevel.Restricted };

    public static Actor Leader { get; } = new() { UserId = null, Name = "Lê Minh Đức", Role = UserRole.Leader, Clearance = AccessLevel.Restricted };

    public static Actor Reader { get; } = new() { UserId = null, Name = "Trần An", Role = UserRole.Reader, Clearance = AccessLevel.Public };

    public static Actor FocalPoint(string agencyId) => new()
    {
        UserId = null, Name = "Phạm Quốc Bảo", Role = UserRole.FocalPoint, Clearance = AccessLevel.Internal, AgencyId = agencyId, AgencyIds = [agencyId],
    };

    /// <summary>Creates the database, migrated; <paramref name="more"/> adds services beyond Casework.</summary>
    public static async Task<TestDatabase> CreateAsync(string engineName, Action<IServiceCollection>? more = null)
    {
        var (engine, remove) = await Engines.CreateMigratedAsync(engineName);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 12, 5, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection().AddLogging().AddCasework(engine);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        more?.Invoke(services);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        return new TestDatabase(provider, clock, remove);
    }

    /// <summary>Runs <paramref name="work"/> with a service in a scope of its own, as one request would.</summary>
    public async Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>As above, with a result.</summary>
    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _remove();
    }
}
