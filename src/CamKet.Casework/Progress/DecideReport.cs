using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Progress;

/// <summary>What the coordinator decided on a report.</summary>
public sealed record ReportDecision
{
    public required long ReportId { get; init; }

    public required int Version { get; init; }

    public required bool Accept { get; init; }

    /// <summary>Accepted as progress, although done is claimed.</summary>
    public bool KeepInProgress { get; init; }

    /// <summary>Why it is returned; a remark when accepted.</summary>
    public string? Reason { get; init; }
}

/// <summary>Accepts a report or returns it with a reason. Nobody decides on their own report.</summary>
public sealed class DecideReport(CamKetDb db, Journal journal, TimeProvider clock)
{
    public async Task DecideAsync(Actor actor, ReportDecision decision, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.DecideReports);
        await journal.SaveAsync(actor, async acts =>
        {
            var report = await LoadAsync(actor, decision, cancellationToken);
            Demand(actor, decision, report);
            var undertaking = report.Undertaking!;
            var before = Values(undertaking);
            (report.State, report.DecisionReason) = (decision.Accept ? ReportState.Accepted : ReportState.Returned, string.IsNullOrWhiteSpace(decision.Reason) ? null : decision.Reason.Trim());
            (report.DecidedBy, report.DecidedAt) = (actor.Name, clock.NowUtc());
            if (decision.Accept)
            {
                await AcceptAsync(undertaking, report, decision.KeepInProgress, cancellationToken);
            }

            var kind = decision.Accept ? ActKind.ReportAccepting : ActKind.ReportReturning;
            acts.Record(kind, "undertaking", undertaking.Reference, new { Report = (long?)null, before.Status, before.DoneOn, before.HasEvidence },
                new { Report = (long?)report.Id, undertaking.Status, undertaking.DoneOn, undertaking.HasEvidence }, report.DecisionReason);
        }, cancellationToken);
    }

    private async Task<ProgressReport> LoadAsync(Actor actor, ReportDecision decision, CancellationToken cancellationToken)
    {
        var mine = db.Undertakings.VisibleTo(actor);
        var report = await db.ProgressReports.Include(r => r.Undertaking).Include(r => r.Evidence)
            .FirstOrDefaultAsync(r => r.Id == decision.ReportId && mine.Any(u => u.Id == r.UndertakingId), cancellationToken)
            ?? throw new NotFoundException("report " + decision.ReportId.ToString(CultureInfo.InvariantCulture));
        if (report.Version != decision.Version || report.State != ReportState.Submitted)
        {
            throw new ConflictException(new Dictionary<string, string?> { ["Accept"] = report.State == ReportState.Accepted ? "true" : "false", ["Reason"] = report.DecisionReason }, report.DecidedBy ?? "CamKet", report.DecidedAt ?? default);
        }

        return report;
    }

    private static void Demand(Actor actor, ReportDecision decision, ProgressReport report)
    {
        if (report.ReportedById is { } id ? id == actor.UserId : report.ReportedBy == actor.Name)
        {
            throw new RefusalException("Anh/chị đã gửi báo cáo này nên người khác phải quyết định. Hãy nhờ một cán bộ điều phối khác.", "You sent this report, so somebody else decides on it. Ask another coordinator.");
        }

        if (!decision.Accept && string.IsNullOrWhiteSpace(decision.Reason))
        {
            throw new RefusalException("Hãy ghi lý do trả lại để cơ quan biết phải bổ sung gì.", "Say why it is returned, so that the agency knows what to add.", "Reason");
        }
    }

    private async Task AcceptAsync(Undertaking undertaking, ProgressReport report, bool keepInProgress, CancellationToken cancellationToken)
    {
        var proven = report.Evidence.Count > 0;
        if (undertaking.Status == UndertakingStatus.Done)
        {
            undertaking.HasEvidence |= proven;
            return;
        }

        if (report.Claimed != ClaimedState.Done || keepInProgress)
        {
            undertaking.HasEvidence |= proven;
            return;
        }

        if (!UndertakingMoves.Allow(undertaking.Status, UndertakingStatus.Done))
        {
            throw new RefusalException("Việc này đang tạm dừng, hủy hoặc được thay thế nên chưa ghi là xong được. Hãy chấp nhận như một bước tiến độ.", "This is suspended, cancelled or superseded and cannot become done. Accept it as progress.", "KeepInProgress");
        }

        (undertaking.Status, undertaking.DoneOn) = (UndertakingStatus.Done, report.ClaimedDoneOn);
        // Proof of steps on the way is no proof that it is done.
        undertaking.HasEvidence = proven || await db.Matches.AnyAsync(m => m.UndertakingId == undertaking.Id && m.State == MatchState.Confirmed && m.Relation == MatchRelation.Fulfils, cancellationToken);
    }

    private static (UndertakingStatus Status, DateOnly? DoneOn, bool HasEvidence) Values(Undertaking u) => (u.Status, u.DoneOn, u.HasEvidence);
}
