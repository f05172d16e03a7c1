using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>Takes a decision on a match back. Its evidence goes with it, and an undertaking that only it had closed opens again. A moved due date stays: a slip is history.</summary>
public sealed class ReopenMatch(CamKetDb db, Journal journal)
{
    public async Task ReopenAsync(Actor actor, long matchId, int version, string? reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ConfirmMatches);
        await journal.SaveAsync(actor, async acts =>
        {
            var state = await db.Matches.VisibleTo(actor, db).Where(m => m.Id == matchId).Select(m => (MatchState?)m.State).FirstOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("match " + matchId.ToString(CultureInfo.InvariantCulture));
            // One that stands open already was taken back by somebody else: that is a conflict, told by the loading.
            var match = await db.LoadMatchAsync(actor, matchId, version, state == MatchState.Proposed ? MatchState.Confirmed : state, cancellationToken);
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new RefusalException("Hãy ghi vì sao rút lại quyết định.", "Say why the decision is taken back.", "Reason");
            }

            var undertaking = match.Undertaking!;
            var before = new { match.State, undertaking.Status, undertaking.DoneOn, undertaking.HasEvidence };
            (match.State, match.DecidedBy, match.DecidedAt) = (MatchState.Proposed, null, null);
            if (state == MatchState.Confirmed)
            {
                await WithdrawAsync(match, undertaking, cancellationToken);
            }

            acts.Record(ActKind.MatchReopening, "undertaking", undertaking.Reference, before, new { match.State, undertaking.Status, undertaking.DoneOn, undertaking.HasEvidence, Match = match.Id, Outcome = match.Outcome!.Reference }, reason.Trim());
        }, cancellationToken);
    }

    private async Task WithdrawAsync(Match match, Undertaking undertaking, CancellationToken cancellationToken)
    {
        var evidence = await db.Evidence.Where(e => e.UndertakingId == undertaking.Id).ToListAsync(cancellationToken);
        var withdrawn = evidence.Where(e => e.Kind == EvidenceKind.Outcome && e.OutcomeId == match.OutcomeId && e.ProgressReportId is null).ToList();
        db.Evidence.RemoveRange(withdrawn);
        var accepted = await db.ProgressReports.AsNoTracking().Where(r => r.UndertakingId == undertaking.Id && r.State == ReportState.Accepted).Select(r => new { r.Id, r.Claimed }).ToListAsync(cancellationToken);
        undertaking.HasEvidence = evidence.Except(withdrawn).Any(e => e.ProgressReportId is not { } id || accepted.Exists(r => r.Id == id));
        var closedOtherwise = accepted.Exists(r => r.Claimed == ClaimedState.Done)
            || await db.Matches.AnyAsync(m => m.UndertakingId == undertaking.Id && m.Id != match.Id && m.State == MatchState.Confirmed && m.Relation == MatchRelation.Fulfils, cancellationToken);
        if (match.Relation == MatchRelation.Fulfils && undertaking.Status == UndertakingStatus.Done && !closedOtherwise)
        {
            (undertaking.Status, undertaking.DoneOn) = (UndertakingStatus.InProgress, null);
        }
    }
}
