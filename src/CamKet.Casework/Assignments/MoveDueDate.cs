using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>A new due date with its reason.</summary>
public sealed record DueDateDecision
{
    public required string Reference { get; init; }

    public required int Version { get; init; }

    public required DateOnly? NewDue { get; init; }

    /// <summary>In place of a date: working days from today.</summary>
    public int? WorkingDays { get; init; }

    public required string? Reason { get; init; }

    /// <summary>The sentence that names the new date, where one of the undertaking's citations does.</summary>
    public long? CitationId { get; init; }
}

/// <summary>Moves a due date. The old one is kept; a later one is a slip.</summary>
public sealed class MoveDueDate(CamKetDb db, Journal journal, OpenCalendar calendar, TimeProvider clock)
{
    public async Task MoveAsync(Actor actor, DueDateDecision decision, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        await journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.Undertakings.VisibleTo(actor).Include(u => u.Citations).FirstOrDefaultAsync(u => u.Reference == decision.Reference, cancellationToken)
                ?? throw new NotFoundException(decision.Reference);
            await db.DemandVersionAsync(undertaking, decision.Version, "undertaking", undertaking.Reference,
                () => new Dictionary<string, string?> { ["NewDue"] = undertaking.Due is { } due ? PartialDate.From(due) : null }, cancellationToken);
            if (decision.CitationId is { } citation && !undertaking.Citations.Exists(c => c.Id == citation))
            {
                throw new RefusalException("Câu này không phải trích dẫn của việc này. Hãy chọn lại.", "This sentence is not one of its citations. Choose again.", "CitationId");
            }

            var newDue = DueInWorkingDays.Of(decision.NewDue, decision.WorkingDays, clock.TodayInVietNam(), await calendar.OpenAsync(cancellationToken), nameof(decision.NewDue));
            Apply(undertaking, newDue, decision.Reason, decision.CitationId, actor.Name, clock, acts);
        }, cancellationToken);
    }

    /// <summary>Moves the date of a loaded row; also for a confirmed match that slips it.</summary>
    internal static void Apply(Undertaking undertaking, DateOnly? newDue, string? reason, long? citationId, string by, TimeProvider clock, ActRecorder acts)
    {
        Demand(undertaking, newDue, reason);
        var before = new { undertaking.Due, undertaking.Slips };
        undertaking.DueDateChanges.Add(new DueDateChange { OldDue = undertaking.Due, NewDue = newDue, Reason = reason!.Trim(), CitationId = citationId, ChangedAt = clock.NowUtc(), ChangedBy = by });
        if (undertaking.Due is { } old && newDue > old)
        {
            undertaking.Slips++;
        }

        undertaking.Due = newDue;
        acts.Record(ActKind.DueDateChanging, "undertaking", undertaking.Reference, before, new { undertaking.Due, undertaking.Slips }, reason.Trim());
    }

    private static void Demand(Undertaking undertaking, DateOnly? newDue, string? reason)
    {
        if (!UndertakingMoves.Open.Contains(undertaking.Status) && undertaking.Status != UndertakingStatus.Suspended)
        {
            throw new RefusalException("Việc này không còn mở nên không đổi hạn được. Hãy mở lại trước ở trang đổi trạng thái.", "This is no longer open, so its due date cannot move. Reopen it first on the page that changes its state.");
        }

        if (newDue is not { } day)
        {
            throw new RefusalException("Hãy ghi hạn mới.", "Give the new due date.", "NewDue");
        }

        if (day == undertaking.Due)
        {
            throw new RefusalException($"Hạn đang là đúng ngày {LegalBasis.Day(day)}. Hãy ghi một ngày khác.", $"The due date is {LegalBasis.Day(day)} already. Give another day.", "NewDue");
        }

        if (PartialDate.Earliest(undertaking.SaidOn) is { } said && day < said)
        {
            throw new RefusalException($"Hạn mới sớm hơn ngày lời được nêu ({LegalBasis.Day(said)}). Hãy kiểm tra lại năm.", $"The new date is before the words were said ({LegalBasis.Day(said)}). Check the year.", "NewDue");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusalException("Hãy ghi lý do đổi hạn: lý do được lưu cùng hạn cũ.", "Give the reason: it is kept with the old date.", "Reason");
        }
    }
}
