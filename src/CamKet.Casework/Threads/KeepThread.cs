using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Threads;

/// <summary>What an officer says of a thread.</summary>
public sealed record ThreadGiven
{
    public required string? Kind { get; init; }

    public required string? NameVi { get; init; }

    public required string? NameEn { get; init; }

    public string? Abbreviation { get; init; }

    public string? InitiatorId { get; init; }

    public Pillar? Pillar { get; init; }

    /// <summary>The version that the form was filled from.</summary>
    public int Version { get; init; }
}

/// <summary>Opens a thread, or renames one.</summary>
public sealed class KeepThread(CamKetDb db, Journal journal)
{
    public static readonly IReadOnlyList<string> Kinds = ["agreement", "vision", "programme", "accession", "initiative", "regulation", "declaration"];

    /// <summary>Opens a thread and returns its id, made from its abbreviation or its English name.</summary>
    public Task<string> OpenAsync(Actor actor, ThreadGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, acts => OpenAsync(acts, given, cancellationToken), cancellationToken);
    }

    /// <summary>As above, inside the save of whatever needs the thread.</summary>
    internal async Task<string> OpenAsync(ActRecorder acts, ThreadGiven given, CancellationToken cancellationToken)
    {
        var thread = new Thread { Id = "", Kind = "", NameVi = "", NameEn = "" };
        await SetAsync(thread, given, cancellationToken);
        thread.Id = GivenText.Slug(thread.Abbreviation ?? thread.NameEn);
        if (thread.Id.Length == 0 || await db.Threads.AnyAsync(t => t.Id == thread.Id, cancellationToken))
        {
            throw new RefusalException("Đã có tiến trình mang tên hoặc chữ tắt này. Hãy mở tiến trình ấy, hoặc đặt tên khác.",
                "There is a thread of this name or abbreviation already. Open that one, or choose another name.", thread.Abbreviation is null ? nameof(given.NameEn) : nameof(given.Abbreviation));
        }

        db.Threads.Add(thread);
        await db.RefreshPassagesAsync(thread, cancellationToken);
        acts.Record(ActKind.ThreadKeeping, "thread", thread.Id, null, Facts(thread));
        return thread.Id;
    }

    public Task AmendAsync(Actor actor, string id, ThreadGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var thread = await db.StandingThreadAsync(id, cancellationToken);
            if (thread.Version != given.Version)
            {
                var last = await db.LastActAsync("thread", thread.Id, cancellationToken);
                throw new ConflictException(
                    new Dictionary<string, string?> { ["NameVi"] = thread.NameVi, ["NameEn"] = thread.NameEn, ["Abbreviation"] = thread.Abbreviation, ["Kind"] = thread.Kind },
                    last.By, last.At);
            }

            var before = Facts(thread);
            await SetAsync(thread, given, cancellationToken);
            // From now on it is the officers' row: loading the reference data leaves it alone.
            thread.FromReference = false;
            await db.RefreshPassagesAsync(thread, cancellationToken);
            acts.Record(ActKind.ThreadKeeping, "thread", thread.Id, before, Facts(thread));
        }, cancellationToken);
    }

    private async Task SetAsync(Thread thread, ThreadGiven given, CancellationToken cancellationToken)
    {
        if (!Kinds.Contains(given.Kind))
        {
            throw new RefusalException("Hãy chọn loại tiến trình.", "Choose the kind of thread.", nameof(given.Kind));
        }

        var initiator = given.InitiatorId.OrNull();
        if (initiator is not null && !await db.Partners.AnyAsync(p => p.Id == initiator, cancellationToken))
        {
            throw new RefusalException("Không có đối tác này trong danh sách. Hãy chọn lại.", "There is no such partner in the list. Choose again.", nameof(given.InitiatorId));
        }

        thread.Kind = given.Kind!;
        thread.NameVi = GivenText.Required(given.NameVi, nameof(given.NameVi));
        thread.NameEn = GivenText.Required(given.NameEn, nameof(given.NameEn));
        thread.Abbreviation = GivenText.Short(given.Abbreviation, nameof(given.Abbreviation));
        (thread.InitiatorId, thread.Pillar) = (initiator, given.Pillar);
    }

    private static object Facts(Thread t) => new { t.NameVi, t.NameEn, t.Abbreviation, t.Kind, t.InitiatorId, t.Pillar };
}
