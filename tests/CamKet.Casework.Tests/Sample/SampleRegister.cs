using CamKet.Casework.Reference;
using CamKet.Casework.Sample;
using CamKet.TestKit;

namespace CamKet.Casework.Tests.Sample;

/// <summary>The sample, loaded once for each engine and shared by the tests that only look at it.</summary>
public sealed class SampleRegister : IAsyncDisposable
{
    private readonly Dictionary<string, Task<TestDatabase>> _loaded = [];

    public static string Corpus { get; } = Path.Combine(Repository.Root, "corpus");

    /// <summary>The real day of these tests.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 24);

    /// <summary>The password that the load gave, by engine.</summary>
    public Dictionary<string, string> Passwords { get; } = [];

    public Task<TestDatabase> OfAsync(string engine)
    {
        lock (_loaded)
        {
            return _loaded.TryGetValue(engine, out var known) ? known : _loaded[engine] = LoadAsync(engine);
        }
    }

    /// <summary>A database with reference data alone, at noon of that day.</summary>
    public static async Task<TestDatabase> EmptyAsync(string engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        database.Clock.Set(new DateTimeOffset(Today.ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero));
        await database.InScopeAsync<LoadReferenceData>(load => load.LoadAsync());
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _loaded.Values.Where(task => task.IsCompletedSuccessfully))
        {
            await (await database).DisposeAsync();
        }
    }

    private async Task<TestDatabase> LoadAsync(string engine)
    {
        var database = await EmptyAsync(engine);
        Passwords[engine] = await database.InScopeAsync<LoadSample, string>(load => load.LoadAsync(Corpus, (_, _) => { }));
        return database;
    }
}
