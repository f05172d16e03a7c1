using System.Text;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.Reading.Findings;
using Microsoft.EntityFrameworkCore;
using Finding = CamKet.Casework.Review.Finding;

namespace CamKet.Casework.SecondReading;

/// <summary>What an answer of the second reader came to.</summary>
/// <param name="Added">New findings that wait for a decision.</param>
/// <param name="Known">Those found already, by whomever.</param>
/// <param name="NotInText">Those whose quote does not stand in the document.</param>
/// <param name="Malformed">Those of another form than agreed on.</param>
public sealed record SecondReadingResult(int Added, int Known, int NotInText, int Malformed);

/// <summary>Asks the second reader for further findings of one document. What it says is only ever a proposal, and only where the document
/// says those words. Recorded before the text leaves: which document, how much, where to; never the text.</summary>
public sealed class AskSecondReader(CamKetDb db, Journal journal, SecondReaderOptions options, SecondReaderClient client)
{
    public const string Rule = "second-reader";

    /// <summary>Whether this person may ask about this document; what the page shows.</summary>
    public bool MayAsk(Actor actor, Document document) => options.IsOn && actor.May(Permission.Review) && document.Access <= options.HighestAccess;

    public async Task<SecondReadingResult> AskAsync(Actor actor, string reference, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        var document = await db.Documents.AsNoTracking().VisibleTo(actor, db).FirstOrDefaultAsync(d => d.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
        Check(document);
        var known = await db.Findings.AsNoTracking().Where(f => f.DocumentId == document.Id).Select(f => f.Quote).ToListAsync(cancellationToken);
        var body = SecondReaderPrompt.Body(options.Model, document.Text, document.Language, known);
        await journal.SaveAsync(actor, acts =>
        {
            acts.Record(ActKind.SecondReading, "document", reference, after: new { To = options.Place, options.Model, Bytes = body.Length });
            return Task.CompletedTask;
        }, cancellationToken);
        var (claimed, malformed) = SecondReaderAnswer.Read(await client.AskAsync(body, cancellationToken));
        return await journal.SaveAsync(actor with { OnceKey = null }, acts => KeepAsync(acts, document, claimed, malformed, cancellationToken), cancellationToken);
    }

    private async Task<SecondReadingResult> KeepAsync(ActRecorder acts, Document document, IReadOnlyList<ClaimedFinding> claimed, int malformed, CancellationToken cancellationToken)
    {
        // Loaded anew under the write lock: an officer or another answer may have added some meanwhile.
        var all = await db.Findings.AsNoTracking().Where(f => f.DocumentId == document.Id).Select(f => new { f.Kind, f.Start, f.End }).ToListAsync(cancellationToken);
        var (quotes, added, alreadyKnown, notInText) = (new ClaimedQuotes(document.Text), new List<Finding>(), 0, 0);
        foreach (var claim in claimed)
        {
            if (quotes.Find(claim.Quote) is not { } span)
            {
                notInText++;
            }
            else if (all.Exists(f => f.Kind == claim.Kind && f.Start < span.End && span.Start < f.End) || added.Exists(f => f.Kind == claim.Kind && f.Start < span.End && span.Start < f.End))
            {
                alreadyKnown++;
            }
            else
            {
                var (start, end) = await AddMissedFinding.SentencesAroundAsync(db, document.Id, span.Start, span.End, cancellationToken);
                added.Add(FindingOf(document, claim, quotes, span.Start, span.End, start, end));
            }
        }

        db.Findings.AddRange(added);
        var result = new SecondReadingResult(added.Count, alreadyKnown, notInText, malformed);
        acts.Record(ActKind.SecondReading, "document", document.Reference, after: new { From = options.Place, options.Model, result.Added, result.Known, result.NotInText, result.Malformed });
        await db.SaveChangesAsync(cancellationToken);
        return result;
    }

    private Finding FindingOf(Document document, ClaimedFinding claim, ClaimedQuotes quotes, int start, int end, int sentenceStart, int sentenceEnd) => new()
    {
        DocumentId = document.Id, Kind = claim.Kind, Start = start, End = end, SentenceStart = sentenceStart, SentenceEnd = sentenceEnd, Quote = document.Text[start..end],
        Origin = FindingOrigin.SecondReader, OriginName = options.Model.Length > 0 ? options.Model : options.Place, Strength = Strength.Vague, Confidence = 0,
        Holder = claim.Kind == ProposalKind.Outcome ? null : quotes.Written(claim.Holder), Asker = claim.Kind == ProposalKind.Request ? quotes.Written(claim.Asker) : null,
        Addressee = claim.Kind is ProposalKind.Commitment or ProposalKind.Direction ? quotes.Written(claim.Addressee) : null,
        DueText = claim.Kind == ProposalKind.Outcome ? null : quotes.Written(claim.Due), InstrumentText = claim.Kind == ProposalKind.Outcome ? quotes.Written(claim.Instrument) : null,
        Rule = Rule,
        WhyVi = "Máy đọc thứ hai đề xuất; câu này có trong văn bản, nhưng máy ấy không nêu quy tắc nào.",
        WhyEn = "The second reader proposes it; the sentence stands in the document, but that reader names no rule.",
    };

    private void Check(Document document)
    {
        if (!options.IsOn)
        {
            throw new RefusalException("Chưa đặt máy đọc thứ hai. Người vận hành bật bằng cài đặt secondReader:address.", "There is no second reader. Whoever runs the program sets one up with the setting secondReader:address.");
        }

        if (!options.IsAddressAllowed)
        {
            throw new RefusalException("Địa chỉ của máy đọc thứ hai không được mã hóa và không ở trên máy này nên không được dùng. Báo người vận hành.",
                "The second reader's address is neither encrypted nor on this machine, so it is not used. Tell whoever runs the program.");
        }

        if (document.Access > options.HighestAccess)
        {
            throw new RefusalException("Văn bản ở mức này không được gửi cho máy đọc thứ hai.", "A document of this access level is not sent to the second reader.");
        }

        var bytes = Encoding.UTF8.GetByteCount(document.Text);
        if (bytes > options.MostBytesSent)
        {
            throw new RefusalException($"Văn bản dài {bytes} byte, quá mức {options.MostBytesSent} byte được gửi cho máy đọc thứ hai.",
                $"The document has {bytes} bytes; at most {options.MostBytesSent} are sent to the second reader.");
        }
    }
}
