using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Trust;

/// <summary>A sentence to be judged without the reader's proposals.</summary>
/// <param name="Left">How many more of the document come after it.</param>
public sealed record BlindItem(Document Document, TextSpan Sentence, int Left);

/// <summary>Which sentences somebody may still judge blind: not those of documents in which they have decided findings, for they have seen the proposals.</summary>
public sealed class BlindQueue(CamKetDb db, TrustOptions options)
{
    private const int MostDocuments = 200;

    /// <summary>The next sentence of a document that nobody has judged, or null.</summary>
    public async Task<BlindItem?> NextInAsync(Actor actor, string reference, CancellationToken cancellationToken = default)
    {
        var document = await db.Documents.AsNoTracking().VisibleTo(actor, db).FirstOrDefaultAsync(d => d.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
        if (options.BlindShare <= 0 || await db.Findings.AnyAsync(f => f.DocumentId == document.Id && f.Decision != FindingDecision.Pending, cancellationToken))
        {
            return null;
        }

        var judged = await db.BlindAnswers.Where(a => a.DocumentId == document.Id).Select(a => a.SentenceStart).ToListAsync(cancellationToken);
        var open = (await SampleAsync(document, cancellationToken)).Where(sentence => !judged.Contains(sentence.Start)).ToList();
        return open.Count == 0 ? null : new BlindItem(document, open[0], open.Count - 1);
    }

    /// <summary>The oldest sentence that one other officer has judged and this one may, so that agreement can be measured; null where there is none.</summary>
    public async Task<BlindItem?> NextSecondAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var open = await Seconds(actor).OrderBy(a => a.AnsweredAt).ThenBy(a => a.Id).Take(MostDocuments)
            .Select(a => new { a.DocumentId, a.SentenceStart, a.SentenceEnd }).ToListAsync(cancellationToken);
        return open.Count == 0 ? null : new BlindItem(
            await db.Documents.AsNoTracking().SingleAsync(d => d.Id == open[0].DocumentId, cancellationToken), new TextSpan(open[0].SentenceStart, open[0].SentenceEnd), open.Count - 1);
    }

    public Task<int> CountSecondsAsync(Actor actor, CancellationToken cancellationToken = default) => Seconds(actor).CountAsync(cancellationToken);

    /// <summary>The sentences of a document that are drawn.</summary>
    internal async Task<IReadOnlyList<TextSpan>> SampleAsync(Document document, CancellationToken cancellationToken)
    {
        var sentences = await db.SearchPassages.AsNoTracking().Where(p => p.SubjectType == SearchPassage.Document && p.SubjectId == document.Id && p.Start >= 0)
            .OrderBy(p => p.Start).Select(p => new { p.Start, p.Text.Length }).ToListAsync(cancellationToken);
        return [.. BlindSample.Of(document.TextHash, sentences.Select(s => new TextSpan(s.Start, s.Start + s.Length)), options.BlindShare)];
    }

    private IQueryable<BlindAnswer> Seconds(Actor actor)
    {
        var visible = db.Documents.VisibleTo(actor, db);
        return db.BlindAnswers.AsNoTracking().Where(a => a.AnsweredBy != actor.Name
            && db.BlindAnswers.Count(b => b.DocumentId == a.DocumentId && b.SentenceStart == a.SentenceStart) == 1
            && visible.Any(d => d.Id == a.DocumentId)
            && !db.Findings.Any(f => f.DocumentId == a.DocumentId && f.DecidedBy == actor.Name));
    }
}
