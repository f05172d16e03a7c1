using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;

namespace CamKet.Casework.Register;

/// <summary>Enters a word in the register with the sentence that proves it. Runs inside the save of the decision that accepts it.</summary>
public sealed class RegisterUndertaking(CamKetDb db, NamedBodies names, SuggestMatches matches, TimeProvider clock)
{
    internal async Task<Undertaking> RegisterAsync(Actor actor, ActRecorder acts, Document document, Finding finding, FindingDraft draft, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.Register);
        SourceQuote.Check(document, finding.Start, finding.End, finding.Quote);
        var undertaking = new Undertaking
        {
            Reference = await db.NextReferenceAsync("CK", clock.TodayInVietNam().Year, cancellationToken),
            Title = draft.Title.Trim(),
            Kind = Enum.Parse<UndertakingKind>(draft.Kind.ToString()),
            Side = draft.Side,
            Holder = draft.Holder.OrNull(),
            HolderId = await IdAsync(draft.Holder, finding.Holder, finding.HolderId, cancellationToken),
            Counterpart = draft.Counterpart.OrNull(),
            CounterpartId = await CounterpartIdAsync(finding, draft, cancellationToken),
            PartnerId = draft.PartnerId,
            Pillar = draft.Pillar,
            BodyId = draft.BodyId,
            ThreadId = await db.StandingThreadIdAsync(draft.ThreadId, cancellationToken),
            EngagementId = draft.EngagementId,
            SaidOn = document.Date,
            Due = PartialDate.Latest(draft.Due),
            DueText = draft.DueText.OrNull(),
            IsTraining = draft.IsTraining,
            Origin = finding.Origin,
            OriginName = finding.OriginName,
            Access = document.Access,
            RegisteredAt = clock.NowUtc(),
            RegisteredBy = actor.Name,
        };
        undertaking.Citations.Add(new Citation
        {
            DocumentId = document.Id, FindingId = finding.Id, Start = finding.Start, End = finding.End, Quote = finding.Quote, IsFirst = true, AddedAt = clock.NowUtc(),
        });
        db.Undertakings.Add(undertaking);
        await db.SaveChangesAsync(cancellationToken);
        db.SearchPassages.AddRange(PassagesOf(undertaking, finding.Quote));
        acts.Record(ActKind.UndertakingRegistering, "undertaking", undertaking.Reference, after: new
        {
            undertaking.Title, undertaking.Kind, undertaking.Side, undertaking.Holder, undertaking.Counterpart, undertaking.PartnerId, undertaking.Pillar, undertaking.ThreadId,
            undertaking.SaidOn, undertaking.Due, undertaking.DueText, undertaking.Access, Document = document.Reference, finding.Start, finding.End, finding.Quote,
        });
        db.MatchTerms.AddRange(MatchIndex.TermsOf(undertaking));
        await matches.ForWordAsync(actor, acts, undertaking, cancellationToken);
        return undertaking;
    }

    private static IEnumerable<SearchPassage> PassagesOf(Undertaking u, string quote)
    {
        yield return SearchPassage.Of(SearchPassage.Undertaking, u.Reference, u.Id, u.Title, u.Access);
        if (SearchText.Fold(quote) != SearchText.Fold(u.Title))
        {
            yield return SearchPassage.Of(SearchPassage.Undertaking, u.Reference, u.Id, quote, u.Access);
        }
    }

    private Task<string?> CounterpartIdAsync(Finding finding, FindingDraft draft, CancellationToken cancellationToken) => finding.Kind == ProposalKind.Request
        ? IdAsync(draft.Counterpart, finding.Asker, finding.AskerId, cancellationToken)
        : IdAsync(draft.Counterpart, finding.Addressee, finding.AddresseeId, cancellationToken);

    /// <summary>The id that the reader resolved holds while the name stands; a changed name is looked up anew.</summary>
    private async Task<string?> IdAsync(string? name, string? proposedName, string? proposedId, CancellationToken cancellationToken)
    {
        if (name.OrNull() == proposedName.OrNull() && proposedId is not null)
        {
            return proposedId;
        }

        var ids = await names.IdsOfAsync(name, cancellationToken);
        return ids.Count == 1 && name?.Contains(';', StringComparison.Ordinal) != true ? ids[0] : null;
    }
}
