using CamKet.Casework.History;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading;
using CamKet.Reading.Dates;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Documents;

/// <summary>What is known about a document, corrected. The text itself never changes.</summary>
public sealed record DocumentFacts
{
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required DocumentKind Kind { get; init; }
    public required AccessLevel Access { get; init; }
    public string? Publisher { get; init; }
    public string? Url { get; init; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? Date { get; init; }

    public Pillar? Pillar { get; init; }
    public string? PartnerId { get; init; }
}

/// <summary>Corrects what is known about a document.</summary>
public sealed class AmendDocument(CamKetDb db, Journal journal)
{
    public async Task AmendAsync(Actor actor, string reference, DocumentFacts facts, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.AddDocuments);
        if (string.IsNullOrWhiteSpace(facts.Title))
        {
            throw new RefusalException("Văn bản phải có tiêu đề.", "A document needs a title.", "Title");
        }

        await DocumentRules.CheckFactsAsync(db, actor, facts.Title.OrNull(), facts.Publisher.OrNull(), facts.Url.OrNull(), facts.Date.OrNull(), facts.Access, facts.PartnerId.OrNull());
        await journal.SaveAsync(actor, async acts =>
        {
            var document = await db.Documents.VisibleTo(actor, db).FirstOrDefaultAsync(d => d.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
            await CheckVersionAsync(document, facts.Version, cancellationToken);
            var before = Values(document);
            var oldAccess = document.Access;
            (document.Title, document.Kind, document.Access, document.Pillar) = (facts.Title.Trim(), facts.Kind, facts.Access, facts.Pillar);
            (document.Publisher, document.Url, document.PartnerId) = (facts.Publisher.OrNull(), facts.Url.OrNull(), facts.PartnerId.OrNull());
            if (document.Date != facts.Date.OrNull())
            {
                (document.Date, document.DateBasis) = (facts.Date.OrNull(), facts.Date.OrNull() is null ? DateBasis.Unknown : DateBasis.Given);
            }

            acts.Record(ActKind.DocumentAmending, "document", reference, before, Values(document));
            await RefreshTitlePassageAsync(document, cancellationToken);
            if (document.Access != oldAccess)
            {
                await CarryAccessAsync(document, cancellationToken);
            }
        }, cancellationToken);
    }

    private async Task CheckVersionAsync(Document document, int version, CancellationToken cancellationToken)
    {
        if (document.Version == version)
        {
            return;
        }

        var last = await db.Acts.Where(a => a.SubjectType == "document" && a.Subject == document.Reference && a.Kind == ActKind.DocumentAmending)
            .OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        throw new ConflictException(new Dictionary<string, string?>
        {
            ["Title"] = document.Title, ["Publisher"] = document.Publisher, ["Url"] = document.Url, ["Date"] = document.Date,
            ["Kind"] = document.Kind.ToString(), ["Access"] = document.Access.ToString(), ["Pillar"] = document.Pillar?.ToString(), ["PartnerId"] = document.PartnerId,
        }, last?.UserName ?? document.AddedBy, last?.At ?? document.AddedAt);
    }

    private async Task RefreshTitlePassageAsync(Document document, CancellationToken cancellationToken)
    {
        db.SearchPassages.RemoveRange(await db.SearchPassages
            .Where(p => p.SubjectType == SearchPassage.Document && p.SubjectId == document.Id && p.Start == SearchPassage.NotInText).ToListAsync(cancellationToken));
        if (!document.Text.Contains(document.Title, StringComparison.Ordinal))
        {
            db.SearchPassages.Add(SearchPassage.Of(SearchPassage.Document, document.Reference, document.Id, document.Title, document.Access));
        }
    }

    /// <summary>The passages follow the document at once. What was registered from it keeps its own level, but is never more open than the sentence it rests on.</summary>
    private async Task CarryAccessAsync(Document document, CancellationToken cancellationToken)
    {
        foreach (var passage in await db.SearchPassages.Where(p => p.SubjectType == SearchPassage.Document && p.SubjectId == document.Id).ToListAsync(cancellationToken))
        {
            passage.Access = document.Access;
        }

        var undertakings = await db.Undertakings.Where(u => u.Access < document.Access && u.Citations.Any(c => c.IsFirst && c.DocumentId == document.Id)).ToListAsync(cancellationToken);
        undertakings.ForEach(u => u.Access = document.Access);
        var outcomes = await db.Outcomes.Where(o => o.Access < document.Access && o.DocumentId == document.Id).ToListAsync(cancellationToken);
        outcomes.ForEach(o => o.Access = document.Access);
        var (undertakingIds, outcomeIds) = (undertakings.ConvertAll(u => u.Id), outcomes.ConvertAll(o => o.Id));
        foreach (var passage in await db.SearchPassages.Where(p => (p.SubjectType == SearchPassage.Undertaking && undertakingIds.Contains(p.SubjectId))
            || (p.SubjectType == SearchPassage.Outcome && outcomeIds.Contains(p.SubjectId))).ToListAsync(cancellationToken))
        {
            passage.Access = document.Access;
        }
    }

    private static object Values(Document d) => new { d.Title, d.Publisher, d.Url, d.Date, d.Kind, d.Access, d.Pillar, d.PartnerId };
}
