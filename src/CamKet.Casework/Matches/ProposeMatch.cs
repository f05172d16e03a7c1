using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>A pair of word and deed, with the relation seen and why.</summary>
public sealed record MatchProposal
{
    public required string UndertakingReference { get; init; }

    public required string OutcomeReference { get; init; }

    public required MatchRelation Relation { get; init; }

    public required string? Reason { get; init; }
}

/// <summary>Puts an outcome beside an undertaking. It counts once it is confirmed.</summary>
public sealed class ProposeMatch(CamKetDb db, Journal journal, TimeProvider clock)
{
    /// <summary>The match's id.</summary>
    public async Task<long> ProposeAsync(Actor actor, MatchProposal proposal, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ConfirmMatches);
        return await journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.Undertakings.VisibleTo(actor).FirstOrDefaultAsync(u => u.Reference == proposal.UndertakingReference, cancellationToken)
                ?? throw new NotFoundException(proposal.UndertakingReference);
            var outcome = await db.Outcomes.VisibleTo(actor, db).FirstOrDefaultAsync(o => o.Reference == proposal.OutcomeReference, cancellationToken)
                ?? throw new RefusalException("Hãy chọn một kết quả trong danh sách. Kết quả này không có hoặc anh/chị không được xem.", "Choose an outcome from the list. This one does not exist or you may not see it.", "OutcomeReference");
            if (string.IsNullOrWhiteSpace(proposal.Reason))
            {
                throw new RefusalException("Hãy ghi vì sao việc này khớp với lời ấy, một câu là đủ.", "Say why this deed matches those words; a sentence is enough.", "Reason");
            }

            var match = await PlaceAsync(undertaking, outcome, proposal, actor.Name, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.MatchProposing, "undertaking", undertaking.Reference, null, new { Match = match.Id, Outcome = outcome.Reference, match.Relation }, match.Reason);
            return match.Id;
        }, cancellationToken);
    }

    /// <summary>A pair is one row: a dismissed one may be proposed again.</summary>
    private async Task<Match> PlaceAsync(Undertaking undertaking, Outcome outcome, MatchProposal proposal, string by, CancellationToken cancellationToken)
    {
        var match = await db.Matches.FirstOrDefaultAsync(m => m.UndertakingId == undertaking.Id && m.OutcomeId == outcome.Id, cancellationToken);
        if (match is { State: not MatchState.Dismissed })
        {
            var id = match.Id.ToString(CultureInfo.InvariantCulture);
            throw new RefusalException($"Cặp này đã có, khớp số {id}. Hãy mở nó để xác nhận hoặc bỏ.", $"This pair exists as match {id}. Open it to confirm or dismiss it.", "OutcomeReference");
        }

        if (match is null)
        {
            match = new Match { Undertaking = undertaking, Outcome = outcome, Relation = proposal.Relation, State = MatchState.Proposed, ProposedBy = by };
            db.Matches.Add(match);
        }

        (match.Relation, match.State, match.Reason) = (proposal.Relation, MatchState.Proposed, proposal.Reason!.Trim());
        (match.ProposedBy, match.ProposedAt, match.DecidedBy, match.DecidedAt) = (by, clock.NowUtc(), null, null);
        return match;
    }
}
