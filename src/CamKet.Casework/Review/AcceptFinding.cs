using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;

namespace CamKet.Casework.Review;

/// <summary>An officer's yes to a finding.</summary>
public sealed record Acceptance
{
    public required long FindingId { get; init; }

    /// <summary>What it becomes; null accepts it as proposed.</summary>
    public FindingDraft? Draft { get; init; }

    /// <summary>The undertaking that says the same already: the finding then becomes one more citation of it.</summary>
    public string? MergeInto { get; init; }

    /// <summary>Why it was amended, where the officer says so.</summary>
    public string? Reason { get; init; }

    /// <summary>The lot, where it is accepted together with others.</summary>
    public string? Batch { get; init; }
}

/// <summary>What a decision led to.</summary>
/// <param name="Became">Reference of what it became ("CK-2026-0147"), or null after a rejection.</param>
public sealed record Decided(string DocumentReference, long FindingId, FindingDecision Decision, string? Became);

/// <summary>Accepts a finding, as proposed or amended: the word goes into the register, the deed among the outcomes, the fact into its table.</summary>
public sealed class AcceptFinding(CamKetDb db, Journal journal, TimeProvider clock, DraftFinding drafts, RegisterUndertaking undertakings, AddCitation citations, RegisterOutcome outcomes, KeepFact facts)
{
    public Task<Decided> AcceptAsync(Actor actor, Acceptance acceptance, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        return journal.SaveAsync(actor, async acts =>
        {
            var finding = await FindingsToDecide.LoadAsync(db, actor, acceptance.FindingId, cancellationToken);
            FindingsToDecide.CheckPending(finding);
            var document = finding.Document!;
            var proposed = await drafts.ProposeAsync(finding, DocumentSummary.Of(document), cancellationToken);
            var draft = acceptance.Draft ?? proposed;
            CheckDraft(proposed, draft);
            (finding.DecidedKind, finding.Batch) = (draft.Kind, acceptance.Batch);
            (finding.DecidedBy, finding.DecidedAt, finding.DecisionReason) = (actor.Name, clock.NowUtc(), acceptance.Reason.OrNull());
            if (acceptance.MergeInto.OrNull() is { } reference && IsWord(draft.Kind))
            {
                finding.Decision = FindingDecision.Merged;
                var undertaking = await citations.AddAsync(actor, acts, document, finding, reference, cancellationToken);
                finding.UndertakingId = undertaking.Id;
                return Record(acts, finding, proposed, proposed, undertaking.Reference, acceptance.Reason);
            }

            finding.Decision = draft.Says(proposed) ? FindingDecision.Accepted : FindingDecision.Amended;
            var became = await BecomeAsync(actor, acts, document, finding, draft, cancellationToken);
            return Record(acts, finding, proposed, draft, became, acceptance.Reason);
        }, cancellationToken);
    }

    private async Task<string> BecomeAsync(Actor actor, ActRecorder acts, Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        if (IsWord(draft.Kind))
        {
            var undertaking = await undertakings.RegisterAsync(actor, acts, document, finding, draft, cancellationToken);
            finding.UndertakingId = undertaking.Id;
            return undertaking.Reference;
        }

        if (draft.Kind == ProposalKind.Outcome)
        {
            var outcome = await outcomes.RegisterAsync(actor, acts, document, finding, draft, cancellationToken);
            finding.OutcomeId = outcome.Id;
            return outcome.Reference;
        }

        return await facts.KeepAsync(actor, acts, document, finding, draft, cancellationToken);
    }

    private static Decided Record(ActRecorder acts, Finding finding, FindingDraft proposed, FindingDraft draft, string became, string? reason)
    {
        var kind = finding.Decision switch
        {
            FindingDecision.Merged => ActKind.FindingMerging,
            FindingDecision.Amended => ActKind.FindingAmending,
            _ => ActKind.FindingAccepting,
        };
        acts.Record(kind, "document", finding.Document!.Reference, Values(FindingDecision.Pending, proposed), Values(finding.Decision, draft, finding.Id, became), reason.OrNull());
        return new Decided(finding.Document.Reference, finding.Id, finding.Decision, became);
    }

    private static object Values(FindingDecision decision, FindingDraft d, long? finding = null, string? became = null) => finding is null
        ? new { decision, d.Kind, d.Title, d.Holder, d.Counterpart, d.Due, d.DueText, d.Side, d.ThreadId, d.PartnerId, d.BodyId, d.Pillar, d.EngagementId, d.IsTraining, d.Instrument, d.OutcomeKind, d.HappenedOn, d.Values }
        : new { decision, d.Kind, d.Title, d.Holder, d.Counterpart, d.Due, d.DueText, d.Side, d.ThreadId, d.PartnerId, d.BodyId, d.Pillar, d.EngagementId, d.IsTraining, d.Instrument, d.OutcomeKind, d.HappenedOn, d.Values, finding, became };

    private static void CheckDraft(FindingDraft proposed, FindingDraft draft)
    {
        if (DraftFinding.IsAct(proposed.Kind) != DraftFinding.IsAct(draft.Kind) || (!DraftFinding.IsAct(draft.Kind) && draft.Kind != proposed.Kind))
        {
            throw new RefusalException("Không đổi được giữa lời, việc và sự việc khác loại. Hãy từ chối và thêm phát hiện bằng tay.", "A finding of one sort cannot become another. Reject it and add one by hand.", "Kind");
        }

        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            throw new RefusalException("Ghi nội dung của cam kết hay kết quả.", "Say what it is about.", "Title");
        }

        if (draft.Title.Length > Undertaking.TitleMaxLength)
        {
            throw new RefusalException($"Nội dung dài quá {Undertaking.TitleMaxLength} ký tự. Hãy viết ngắn lại; câu gốc vẫn được giữ nguyên.",
                $"The wording is longer than {Undertaking.TitleMaxLength} characters. Make it shorter; the source sentence is kept as it is.", "Title");
        }

        CheckDate(draft.Due, "Due");
        CheckDate(draft.HappenedOn, "HappenedOn");
    }

    private static void CheckDate(string? date, string field)
    {
        if (date.OrNull() is { } given && !PartialDate.IsValid(given))
        {
            throw new RefusalException("Ngày không có trong lịch. Viết như 09/12/2025, 12/2025 hoặc 2025.", "The date is not in the calendar. Write it as 09/12/2025, 12/2025 or 2025.", field);
        }
    }

    private static bool IsWord(ProposalKind kind) => kind is ProposalKind.Commitment or ProposalKind.Request or ProposalKind.Direction;
}
