using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Figures;

/// <summary>What an officer asks to be checked.</summary>
public sealed record FigureCheckGiven
{
    public required FigureCheckKind? Kind { get; init; }

    public required string? Measure { get; init; }

    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>For a share: what is divided by the sum of <see cref="Parts"/>.</summary>
    public string? Part { get; init; }

    public string? Counted { get; init; }
}

/// <summary>Enters a check, or takes one back that an officer entered. Claims themselves stay as their sources made them.</summary>
public sealed class KeepFigureCheck(CamKetDb db, Journal journal)
{
    public Task<string> AddAsync(Actor actor, FigureCheckGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var check = new FigureCheck
            {
                Kind = given.Kind ?? throw new RefusalException("Hãy chọn cách kiểm.", "Choose how to check.", nameof(given.Kind)),
                Measure = await KnownAsync(given.Measure, nameof(given.Measure), cancellationToken),
            };
            await SetAsync(check, given, cancellationToken);
            if (await db.FigureChecks.AnyAsync(c => c.Kind == check.Kind && c.Measure == check.Measure && c.Parts == check.Parts && c.Counted == check.Counted, cancellationToken))
            {
                throw new RefusalException("Phép kiểm này đã có.", "This check is there already.", nameof(given.Measure));
            }

            db.FigureChecks.Add(check);
            acts.Record(ActKind.FigureKeeping, "figure", check.Measure, null, Facts(check));
            return check.Measure;
        }, cancellationToken);
    }

    public Task RemoveAsync(Actor actor, long id, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var check = await db.FigureChecks.FirstOrDefaultAsync(c => c.Id == id && c.ReferenceId == null, cancellationToken) ?? throw new NotFoundException($"check {id}");
            db.FigureChecks.Remove(check);
            acts.Record(ActKind.FigureKeeping, "figure", check.Measure, Facts(check), null);
        }, cancellationToken);
    }

    private async Task SetAsync(FigureCheck check, FigureCheckGiven given, CancellationToken cancellationToken)
    {
        if (check.Kind == FigureCheckKind.Count)
        {
            check.Counted = OwnCounts.All.Contains(given.Counted) ? given.Counted : throw new RefusalException("Hãy chọn điều CamKet đếm.", "Choose what CamKet is to count.", nameof(given.Counted));
            return;
        }

        var parts = given.Parts.Where(p => !string.IsNullOrWhiteSpace(p)).Distinct(StringComparer.Ordinal).ToList();
        if (parts.Count < (check.Kind == FigureCheckKind.Sum ? 2 : 1) || parts.Contains(check.Measure))
        {
            throw new RefusalException("Hãy chọn các phần khác với chỉ tiêu được kiểm: tổng cần ít nhất hai phần, tỷ lệ cần ít nhất một cơ sở.",
                "Choose parts other than the measure itself: a sum needs at least two, a share at least one base.", nameof(given.Parts));
        }

        foreach (var part in parts)
        {
            await KnownAsync(part, nameof(given.Parts), cancellationToken);
        }

        check.Parts = string.Join(' ', check.Kind == FigureCheckKind.Share ? parts.Prepend(await KnownAsync(given.Part, nameof(given.Part), cancellationToken)) : parts);
    }

    private async Task<string> KnownAsync(string? measure, string field, CancellationToken cancellationToken) =>
        await db.Figures.AnyAsync(f => f.Measure == measure, cancellationToken) ? measure! : throw new RefusalException("Hãy chọn một chỉ tiêu có trong danh sách.", "Choose a measure of the list.", field);

    private static object Facts(FigureCheck c) => new { c.Kind, c.Measure, c.Parts, c.Counted };
}
