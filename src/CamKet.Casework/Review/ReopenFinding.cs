using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>Takes a decision back while nothing else hangs on what it made. The reference that was given is never given again.</summary>
public sealed class ReopenFinding(CamKetDb db, Journal journal)
{
    public Task<Decided> ReopenAsync(Actor actor, long findingId, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        return journal.SaveAsync(actor, async acts =>
        {
            var finding = await FindingsToDecide.LoadAsync(db, actor, findingId, cancellationToken);
            if (finding.Decision == FindingDecision.Pending)
            {
                throw new RefusalException("Phát hiện này đang chờ quyết định rồi.", "This finding is waiting for a decision already.");
            }

            var before = new { finding.Decision, removed = (string?)null };
            var removed = await RemoveWhatItMadeAsync(finding, cancellationToken);
            (finding.Decision, finding.DecisionReason, finding.DecidedBy, finding.DecidedAt) = (FindingDecision.Pending, null, null, null);
            (finding.DecidedKind, finding.Batch) = (null, null);
            (finding.UndertakingId, finding.OutcomeId, finding.EngagementId) = (null, null, null);
            acts.Record(ActKind.FindingReopening, "document", finding.Document!.Reference, before, new { finding.Decision, removed, finding = finding.Id });
            return new Decided(finding.Document.Reference, finding.Id, finding.Decision, null);
        }, cancellationToken);
    }

    private async Task<string?> RemoveWhatItMadeAsync(Finding finding, CancellationToken cancellationToken)
    {
        if (finding.UndertakingId is { } undertaking)
        {
            return await RemoveCitationAsync(finding, await db.Undertakings.Include(u => u.Citations).SingleAsync(u => u.Id == undertaking, cancellationToken), cancellationToken);
        }

        if (finding.OutcomeId is { } outcome)
        {
            return await RemoveOutcomeAsync(await db.Outcomes.Include(o => o.Matches).SingleAsync(o => o.Id == outcome, cancellationToken), cancellationToken);
        }

        if (finding.EngagementId is { } engagement)
        {
            return await RemoveEngagementAsync(finding, await db.Engagements.Include(e => e.Documents).SingleAsync(e => e.Id == engagement, cancellationToken), cancellationToken);
        }

        db.Roles.RemoveRange(db.Roles.Where(r => r.DocumentId == finding.DocumentId && r.Start == finding.Start && r.End == finding.End));
        db.Figures.RemoveRange(db.Figures.Where(f => f.DocumentId == finding.DocumentId && f.Start == finding.Start && f.End == finding.End));
        db.Milestones.RemoveRange(db.Milestones.Where(m => m.DocumentId == finding.DocumentId && m.Start == finding.Start && m.End == finding.End));
        db.PartnershipLevels.RemoveRange(db.PartnershipLevels.Where(l => l.DocumentId == finding.DocumentId && l.Start == finding.Start && l.End == finding.End));
        return null;
    }

    private async Task<string?> RemoveCitationAsync(Finding finding, Undertaking undertaking, CancellationToken cancellationToken)
    {
        var citation = undertaking.Citations.Single(c => c.FindingId == finding.Id);
        if (!citation.IsFirst)
        {
            db.Citations.Remove(citation);
            return null;
        }

        var hangs = undertaking.Version > 0 || undertaking.Citations.Count > 1 || undertaking.Status != UndertakingStatus.Registered
            || await db.Assignments.AnyAsync(a => a.UndertakingId == undertaking.Id, cancellationToken)
            || await db.Matches.AnyAsync(m => m.UndertakingId == undertaking.Id && !(m.State == MatchState.Proposed && m.ProposedBy == SuggestMatches.Proposer), cancellationToken)
            || await db.ProgressReports.AnyAsync(r => r.UndertakingId == undertaking.Id, cancellationToken)
            || await db.Alignments.AnyAsync(a => a.UndertakingId == undertaking.Id, cancellationToken)
            || await db.StocktakeClauses.AnyAsync(c => c.References != null && c.References.Contains(undertaking.Reference), cancellationToken);
        if (hangs)
        {
            throw Refuse(undertaking.Reference);
        }

        db.Citations.Remove(citation);
        db.Matches.RemoveRange(db.Matches.Where(m => m.UndertakingId == undertaking.Id));
        db.MatchTerms.RemoveRange(db.MatchTerms.Where(t => !t.IsDeed && t.SubjectId == undertaking.Id));
        db.Undertakings.Remove(undertaking);
        await RemovePassagesAsync(SearchPassage.Undertaking, undertaking.Id, cancellationToken);
        return undertaking.Reference;
    }

    private async Task<string?> RemoveOutcomeAsync(Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Version > 0 || outcome.Matches.Exists(m => m.State != MatchState.Proposed || m.ProposedBy != SuggestMatches.Proposer) || await db.Evidence.AnyAsync(e => e.OutcomeId == outcome.Id, cancellationToken))
        {
            throw Refuse(outcome.Reference);
        }

        db.Matches.RemoveRange(outcome.Matches);
        db.MatchTerms.RemoveRange(db.MatchTerms.Where(t => t.IsDeed && t.SubjectId == outcome.Id));
        db.Outcomes.Remove(outcome);
        await RemovePassagesAsync(SearchPassage.Outcome, outcome.Id, cancellationToken);
        return outcome.Reference;
    }

    /// <summary>The link goes; the engagement itself goes only when no other document, word or deed rests on it.</summary>
    private async Task<string?> RemoveEngagementAsync(Finding finding, Engagement engagement, CancellationToken cancellationToken)
    {
        db.EngagementDocuments.RemoveRange(engagement.Documents.Where(d => d.DocumentId == finding.DocumentId));
        var isUsed = engagement.FromReference || engagement.Version > 0 || engagement.Documents.Any(d => d.DocumentId != finding.DocumentId)
            || await db.Undertakings.AnyAsync(u => u.EngagementId == engagement.Id, cancellationToken)
            || await db.Outcomes.AnyAsync(o => o.EngagementId == engagement.Id, cancellationToken)
            || await db.Findings.AnyAsync(f => f.EngagementId == engagement.Id && f.Id != finding.Id, cancellationToken)
            || await db.ProgrammeItems.AnyAsync(p => p.EngagementId == engagement.Id, cancellationToken)
            || await db.Gifts.AnyAsync(g => g.EngagementId == engagement.Id, cancellationToken)
            || await db.Participants.AnyAsync(p => p.EngagementId == engagement.Id, cancellationToken);
        if (isUsed)
        {
            return null;
        }

        db.Engagements.Remove(engagement);
        await RemovePassagesAsync(SearchPassage.Engagement, engagement.Id, cancellationToken);
        return engagement.Reference;
    }

    private async Task RemovePassagesAsync(string type, long id, CancellationToken cancellationToken) =>
        db.SearchPassages.RemoveRange(await db.SearchPassages.Where(p => p.SubjectType == type && p.SubjectId == id).ToListAsync(cancellationToken));

    private static RefusalException Refuse(string reference) => new(
        $"{reference} đã có việc khác gắn vào (phân công, khớp, trích dẫn hoặc sửa đổi), nên không rút lại quyết định được. Hãy sửa hoặc hủy ngay trong sổ.",
        $"Other work hangs on {reference} (an assignment, a match, a citation or a change), so the decision cannot be taken back. Amend or cancel it in the register.");
}
