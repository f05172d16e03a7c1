using CamKet.Casework.Assignments;
using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.Frameworks;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Partners;
using CamKet.Casework.Progress;
using CamKet.Casework.Threads;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Gathers the dossier of one undertaking.</summary>
public sealed class ReadDossier(CamKetDb db, TimeProvider clock)
{
    public async Task<Dossier> ReadAsync(Actor actor, string reference, CancellationToken cancellationToken = default)
    {
        var u = await db.Undertakings.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(row => row.Reference == reference, cancellationToken) ?? throw new NotFoundException(reference);
        var today = clock.TodayInVietNam();
        var (citations, hidden) = await CitationsAsync(actor, u.Id, cancellationToken);
        var assignments = await db.Assignments.AsNoTracking().Include(a => a.Supporting).Where(a => a.UndertakingId == u.Id).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);
        var matches = await MatchesAsync(actor, u.Id, cancellationToken);
        var reports = await ReportsAsync(actor, u.Id, cancellationToken);
        var current = assignments.Find(a => a.IsCurrent);
        var lastTrace = u.LastTraceOn ?? current?.AssignedOn;
        return new Dossier
        {
            Undertaking = u,
            State = u.StateOn(today),
            Citations = citations,
            HiddenCitations = hidden,
            Assignment = current,
            EarlierAssignments = assignments.FindAll(a => !a.IsCurrent),
            Agencies = await AgenciesAsync(assignments, reports, cancellationToken),
            Matches = matches,
            Reports = reports,
            OtherEvidence = await EvidenceAsync(actor, u.Id, cancellationToken),
            Slips = await db.DueDateChanges.AsNoTracking().Where(c => c.UndertakingId == u.Id).OrderByDescending(c => c.Id).ToListAsync(cancellationToken),
            Acts = await ActsAsync(actor, reference, cancellationToken),
            Thread = u.ThreadId is null ? null : await db.Threads.AsNoTracking().FirstOrDefaultAsync(t => t.Id == u.ThreadId, cancellationToken),
            Milestones = await MilestonesAsync(actor, u.ThreadId, cancellationToken),
            Partner = u.PartnerId is null ? null : await db.Partners.AsNoTracking().FirstOrDefaultAsync(p => p.Id == u.PartnerId, cancellationToken),
            Level = await LevelAsync(actor, u.PartnerId, cancellationToken),
            Body = u.BodyId is null ? null : await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == u.BodyId, cancellationToken),
            SaidAt = u.EngagementId is null ? null : await db.Engagements.AsNoTracking().VisibleTo(actor).FirstOrDefaultAsync(e => e.Id == u.EngagementId, cancellationToken),
            NextEngagement = await NextEngagementAsync(actor, u, today, cancellationToken),
            Nodes = await NodesAsync(u.Id, cancellationToken),
            SupersededBy = u.SupersededById is null ? null : await db.Undertakings.VisibleTo(actor).Where(s => s.Id == u.SupersededById).Select(s => s.Reference).FirstOrDefaultAsync(cancellationToken),
            Escalations = await EscalationsAsync(actor, u.Id, cancellationToken),
            DaysToFirstDeed = DaysToFirstDeed(u, matches),
            SilentDays = u.Status is UndertakingStatus.Assigned or UndertakingStatus.InProgress && lastTrace is { } day ? today.DayNumber - day.DayNumber : null,
            LastTraceOn = lastTrace,
        };
    }

    /// <summary>Exact days only: a deed known by its month or year says nothing in days.</summary>
    public static int? DaysToFirstDeed(Undertaking undertaking, IEnumerable<DossierMatch> matches)
    {
        if (undertaking.SaidOn is not { Length: PartialDate.MaxLength } || PartialDate.Earliest(undertaking.SaidOn) is not { } said)
        {
            return null;
        }

        var deeds = matches.Where(m => m.Match is { State: MatchState.Confirmed, Relation: MatchRelation.Fulfils or MatchRelation.Advances } && m.Outcome.HappenedOn is { Length: PartialDate.MaxLength })
            .Select(m => PartialDate.Earliest(m.Outcome.HappenedOn)).OfType<DateOnly>().Where(day => day >= said).Order().ToList();
        return deeds is [var first, ..] ? first.DayNumber - said.DayNumber : null;
    }

    private async Task<(IReadOnlyList<DossierCitation> Shown, int Hidden)> CitationsAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        var all = await db.Citations.CountAsync(c => c.UndertakingId == id, cancellationToken);
        var seen = await (from citation in db.Citations.AsNoTracking()
                          where citation.UndertakingId == id
                          join document in db.Documents.VisibleTo(actor, db) on citation.DocumentId equals document.Id
                          select new { citation, document }).ToListAsync(cancellationToken);
        var shown = seen.OrderByDescending(c => c.citation.IsFirst).ThenBy(c => c.document.Date, StringComparer.Ordinal).ThenBy(c => c.citation.Id)
            .Select(c => new DossierCitation(c.citation, c.document.Reference, c.document.Title, c.document.Date, c.document.Publisher, c.document.Language, c.document.Kind,
                SentenceContext.Around(c.document.Text, c.citation.Start, c.citation.End))).ToList();
        return (shown, all - shown.Count);
    }

    private async Task<IReadOnlyList<DossierMatch>> MatchesAsync(Actor actor, long id, CancellationToken cancellationToken) =>
        [.. (await (from match in db.Matches.AsNoTracking()
                    where match.UndertakingId == id && match.State != MatchState.Dismissed
                    join outcome in db.Outcomes.VisibleTo(actor, db) on match.OutcomeId equals outcome.Id
                    join document in db.Documents on outcome.DocumentId equals document.Id
                    select new { match, outcome, document.Reference, document.Language }).ToListAsync(cancellationToken))
            .OrderBy(m => m.match.State == MatchState.Confirmed ? 0 : 1).ThenByDescending(m => m.outcome.HappenedOn, StringComparer.Ordinal)
            .Select(m => new DossierMatch(m.match, m.outcome, m.Reference, m.Language))];

    /// <summary>Reports are between the offices: a reader of public matters does not see them.</summary>
    private async Task<List<ProgressReport>> ReportsAsync(Actor actor, long id, CancellationToken cancellationToken) => actor.Role == UserRole.Reader
        ? []
        : await db.ProgressReports.AsNoTracking().Where(r => r.UndertakingId == id)
            .Include(r => r.Evidence.Where(e => e.Document == null || e.Document.Access <= actor.Clearance)).ThenInclude(e => e.Document)
            .OrderByDescending(r => r.Id).ToListAsync(cancellationToken);

    private async Task<List<Evidence>> EvidenceAsync(Actor actor, long id, CancellationToken cancellationToken) => actor.Role == UserRole.Reader
        ? []
        : await db.Evidence.AsNoTracking().Include(e => e.Document)
            .Where(e => e.UndertakingId == id && e.ProgressReportId == null && (e.Document == null || e.Document.Access <= actor.Clearance))
            .OrderByDescending(e => e.Id).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<DossierEscalation>> EscalationsAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        if (actor.Role == UserRole.Reader)
        {
            return [];
        }

        var climbed = await db.Escalations.AsNoTracking().Where(e => e.UndertakingId == id).OrderByDescending(e => e.Id).ToListAsync(cancellationToken);
        var told = await (from escalation in db.Escalations
                          where escalation.UndertakingId == id
                          from recipient in escalation.Recipients
                          join user in db.Users on recipient.UserId equals user.Id
                          select new { escalation.Id, Told = new DossierTold(user.DisplayName, recipient.Mail == null ? null : recipient.Mail.State) }).ToListAsync(cancellationToken);
        return [.. climbed.Select(e => new DossierEscalation(e, [.. told.Where(t => t.Id == e.Id).Select(t => t.Told)]))];
    }

    private async Task<Dictionary<string, Agencies.Agency>> AgenciesAsync(List<Assignment> assignments, List<ProgressReport> reports, CancellationToken cancellationToken)
    {
        var ids = assignments.SelectMany(a => a.Supporting.Select(s => s.AgencyId).Prepend(a.LeadAgencyId)).Concat(reports.Select(r => r.AgencyId)).Distinct().ToList();
        return await db.Agencies.AsNoTracking().Include(a => a.Names).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
    }

    private async Task<IReadOnlyList<Act>> ActsAsync(Actor actor, string reference, CancellationToken cancellationToken) => actor.May(Permission.SeeHistory)
        ? await db.Acts.AsNoTracking().Where(a => a.SubjectType == "undertaking" && a.Subject == reference).OrderByDescending(a => a.Id).ToListAsync(cancellationToken)
        : [];

    private async Task<IReadOnlyList<Milestone>> MilestonesAsync(Actor actor, string? threadId, CancellationToken cancellationToken) => threadId is null
        ? []
        : [.. (await db.Milestones.AsNoTracking().VisibleTo(actor).CitingVisible(actor, db).Where(m => m.ThreadId == threadId && m.PartyId == null).ToListAsync(cancellationToken))
            // Several sources of one stage are one line here; the thread's own page shows each.
            .DistinctBy(m => (m.Stage, m.Date, m.Planned)).OrderBy(m => m.Planned).ThenBy(m => m.Date ?? "9999", StringComparer.Ordinal).ThenBy(m => m.Stage)];

    /// <summary>Viet Nam's own level with the partner before ASEAN's.</summary>
    private async Task<PartnershipLevel?> LevelAsync(Actor actor, string? partnerId, CancellationToken cancellationToken) => partnerId is null
        ? null
        : await db.PartnershipLevels.AsNoTracking().CitingVisible(actor, db).Where(l => l.PartnerId == partnerId && l.To == null)
            .OrderBy(l => l.OfId == "country:vn" ? 0 : 1).ThenByDescending(l => l.From).FirstOrDefaultAsync(cancellationToken);

    private async Task<Engagement?> NextEngagementAsync(Actor actor, Undertaking u, DateOnly today, CancellationToken cancellationToken)
    {
        var from = PartialDate.From(today);
#pragma warning disable CA1309 // The database compares.
        return await db.Engagements.AsNoTracking().VisibleTo(actor)
            .Where(e => e.Start != null && string.Compare(e.Start, from) >= 0
                && ((u.PartnerId != null && e.PartnerId == u.PartnerId) || (u.BodyId != null && e.BodyId == u.BodyId)))
            .OrderBy(e => e.Start).FirstOrDefaultAsync(cancellationToken);
#pragma warning restore CA1309
    }

    private async Task<IReadOnlyList<DossierNode>> NodesAsync(long id, CancellationToken cancellationToken) =>
        await (from alignment in db.Alignments.AsNoTracking()
               where alignment.UndertakingId == id
               join node in db.Set<FrameworkNode>() on alignment.NodeId equals node.Id
               join framework in db.Frameworks on node.FrameworkId equals framework.Id
               orderby framework.Id, node.Order
               select new DossierNode(node, framework)).ToListAsync(cancellationToken);
}
