using CamKet.Casework.History;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading.Findings;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Review;

/// <summary>A stretch of the text that an officer marks because the reader missed it.</summary>
public sealed record MissedFinding(string DocumentReference, int Start, int End, ProposalKind Kind);

/// <summary>Adds what the reader missed. It waits for a decision like any other finding.</summary>
public sealed class AddMissedFinding(CamKetDb db, Journal journal)
{
    public const string Rule = "officer.selection";

    public Task<Finding> AddAsync(Actor actor, MissedFinding missed, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Review);
        return journal.SaveAsync(actor, async acts =>
        {
            var document = await db.Documents.VisibleTo(actor, db).FirstOrDefaultAsync(d => d.Reference == missed.DocumentReference, cancellationToken)
                ?? throw new NotFoundException(missed.DocumentReference);
            var (start, end) = Trim(document.Text, missed.Start, missed.End);
            // One sentence may tell several facts of a kind, such as the stages of two parties: only one that still waits stands in the way.
            var only = DraftFinding.IsAct(missed.Kind);
            if (await db.Findings.AnyAsync(f => f.DocumentId == document.Id && f.Start == start && f.End == end && f.Kind == missed.Kind && (only || f.Decision == FindingDecision.Pending), cancellationToken))
            {
                throw new RefusalException("Đoạn này đã có phát hiện cùng loại. Hãy quyết định phát hiện đó.", "This stretch has a finding of that kind already. Decide that one.", "Start");
            }

            var (sentenceStart, sentenceEnd) = await SentencesAroundAsync(db, document.Id, start, end, cancellationToken);
            var finding = Of(actor, document.Text, new TextSpan(start, end), new TextSpan(sentenceStart, sentenceEnd), missed.Kind);
            finding.DocumentId = document.Id;
            db.Findings.Add(finding);
            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.FindingAdding, "document", document.Reference, after: new { finding = finding.Id, finding.Kind, finding.Start, finding.End, finding.Quote });
            return finding;
        }, cancellationToken);
    }

    /// <summary>A finding that waits, on a stretch that an officer named.</summary>
    internal static Finding Of(Actor actor, string text, TextSpan span, TextSpan sentence, ProposalKind kind) => new()
    {
        Kind = kind, Start = span.Start, End = span.End, SentenceStart = sentence.Start, SentenceEnd = sentence.End, Quote = span.In(text), Origin = FindingOrigin.Officer,
        Rule = Rule, WhyVi = $"{actor.Name} chọn trong văn bản.", WhyEn = $"{actor.Name} selected it in the text.", Confidence = 1, Strength = Strength.Vague,
        Values = DraftFinding.IsAct(kind) ? null : "{}",
    };

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        if (start < 0 || end > text.Length || start >= end)
        {
            throw new RefusalException("Đoạn chọn nằm ngoài văn bản. Hãy chọn lại.", "The selection lies outside the text. Select again.", "Start");
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start < end ? (start, end) : throw new RefusalException("Đoạn chọn không có chữ nào. Hãy chọn lại.", "There is no text in the selection. Select again.", "Start");
    }

    /// <summary>The sentences as they were read when the document came in; the selection itself where it lies in none.</summary>
    internal static async Task<(int Start, int End)> SentencesAroundAsync(CamKetDb db, long documentId, int start, int end, CancellationToken cancellationToken)
    {
        var touched = await db.SearchPassages
            .Where(p => p.SubjectType == SearchPassage.Document && p.SubjectId == documentId && p.Start >= 0 && p.Start < end && p.Start + p.Text.Length > start)
            .Select(p => new { p.Start, End = p.Start + p.Text.Length }).ToListAsync(cancellationToken);
        return (Math.Min(start, touched.Min(t => (int?)t.Start) ?? start), Math.Max(end, touched.Max(t => (int?)t.End) ?? end));
    }
}
