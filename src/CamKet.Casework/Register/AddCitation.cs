using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Adds a sentence of another document to an undertaking that stands already: the same word, told twice. Runs inside the save of the decision that merges it.</summary>
public sealed class AddCitation(CamKetDb db, TimeProvider clock)
{
    internal async Task<Undertaking> AddAsync(Actor actor, ActRecorder acts, Document document, Finding finding, string undertakingReference, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.Register);
        SourceQuote.Check(document, finding.Start, finding.End, finding.Quote);
        var undertaking = await db.Undertakings.VisibleTo(actor).Include(u => u.Citations).FirstOrDefaultAsync(u => u.Reference == undertakingReference, cancellationToken)
            ?? throw new RefusalException($"Không tìm thấy {undertakingReference} để gộp. Hãy chọn lại.", $"{undertakingReference} is not there to merge with. Choose again.", "MergeInto");
        if (undertaking.Citations.Any(c => c.DocumentId == document.Id && c.Start < finding.End && finding.Start < c.End))
        {
            throw new RefusalException($"{undertakingReference} đã trích câu này của văn bản. Hãy từ chối phát hiện vì trùng.",
                $"{undertakingReference} cites this sentence of the document already. Reject the finding as a repetition.", "MergeInto");
        }

        undertaking.Citations.Add(new Citation { DocumentId = document.Id, FindingId = finding.Id, Start = finding.Start, End = finding.End, Quote = finding.Quote, AddedAt = clock.NowUtc() });
        undertaking.SaidAgain(document.Date, clock.TodayInVietNam());
        await db.RefreshPassagesAsync(undertaking, cancellationToken);
        acts.Record(ActKind.CitationAdding, "undertaking", undertaking.Reference, after: new { Document = document.Reference, finding.Start, finding.End, finding.Quote });
        return undertaking;
    }
}
