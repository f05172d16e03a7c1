using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.Matches;
using CamKet.Casework.Roles;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Partners;

/// <summary>A word kept: the sentence that said it and the sentence that tells it was done.</summary>
public sealed record KeptWord(string Reference, string? SaidOn, string? Word, string OutcomeReference, string? HappenedOn, string Deed);

/// <summary>Everything known of one partner, cut to what the actor may see.</summary>
public sealed record PartnerDossier
{
    public required Partner Partner { get; init; }

    public required PartnerLedger Ledger { get; init; }

    /// <summary>Levels with ASEAN and with Viet Nam, in order of time; those of unknown beginning first.</summary>
    public required IReadOnlyList<PartnershipLevel> Levels { get; init; }

    public required IReadOnlyList<ThreadRow> Threads { get; init; }

    /// <summary>Latest and coming first.</summary>
    public required IReadOnlyList<Engagement> Engagements { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required IReadOnlyList<KeptWord> Kept { get; init; }
}

/// <summary>Gathers a partner's dossier.</summary>
public sealed class PartnerDossiers(CamKetDb db, ThreadQuery threads, ReadLedger ledgers)
{
    private const int KeptShown = 2;
    private const int EngagementsShown = 12;

    public async Task<PartnerDossier> ReadAsync(Actor actor, string id, CancellationToken cancellationToken = default)
    {
        var partner = await db.Partners.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new NotFoundException(id);
        return new PartnerDossier
        {
            Partner = partner,
            Ledger = await ledgers.ReadAsync(actor, id),
            Levels = await LevelsAsync(actor, id, cancellationToken),
            Threads = await ThreadsAsync(actor, id, cancellationToken),
            Engagements = await db.Engagements.AsNoTracking().VisibleTo(actor).Where(e => e.PartnerId == id)
                .OrderByDescending(e => e.Start).Take(EngagementsShown).ToListAsync(cancellationToken),
            Roles = await db.Roles.AsNoTracking().CitingVisible(actor, db).Where(r => r.HolderId == id).OrderByDescending(r => r.From).ToListAsync(cancellationToken),
            Kept = await KeptAsync(actor, id, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<PartnershipLevel>> LevelsAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        var levels = await db.PartnershipLevels.AsNoTracking().CitingVisible(actor, db).Where(l => l.PartnerId == id).ToListAsync(cancellationToken);
        return [.. levels.OrderBy(l => PartialDate.Earliest(l.From)).ThenBy(l => l.Id)];
    }

    /// <summary>Threads that name the partner: begun by it, with a stage of its own, or with its undertakings.</summary>
    private async Task<IReadOnlyList<ThreadRow>> ThreadsAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        var mine = await db.Undertakings.VisibleTo(actor).Where(u => u.PartnerId == id && u.ThreadId != null).Select(u => u.ThreadId!)
            .Union(db.Milestones.VisibleTo(actor).CitingVisible(actor, db).Where(m => m.PartyId == id).Select(m => m.ThreadId))
            .Union(db.Threads.Where(t => t.InitiatorId == id).Select(t => t.Id)).ToListAsync(cancellationToken);
        return mine.Count == 0 ? [] : [.. (await threads.ListAsync(actor, new ThreadFilter(), cancellationToken)).Where(row => mine.Contains(row.Thread.Id))];
    }

    private async Task<IReadOnlyList<KeptWord>> KeptAsync(Actor actor, string id, CancellationToken cancellationToken)
    {
        var (words, deeds, documents) = (db.Undertakings.VisibleTo(actor), db.Outcomes.VisibleTo(actor, db), db.Documents.VisibleTo(actor, db));
        return await (
            from match in db.Matches
            where match.State == MatchState.Confirmed && match.Relation == MatchRelation.Fulfils
            join word in words on match.UndertakingId equals word.Id
            join deed in deeds on match.OutcomeId equals deed.Id
            where word.PartnerId == id && documents.Any(d => d.Id == deed.DocumentId)
            orderby match.DecidedAt descending
            select new KeptWord(word.Reference, word.SaidOn,
                word.Citations.Where(c => c.IsFirst && documents.Any(d => d.Id == c.DocumentId)).Select(c => c.Quote).FirstOrDefault(), deed.Reference, deed.HappenedOn, deed.Quote))
            .Take(KeptShown).ToListAsync(cancellationToken);
    }
}
