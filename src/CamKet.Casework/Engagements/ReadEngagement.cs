using CamKet.Casework.Documents;
using CamKet.Casework.Figures;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Engagements;

/// <summary>An engagement with all that hangs on it and that the actor may see.</summary>
public sealed record EngagementDossier
{
    public required Engagement Engagement { get; init; }

    public required EngagementSeries? Series { get; init; }

    /// <summary>The documents that report it.</summary>
    public required IReadOnlyList<DocumentSummary> Documents { get; init; }

    /// <summary>How many more report it that are closed to the actor.</summary>
    public required int DocumentsClosed { get; init; }

    /// <summary>The sentences behind points of the programme and gifts, by document and span.</summary>
    public required IReadOnlyDictionary<(long Document, int Start), CitedSentence> Sentences { get; init; }

    /// <summary>Words tied to it, and words that its documents cite and that are tied to no other.</summary>
    public required IReadOnlyList<Undertaking> Words { get; init; }

    public required IReadOnlyList<Outcome> Deeds { get; init; }

    public required IReadOnlyList<Figure> Figures { get; init; }

    public CitedSentence? SentenceOf(long? document, int? start) => document is { } id && start is { } at ? Sentences.GetValueOrDefault((id, at)) : null;
}

/// <summary>A sentence that stands behind a fact: where, and its words.</summary>
public sealed record CitedSentence(string Document, int Start, int End, string Text);

/// <summary>Reads one engagement as the actor may see it.</summary>
public sealed class ReadEngagement(CamKetDb db)
{
    public async Task<EngagementDossier> ReadAsync(Actor actor, string reference, CancellationToken cancellationToken = default)
    {
        var engagement = await db.Engagements.AsNoTracking().VisibleTo(actor).Include(e => e.Programme).Include(e => e.Participants).Include(e => e.Gifts).Include(e => e.Documents).AsSplitQuery()
            .FirstOrDefaultAsync(e => e.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
        var linked = engagement.Documents.Select(d => d.DocumentId).ToList();
        var documents = await db.Documents.AsNoTracking().VisibleTo(actor, db).Where(d => linked.Contains(d.Id)).OrderBy(d => d.Date).ThenBy(d => d.Id)
            .Select(d => new DocumentSummary(d.Id, d.Reference, d.Title, d.Date, d.Access, d.Pillar, d.PartnerId)).ToListAsync(cancellationToken);
        return new EngagementDossier
        {
            Engagement = engagement,
            Series = await db.EngagementSeries.AsNoTracking().FirstOrDefaultAsync(s => s.Id == engagement.SeriesId, cancellationToken),
            Documents = documents,
            DocumentsClosed = linked.Count - documents.Count,
            Sentences = await SentencesAsync(actor, engagement, cancellationToken),
            Words = await db.Undertakings.AsNoTracking().VisibleTo(actor)
                .Where(u => u.EngagementId == engagement.Id || (u.EngagementId == null && u.Citations.Any(c => linked.Contains(c.DocumentId)))).OrderBy(u => u.Id).ToListAsync(cancellationToken),
            Deeds = await db.Outcomes.AsNoTracking().VisibleTo(actor, db)
                .Where(o => o.EngagementId == engagement.Id || (o.EngagementId == null && linked.Contains(o.DocumentId))).OrderBy(o => o.Id).ToListAsync(cancellationToken),
            Figures = await db.Figures.AsNoTracking().CitingVisible(actor, db).Where(f => f.DocumentId != null && linked.Contains(f.DocumentId.Value)).OrderBy(f => f.Id).ToListAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyDictionary<(long, int), CitedSentence>> SentencesAsync(Actor actor, Engagement engagement, CancellationToken cancellationToken)
    {
        var spans = engagement.Programme.Select(p => (p.DocumentId, p.Start, p.End)).Concat(engagement.Gifts.Select(g => (g.DocumentId, g.Start, g.End)))
            .Where(s => s is { DocumentId: not null, Start: not null, End: not null }).Select(s => (Document: s.DocumentId!.Value, Start: s.Start!.Value, End: s.End!.Value)).Distinct().ToList();
        var ids = spans.Select(s => s.Document).Distinct().ToList();
        var texts = await db.Documents.AsNoTracking().VisibleTo(actor, db).Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => new { d.Reference, d.Text }, cancellationToken);
        return spans.Where(s => texts.ContainsKey(s.Document)).GroupBy(s => (s.Document, s.Start))
            .ToDictionary(g => g.Key, g => new CitedSentence(texts[g.Key.Document].Reference, g.Key.Start, g.First().End, texts[g.Key.Document].Text[g.Key.Start..g.First().End]));
    }
}
