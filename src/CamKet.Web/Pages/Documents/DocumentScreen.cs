using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Documents;

/// <summary>A document with its findings in the order of the text, as the pages that show it need them.</summary>
public sealed record DocumentScreen(Document Document, IReadOnlyList<Finding> Findings, ReadingPass? Reading, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>Acts and facts, numbered from 1 in the order of the text.</summary>
    public int NumberOf(Finding finding) => Findings.ToList().IndexOf(finding) + 1;

    public static async Task<DocumentScreen> LoadAsync(CamKetDb db, Actor actor, string reference)
    {
        var document = await db.Documents.AsNoTracking().VisibleTo(actor, db).FirstOrDefaultAsync(d => d.Reference == reference) ?? throw new NotFoundException(reference);
        var findings = await db.Findings.AsNoTracking().Where(f => f.DocumentId == document.Id).OrderBy(f => f.Start).ThenBy(f => f.End).ThenBy(f => f.Id).ToListAsync();
        var reading = await db.ReadingPasses.AsNoTracking().Where(r => r.DocumentId == document.Id).OrderByDescending(r => r.Id).FirstOrDefaultAsync();
        var sentences = await db.SearchPassages.AsNoTracking().Where(p => p.SubjectType == SearchPassage.Document && p.SubjectId == document.Id && p.Start >= 0)
            .OrderBy(p => p.Start).Select(p => new { p.Start, p.Text.Length }).ToListAsync();
        return new DocumentScreen(document, findings, reading, [.. sentences.Select(s => new TextSpan(s.Start, s.Start + s.Length))]);
    }

    public IReadOnlyList<TextBlock> Body(long? current, TextSpan? lit, Func<Finding, string?> href) => DocumentBody.Of(
        Document.Text,
        [.. Findings.Select((f, i) => new Marking(f.Id, i + 1, new TextSpan(f.Start, f.End), f.Kind, f.Decision != FindingDecision.Pending, f.Id == current, href(f)))
            .Where(m => Findings[m.Number - 1].Decision != FindingDecision.Rejected || m.Current)],
        Sentences, Reading?.Unread ?? "", lit, DocumentPages.Read(Document.Pages));
}
