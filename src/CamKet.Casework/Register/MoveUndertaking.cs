using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Moves an undertaking along the table of allowed moves. Assigning is an act of its own; a report or a deed moves it by itself.</summary>
public sealed class MoveUndertaking(CamKetDb db, Journal journal, TimeProvider clock)
{
    public Task MoveAsync(Actor actor, string reference, UndertakingMove move, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.LoadForChangeAsync(actor, reference, cancellationToken);
            await db.CheckVersionAsync(undertaking, move.Version, new Dictionary<string, string?>
            {
                ["To"] = undertaking.Status.ToString(), ["DoneOn"] = undertaking.DoneOn is { } day ? PartialDate.From(day) : null,
            }, cancellationToken);
            if (string.IsNullOrWhiteSpace(move.Reason))
            {
                throw UndertakingChange.NoReason();
            }

            if (await RefusalOfAsync(undertaking, move.To, cancellationToken) is { } refusal)
            {
                throw refusal;
            }

            var before = Values(undertaking, null);
            await ApplyAsync(actor, undertaking, move, cancellationToken);
            acts.Record(ActKind.UndertakingMoving, "undertaking", reference, before, Values(undertaking, move.SupersededBy), move.Reason.Trim());
        }, cancellationToken);
    }

    /// <summary>Why the undertaking cannot move there now; null where it can.</summary>
    public async Task<RefusalException?> RefusalOfAsync(Undertaking undertaking, UndertakingStatus to, CancellationToken cancellationToken = default)
    {
        if (MoveWords.RefusalOf(undertaking, to) is { } refusal)
        {
            return refusal;
        }

        return to is UndertakingStatus.Assigned or UndertakingStatus.InProgress
            && !await db.Assignments.AnyAsync(a => a.UndertakingId == undertaking.Id && a.IsCurrent, cancellationToken)
            ? MoveWords.NotAssigned(to)
            : null;
    }

    private async Task ApplyAsync(Actor actor, Undertaking undertaking, UndertakingMove move, CancellationToken cancellationToken)
    {
        (undertaking.Status, undertaking.DoneOn, undertaking.SupersededById) = (move.To, null, null);
        if (move.To == UndertakingStatus.Done)
        {
            undertaking.DoneOn = CheckedDay(move.DoneOn);
            undertaking.HasEvidence = await HasProofAsync(undertaking.Id, cancellationToken);
        }
        else if (move.To == UndertakingStatus.Superseded)
        {
            undertaking.SupersededById = await SuccessorAsync(actor, undertaking, move.SupersededBy, cancellationToken);
        }
    }

    private DateOnly CheckedDay(DateOnly? day) => day is null
        ? throw new RefusalException("Hãy ghi ngày hoàn thành.", "Give the day on which it was done.", "DoneOn")
        : day > clock.TodayInVietNam()
            ? throw new RefusalException("Ngày hoàn thành chưa đến. Hãy ghi ngày đã qua hoặc hôm nay.", "That day is still to come. Give a day that has passed, or today.", "DoneOn")
            : day.Value;

    /// <summary>Accepted evidence, or a confirmed deed that fulfils it.</summary>
    private async Task<bool> HasProofAsync(long id, CancellationToken cancellationToken) =>
        await db.Evidence.AnyAsync(e => e.UndertakingId == id && (e.ProgressReportId == null
            || db.ProgressReports.Any(r => r.Id == e.ProgressReportId && r.State == ReportState.Accepted)), cancellationToken)
        || await db.Matches.AnyAsync(m => m.UndertakingId == id && m.State == MatchState.Confirmed && m.Relation == MatchRelation.Fulfils, cancellationToken);

    private async Task<long> SuccessorAsync(Actor actor, Undertaking undertaking, string? reference, CancellationToken cancellationToken)
    {
        var wanted = reference?.Trim().ToUpperInvariant();
        var successor = string.IsNullOrEmpty(wanted) ? null : await db.Undertakings.VisibleTo(actor).FirstOrDefaultAsync(u => u.Reference == wanted, cancellationToken);
        if (successor is null || successor.Id == undertaking.Id)
        {
            throw new RefusalException("Hãy ghi mã số của mục thay thế, ví dụ CK-2026-0147.", "Give the reference of the one that takes its place, such as CK-2026-0147.", "SupersededBy");
        }

        if (successor.Status == UndertakingStatus.Superseded)
        {
            throw new RefusalException($"{successor.Reference} cũng đã được thay thế. Hãy chọn mục còn hiệu lực.", $"{successor.Reference} was itself superseded. Choose the one that stands.", "SupersededBy");
        }

        return successor.Id;
    }

    private static object Values(Undertaking u, string? supersededBy) => new { u.Status, u.DoneOn, u.HasEvidence, SupersededBy = supersededBy };
}
