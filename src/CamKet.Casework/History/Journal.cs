using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.History;

/// <summary>Saves a change and its acts together, or not at all. Every service that changes something works inside one <see cref="SaveAsync{T}"/>.</summary>
public sealed class Journal(CamKetDb db, IDatabaseEngine engine, TimeProvider clock)
{
    /// <summary>Runs <paramref name="change"/> with all other writers held off, then seals what it recorded and commits.
    /// What it read is therefore what it changes. If the actor's form was saved before, nothing runs and <see cref="AlreadySavedException"/> tells what it made.</summary>
    public async Task<T> SaveAsync<T>(Actor actor, Func<ActRecorder, Task<T>> change, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await engine.TakeWriteLockAsync(db, cancellationToken);
        if (actor.OnceKey is { } key && await db.Acts.AsNoTracking().FirstOrDefaultAsync(a => a.OnceKey == key, cancellationToken) is { } earlier)
        {
            throw new AlreadySavedException(earlier.SubjectType, earlier.Subject);
        }

        var recorder = new ActRecorder();
        var result = await change(recorder);
        await SealAsync(actor, recorder, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public Task SaveAsync(Actor actor, Func<ActRecorder, Task> change, CancellationToken cancellationToken = default) =>
        SaveAsync(actor, async acts => { await change(acts); return true; }, cancellationToken);

    private async Task SealAsync(Actor actor, ActRecorder recorder, CancellationToken cancellationToken)
    {
        if (recorder.Recorded.Count == 0)
        {
            return;
        }

        var head = await db.ChainHeads.FirstOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            head = new ChainHead { LastActId = 0, LastHash = ActChain.Origin };
            db.ChainHeads.Add(head);
        }
        else
        {
            await db.Entry(head).ReloadAsync(cancellationToken);
        }

        var at = clock.NowUtc();
        var onceKey = actor.OnceKey;
        foreach (var recorded in recorder.Recorded)
        {
            var act = new Act
            {
                Id = head.LastActId + 1, At = at, UserId = actor.UserId, UserName = actor.Name,
                Kind = recorded.Kind, SubjectType = recorded.SubjectType, Subject = recorded.Subject(), Reason = recorded.Reason,
                Before = recorded.Before, After = recorded.After, OnceKey = onceKey, PreviousHash = head.LastHash, Hash = "",
            };
            act.Hash = ActChain.HashOf(act);
            db.Acts.Add(act);
            (head.LastActId, head.LastHash, onceKey) = (act.Id, act.Hash, null);
        }
    }
}
