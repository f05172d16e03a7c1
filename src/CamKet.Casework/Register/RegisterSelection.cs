using CamKet.Casework.Search;
using CamKet.Casework.Stocktakes;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>Turns a filter into a query over what the actor may see.</summary>
public sealed class RegisterSelection(CamKetDb db, IDatabaseEngine engine, TimeProvider clock)
{
    public IQueryable<Undertaking> Select(Actor actor, RegisterFilter filter)
    {
        var today = clock.TodayInVietNam();
        var query = db.Undertakings.AsNoTracking().VisibleTo(actor);
        query = ByWhat(query, filter, today);
        query = ByWhom(query, filter);
        query = ByLinks(query, filter);
        query = ByTime(query, filter, today);
        query = filter.Mine ? Mine(query, actor) : query;
        return WithText(query, actor, filter.Text);
    }

    private static IQueryable<Undertaking> ByWhat(IQueryable<Undertaking> query, RegisterFilter filter, DateOnly today)
    {
        if (filter.States.Count > 0)
        {
            query = filter.States is [var one] ? query.InState(one, today) : query.InStates(filter.States, today);
        }

        if (filter.Kinds.Count > 0)
        {
            query = query.Where(u => filter.Kinds.Contains(u.Kind));
        }

        if (filter.Sides.Count > 0)
        {
            query = query.Where(u => filter.Sides.Contains(u.Side));
        }

        if (filter.Statuses.Count > 0)
        {
            query = query.Where(u => filter.Statuses.Contains(u.Status));
        }

        if (filter.Pillars.Count > 0)
        {
            var none = filter.Pillars.Contains(null);
            var named = filter.Pillars.OfType<Pillar>().ToList();
            query = query.Where(u => (none && u.Pillar == null) || (u.Pillar != null && named.Contains(u.Pillar.Value)));
        }

        query = filter.Slipped ? query.Where(u => u.Slips > 0) : query;
        query = filter.Unconfirmed ? query.Where(u => u.Consultations.Any(c => c.IsUrgent && c.ConfirmedOn == null)) : query;
        query = filter.Assigned ? query.Where(u => u.LeadAgencyId != null) : query;
        return filter.Training ? query.Where(u => u.IsTraining) : query;
    }

    private static IQueryable<Undertaking> ByWhom(IQueryable<Undertaking> query, RegisterFilter filter)
    {
        if (filter.Leads.Count > 0)
        {
            var none = filter.Leads.Contains(RegisterFilter.None);
            query = query.Where(u => (none && u.LeadAgencyId == null) || filter.Leads.Contains(u.LeadAgencyId!));
        }

        if (filter.Partners.Count > 0)
        {
            var none = filter.Partners.Contains(RegisterFilter.None);
            query = query.Where(u => (none && u.PartnerId == null) || filter.Partners.Contains(u.PartnerId!));
        }

        if (filter.Bodies.Count > 0)
        {
            var none = filter.Bodies.Contains(RegisterFilter.None);
            query = query.Where(u => (none && u.BodyId == null) || filter.Bodies.Contains(u.BodyId!));
        }

        return query;
    }

    private IQueryable<Undertaking> ByLinks(IQueryable<Undertaking> query, RegisterFilter filter)
    {
        if (filter.Threads.Count > 0)
        {
            var none = filter.Threads.Contains(RegisterFilter.None);
            // The id of a merged thread goes on to find what it was merged into.
            var standing = db.Threads.Where(t => filter.Threads.Contains(t.Id)).Select(t => t.StandsInId ?? t.Id);
            query = query.Where(u => (none && u.ThreadId == null) || standing.Contains(u.ThreadId!));
        }

        if (filter.Nodes.Count > 0)
        {
            query = query.Where(u => u.Alignments.Any(a => filter.Nodes.Contains(a.NodeId)));
        }

        if (filter.Engagements.Count > 0)
        {
            query = query.Where(u => db.Engagements.Any(e => e.Id == u.EngagementId && filter.Engagements.Contains(e.Reference)));
        }

        if (filter.Documents.Count > 0)
        {
            query = query.Where(u => u.Citations.Any(c => filter.Documents.Contains(c.Document!.Reference)));
        }

        return filter.References.Count > 0 ? query.Where(u => filter.References.Contains(u.Reference)) : query;
    }

    private static IQueryable<Undertaking> ByTime(IQueryable<Undertaking> query, RegisterFilter filter, DateOnly today)
    {
        if (filter.SaidIn.Count > 0)
        {
            var none = filter.SaidIn.Contains(RegisterFilter.None);
            query = query.Where(u => (none && u.SaidOn == null) || (u.SaidOn != null && filter.SaidIn.Contains(u.SaidOn.Substring(0, 4))));
        }

        query = filter.Period is { } period ? query.InPeriod(period) : query;
        query = filter.SilentDays is { } days ? query.SilentFor(days, today) : query;
        query = filter.DueFrom is { } from ? query.Where(u => u.Due >= from) : query;
        return filter.DueTo is { } to ? query.Where(u => u.Due <= to) : query;
    }

    private static IQueryable<Undertaking> Mine(IQueryable<Undertaking> query, Actor actor) => actor.AgencyIds.Count > 0
        ? query.Where(u => actor.AgencyIds.Contains(u.LeadAgencyId!))
        : query.Where(u => u.RegisteredBy == actor.Name);

    private IQueryable<Undertaking> WithText(IQueryable<Undertaking> query, Actor actor, string? text)
    {
        var folded = SearchText.Fold(text ?? "");
        if (folded.Length == 0)
        {
            return query;
        }

        var reference = text!.Trim().ToUpperInvariant();
        // A row may cite a sentence of a document that this person may not open: it is not found by those words.
        var ceiling = actor.Role == UserRole.Reader ? AccessLevel.Public : actor.Clearance;
        var hits = engine.Search(db, folded).Where(p => p.SubjectType == SearchPassage.Undertaking && p.Access <= ceiling).Select(p => p.SubjectId);
        return query.Where(u => hits.Contains(u.Id) || u.Reference == reference);
    }
}
