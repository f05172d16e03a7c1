using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Keeps what was read from the register for as long as nothing has changed. Every change leaves an act, so the seal of the last act
/// says whether what is kept still holds; it is asked for on every request, on every node, so an answer is never older than the last save.</summary>
public sealed class RegisterCache
{
    private const int MostKept = 400;

    // Not static: a compiled query belongs to the model of one engine.
    private readonly Func<CamKetDb, Task<string?>> _lastSeal =
        EF.CompileAsyncQuery((CamKetDb db) => db.ChainHeads.Select(head => head.LastHash).FirstOrDefault());

    private volatile Kept _kept = new("");

    /// <summary>What <paramref name="read"/> gave since the last act under <paramref name="key"/>; the key names everything that the answer depends on.</summary>
    public async Task<T> GetAsync<T>(CamKetDb db, string key, Func<Task<T>> read) where T : class
    {
        var kept = KeptSince(await _lastSeal(db) ?? "");
        var entry = kept.Answers.GetOrAdd(key, _ => new Lazy<Task<object>>(async () => await read()));
        try
        {
            return (T)await entry.Value;
        }
        catch
        {
            kept.Answers.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    private Kept KeptSince(string seal)
    {
        var kept = _kept;
        if (kept.Seal == seal && kept.Answers.Count < MostKept)
        {
            return kept;
        }

        return _kept = new Kept(seal);
    }

    private sealed record Kept(string Seal)
    {
        public ConcurrentDictionary<string, Lazy<Task<object>>> Answers { get; } = new(StringComparer.Ordinal);
    }
}
