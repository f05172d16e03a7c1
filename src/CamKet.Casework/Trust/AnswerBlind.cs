using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Trust;

/// <summary>What an officer finds in a sentence.</summary>
/// <param name="Kinds">Of the four acts; none where it does nothing.</param>
public sealed record BlindGiven(string DocumentReference, TextSpan Sentence, IReadOnlyCollection<ProposalKind> Kinds);

/// <summary>Keeps a blind answer beside what the reader found. What the reader missed becomes a finding that waits, so that nothing is lost.</summary>
public sealed class AnswerBlind(CamKetDb db, Journal journal, TimeProvider clock, BlindQueue queue)
{
    public Task<BlindAnswer> AnswerAsync(Actor actor, BlindGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        return journal.SaveAsync(actor, async acts =>
        {
            var document = await db.Documents.VisibleTo(actor, db).Include(d => d.Findings).FirstOrDefaultAsync(d => d.Reference == given.DocumentReference, cancellationToken)
                ?? throw new NotFoundException(given.DocumentReference);
            var earlier = await db.BlindAnswers.Where(a => a.DocumentId == document.Id && a.SentenceStart == given.Sentence.Start).ToListAsync(cancellationToken);
            if (earlier.Exists(a => a.AnsweredBy == actor.Name))
            {
                throw new RefusalException("Anh/chị đã trả lời câu này rồi.", "You have answered this sentence already.");
            }

            if (earlier.Count == 0 && !(await queue.SampleAsync(document, cancellationToken)).Contains(given.Sentence))
            {
                throw new NotFoundException($"{given.DocumentReference} {given.Sentence.Start}");
            }

            return await KeepAsync(actor, acts, document, given, isFirst: earlier.Count == 0, cancellationToken);
        }, cancellationToken);
    }

    private async Task<BlindAnswer> KeepAsync(Actor actor, ActRecorder acts, Document document, BlindGiven given, bool isFirst, CancellationToken cancellationToken)
    {
        var kinds = given.Kinds.Where(DraftFinding.IsAct).Distinct().Order().ToList();
        var known = document.Findings.Where(f => DraftFinding.IsAct(f.Kind) && f.Start < given.Sentence.End && given.Sentence.Start < f.End).ToList();
        var answer = new BlindAnswer
        {
            DocumentId = document.Id, SentenceStart = given.Sentence.Start, SentenceEnd = given.Sentence.End,
            Labels = BlindAnswer.Join(kinds), ReaderLabels = BlindAnswer.Join(known.Where(f => f.Origin == FindingOrigin.Reader).Select(f => f.Kind)),
            ReaderVersion = await db.ReadingPasses.Where(r => r.DocumentId == document.Id).OrderByDescending(r => r.Id).Select(r => r.ReaderVersion).FirstOrDefaultAsync(cancellationToken) ?? "",
            AnsweredBy = actor.Name, AnsweredAt = clock.NowUtc(),
        };
        db.BlindAnswers.Add(answer);
        foreach (var missed in isFirst ? kinds.Where(kind => !known.Exists(f => f.Kind == kind)) : [])
        {
            document.Findings.Add(AddMissedFinding.Of(actor, document.Text, given.Sentence, given.Sentence, missed));
        }

        await db.SaveChangesAsync(cancellationToken);
        acts.Record(ActKind.BlindAnswering, "document", document.Reference, after: new { given.Sentence.Start, given.Sentence.End, answer.Labels, answer.ReaderLabels });
        return answer;
    }
}
