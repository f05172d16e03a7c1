using CamKet.Casework.Assignments;
using CamKet.Casework.History;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;

namespace CamKet.Casework.Matches;

/// <summary>The officer's yes, with what follows from it.</summary>
public sealed record MatchConfirmation
{
    public required long MatchId { get; init; }

    public required int Version { get; init; }

    public required MatchRelation Relation { get; init; }

    public required string? Reason { get; init; }

    /// <summary>For a deed that fulfils: the undertaking becomes done.</summary>
    public bool SetDone { get; init; }

    /// <summary>The day it was done; the outcome's own date where null.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>For a deed that slips the date.</summary>
    public DateOnly? NewDue { get; init; }
}

/// <summary>Confirms a match. What it does to the undertaking follows from the relation.</summary>
public sealed class ConfirmMatch(CamKetDb db, Journal journal, TimeProvider clock)
{
    public async Task ConfirmAsync(Actor actor, MatchConfirmation confirmation, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.ConfirmMatches);
        await journal.SaveAsync(actor, async acts =>
        {
            var match = await db.LoadMatchAsync(actor, confirmation.MatchId, confirmation.Version, MatchState.Proposed, cancellationToken);
            if (string.IsNullOrWhiteSpace(confirmation.Reason))
            {
                throw new RefusalException("Hãy ghi vì sao khớp, một câu là đủ.", "Say why they match; a sentence is enough.", "Reason");
            }

            var undertaking = match.Undertaking!;
            var before = new { Match = 0L, undertaking.Status, undertaking.DoneOn, undertaking.HasEvidence };
            (match.State, match.Relation, match.Reason) = (MatchState.Confirmed, confirmation.Relation, confirmation.Reason.Trim());
            (match.DecidedBy, match.DecidedAt) = (actor.Name, clock.NowUtc());
            Follow(match, confirmation, actor, acts);
            acts.Record(ActKind.MatchConfirming, "undertaking", undertaking.Reference, before,
                new { Match = match.Id, undertaking.Status, undertaking.DoneOn, undertaking.HasEvidence, Outcome = match.Outcome!.Reference, match.Relation }, match.Reason);
        }, cancellationToken);
    }

    private void Follow(Match match, MatchConfirmation confirmation, Actor actor, ActRecorder acts)
    {
        var undertaking = match.Undertaking!;
        undertaking.LastTraceOn = clock.TodayInVietNam();
        switch (match.Relation)
        {
            case MatchRelation.Fulfils:
                AddEvidence(match, actor.Name);
                if (confirmation.SetDone)
                {
                    SetDone(match, confirmation.DoneOn);
                }

                break;
            case MatchRelation.Advances:
                AddEvidence(match, actor.Name);
                if (undertaking.Status == UndertakingStatus.Assigned)
                {
                    undertaking.Status = UndertakingStatus.InProgress;
                }

                break;
            case MatchRelation.Slips:
                MoveDueDate.Apply(undertaking, confirmation.NewDue, match.Reason, citationId: null, actor.Name, clock, acts);
                break;
        }
    }

    private void AddEvidence(Match match, string by)
    {
        var evidence = OutcomeEvidence.Of(match.Outcome!, clock.NowUtc(), by);
        evidence.UndertakingId = match.UndertakingId;
        db.Evidence.Add(evidence);
        match.Undertaking!.HasEvidence = true;
    }

    private void SetDone(Match match, DateOnly? stated)
    {
        var undertaking = match.Undertaking!;
        if (!UndertakingMoves.Allow(undertaking.Status, UndertakingStatus.Done))
        {
            throw new RefusalException("Trạng thái hiện nay của việc không cho ghi là xong. Hãy bỏ chọn «ghi là xong», hoặc đổi trạng thái trước.", "Its present state does not allow done. Clear “set done”, or change the state first.", "SetDone");
        }

        var today = clock.TodayInVietNam();
        var day = stated ?? LastDayOf(match.Outcome!.HappenedOn, today)
            ?? throw new RefusalException("Nguồn không nêu ngày của kết quả. Hãy ghi ngày làm xong.", "The source gives no date for the outcome. Give the day it was done.", "DoneOn");
        if (day > today)
        {
            throw new RefusalException("Ngày làm xong ở sau hôm nay. Hãy kiểm tra lại.", "The day it was done is after today. Check it.", "DoneOn");
        }

        (undertaking.Status, undertaking.DoneOn) = (UndertakingStatus.Done, day);
    }

    /// <summary>Of a month or year the last day counts, for it is done by then for sure; but never a day to come.</summary>
    private static DateOnly? LastDayOf(string? happenedOn, DateOnly today) => PartialDate.Latest(happenedOn) is { } last && last > today && PartialDate.Earliest(happenedOn) <= today ? today : PartialDate.Latest(happenedOn);
}
