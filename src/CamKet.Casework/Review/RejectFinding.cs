using CamKet.Casework.History;
using CamKet.Casework.Users;

namespace CamKet.Casework.Review;

/// <summary>An officer's no to a finding. Without a reason the reader learns nothing, so one is asked for.</summary>
public sealed class RejectFinding(CamKetDb db, Journal journal, TimeProvider clock)
{
    public const int ReasonMaxLength = 500;

    public Task<Decided> RejectAsync(Actor actor, long findingId, string reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusalException("Chọn hoặc ghi lý do từ chối.", "Choose or write why it is rejected.", "Reason");
        }

        if (reason.Length > ReasonMaxLength)
        {
            throw new RefusalException($"Lý do dài quá {ReasonMaxLength} ký tự.", $"The reason is longer than {ReasonMaxLength} characters.", "Reason");
        }

        return journal.SaveAsync(actor, async acts =>
        {
            var finding = await FindingsToDecide.LoadAsync(db, actor, findingId, cancellationToken);
            FindingsToDecide.CheckPending(finding);
            (finding.Decision, finding.DecisionReason, finding.DecidedBy, finding.DecidedAt) = (FindingDecision.Rejected, reason.Trim(), actor.Name, clock.NowUtc());
            acts.Record(ActKind.FindingRejecting, "document", finding.Document!.Reference, new { decision = FindingDecision.Pending }, new { finding.Decision, finding = finding.Id, finding.Quote }, reason.Trim());
            return new Decided(finding.Document.Reference, finding.Id, finding.Decision, null);
        }, cancellationToken);
    }
}
