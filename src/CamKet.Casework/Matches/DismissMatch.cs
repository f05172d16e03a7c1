using CamKet.Casework.History;
using CamKet.Casework.Users;

namespace CamKet.Casework.Matches;

/// <summary>The officer's no, with the reason; the pair is kept so that it is not proposed again by itself.</summary>
public sealed class DismissMatch(CamKetDb db, Journal journal, TimeProvider clock)
{
    public async Task DismissAsync(Actor actor, long matchId, int version, string? reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ConfirmMatches);
        await journal.SaveAsync(actor, async acts =>
        {
            var match = await db.LoadMatchAsync(actor, matchId, version, MatchState.Proposed, cancellationToken);
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new RefusalException("Hãy ghi vì sao không khớp, một câu là đủ.", "Say why they do not match; a sentence is enough.", "Reason");
            }

            var before = new { Match = match.Id, Outcome = match.Outcome!.Reference, match.State, Why = match.Reason };
            (match.State, match.Reason, match.DecidedBy, match.DecidedAt) = (MatchState.Dismissed, reason.Trim(), actor.Name, clock.NowUtc());
            acts.Record(ActKind.MatchDismissing, "undertaking", match.Undertaking!.Reference, before, new { Match = match.Id, Outcome = match.Outcome!.Reference, match.State, Why = match.Reason }, match.Reason);
        }, cancellationToken);
    }
}
