using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;

namespace CamKet.Casework.Outcomes;

/// <summary>Enters a deed with the sentence that tells it. Runs inside the save of the decision that accepts it.</summary>
public sealed class RegisterOutcome(CamKetDb db, SuggestMatches matches, TimeProvider clock)
{
    internal async Task<Outcome> RegisterAsync(Actor actor, ActRecorder acts, Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.Register);
        SourceQuote.Check(document, finding.Start, finding.End, finding.Quote);
        var outcome = new Outcome
        {
            Reference = await db.NextReferenceAsync("KQ", clock.TodayInVietNam().Year, cancellationToken),
            Title = draft.Title.Trim(),
            Kind = draft.OutcomeKind,
            Instrument = draft.Instrument.OrNull(),
            HappenedOn = draft.HappenedOn.OrNull(),
            DocumentId = document.Id,
            Start = finding.Start,
            End = finding.End,
            Quote = finding.Quote,
            ThreadId = await db.StandingThreadIdAsync(draft.ThreadId, cancellationToken),
            PartnerId = draft.PartnerId,
            Pillar = draft.Pillar,
            EngagementId = draft.EngagementId,
            Access = document.Access,
            Origin = finding.Origin,
            OriginName = finding.OriginName,
            RegisteredAt = clock.NowUtc(),
            RegisteredBy = actor.Name,
        };
        db.Outcomes.Add(outcome);
        await db.SaveChangesAsync(cancellationToken);
        db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Outcome, outcome.Reference, outcome.Id, outcome.Title, outcome.Access));
        acts.Record(ActKind.OutcomeRegistering, "outcome", outcome.Reference, after: new
        {
            outcome.Title, outcome.Kind, outcome.Instrument, outcome.HappenedOn, outcome.ThreadId, outcome.PartnerId, outcome.Pillar, outcome.Access,
            Document = document.Reference, finding.Start, finding.End, finding.Quote,
        });
        db.MatchTerms.AddRange(MatchIndex.TermsOf(outcome, document.Date));
        await matches.ForDeedAsync(actor, acts, outcome, cancellationToken);
        return outcome;
    }
}
