using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Threads;

namespace CamKet.Casework.Users;

/// <summary>Who sees what, as filters that every query of a list, a page, a search, an export or a feed starts from.
/// A focal point sees what its agency leads, supports or is consulted on; a reader what is public; the others up to their clearance.</summary>
public static class Visibility
{
    private static AccessLevel Ceiling(Actor actor) => actor.Role == UserRole.Reader ? AccessLevel.Public : actor.Clearance;

    public static IQueryable<Undertaking> VisibleTo(this IQueryable<Undertaking> undertakings, Actor actor)
    {
        var ceiling = Ceiling(actor);
        var within = undertakings.Where(u => u.Access <= ceiling);
        return actor.Role == UserRole.FocalPoint
            ? within.Where(u => u.Assignments.Any(a => a.IsCurrent
                    && (actor.AgencyIds.Contains(a.LeadAgencyId) || a.Supporting.Any(s => actor.AgencyIds.Contains(s.AgencyId))))
                || u.Consultations.Any(c => c.Asked.Any(a => actor.AgencyIds.Contains(a.AgencyId))))
            : within;
    }

    /// <summary>A focal point sees, besides public documents, those that its undertakings cite.</summary>
    public static IQueryable<Document> VisibleTo(this IQueryable<Document> documents, Actor actor, CamKetDb db)
    {
        var ceiling = Ceiling(actor);
        var within = documents.Where(d => d.Access <= ceiling);
        if (actor.Role != UserRole.FocalPoint)
        {
            return within;
        }

        var mine = db.Undertakings.VisibleTo(actor);
        return within.Where(d => d.Access == AccessLevel.Public || mine.Any(u => u.Citations.Any(c => c.DocumentId == d.Id)));
    }

    /// <summary>A deed is seen by whoever may see it and its document's level; a focal point sees, besides public ones, those matched to its undertakings.</summary>
    public static IQueryable<Outcome> VisibleTo(this IQueryable<Outcome> outcomes, Actor actor, CamKetDb db)
    {
        var ceiling = Ceiling(actor);
        var within = outcomes.Where(o => o.Access <= ceiling);
        if (actor.Role != UserRole.FocalPoint)
        {
            return within;
        }

        var mine = db.Undertakings.VisibleTo(actor);
        return within.Where(o => o.Access == AccessLevel.Public || o.Matches.Any(m => mine.Any(u => u.Id == m.UndertakingId)));
    }

    public static IQueryable<Engagement> VisibleTo(this IQueryable<Engagement> engagements, Actor actor)
    {
        var ceiling = actor.Role == UserRole.FocalPoint ? AccessLevel.Public : Ceiling(actor);
        return engagements.Where(e => e.Access <= ceiling);
    }

    public static IQueryable<Milestone> VisibleTo(this IQueryable<Milestone> milestones, Actor actor)
    {
        var ceiling = actor.Role == UserRole.FocalPoint ? AccessLevel.Public : Ceiling(actor);
        return milestones.Where(m => m.Access <= ceiling);
    }
}
