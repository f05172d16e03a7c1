using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.History;

/// <summary>Which acts a list shows; it stands in the address.</summary>
public sealed record HistoryFilter
{
    /// <summary>A part of the name of whoever did it.</summary>
    public string? Person { get; init; }

    public ActKind? Kind { get; init; }

    /// <summary>Reference or id of what it was done to.</summary>
    public string? Subject { get; init; }

    /// <summary>The calendar day in Ha Noi.</summary>
    public DateOnly? Day { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Person) && Kind is null && string.IsNullOrWhiteSpace(Subject) && Day is null;
}

/// <summary>The acts that somebody may read: those on things above their clearance stay out, as do those that carry words of a document above it.</summary>
public sealed class HistoryQuery(CamKetDb db)
{
    /// <summary>The newest first.</summary>
    public IQueryable<Act> Acts(Actor actor, HistoryFilter filter)
    {
        actor.Demand(Permission.SeeHistory);
        return Within(Visible(actor), filter).OrderByDescending(a => a.Id);
    }

    private IQueryable<Act> Visible(Actor actor)
    {
        var acts = db.Acts.AsNoTracking();
        var ceiling = actor.Clearance;
        if (ceiling == AccessLevel.Restricted)
        {
            return acts;
        }

        // Things that were withdrawn are known by what their acts carry.
        return acts
            .Where(a => a.Kind != ActKind.RestrictedViewing)
            .Where(a => !db.Undertakings.Any(u => u.Reference == a.Subject && u.Access > ceiling) && !db.Outcomes.Any(o => o.Reference == a.Subject && o.Access > ceiling))
            .Where(a => !db.Documents.Any(d => d.Access > ceiling && (d.Reference == a.Subject || a.After!.Contains("\"" + d.Reference + "\"") || a.Before!.Contains("\"" + d.Reference + "\""))))
            .Where(a => !db.Engagements.Any(e => e.Reference == a.Subject && e.Access > ceiling) && !db.Stocktakes.Any(s => s.Reference == a.Subject && s.Access > ceiling))
            .Where(a => (a.Kind != ActKind.MilestoneAdding && a.Kind != ActKind.MilestoneHolding) || !db.Milestones.Any(m => m.ThreadId == a.Subject && m.Access > ceiling))
            .Where(a => !(a.After ?? "").Contains("\"Access\":\"Restricted\"") && !(a.Before ?? "").Contains("\"Access\":\"Restricted\""));
    }

    private static IQueryable<Act> Within(IQueryable<Act> acts, HistoryFilter filter)
    {
        if (filter.Person?.Trim() is { Length: > 0 } person)
        {
            acts = acts.Where(a => a.UserName.Contains(person));
        }

        if (filter.Kind is { } kind)
        {
            acts = acts.Where(a => a.Kind == kind);
        }

        if (filter.Subject?.Trim() is { Length: > 0 } subject)
        {
            acts = acts.Where(a => a.Subject == subject);
        }

        if (filter.Day is { } day)
        {
            var (from, to) = (VietNamTime.BeginningOf(day), VietNamTime.BeginningOf(day.AddDays(1)));
            acts = acts.Where(a => a.At >= from && a.At < to);
        }

        return acts;
    }
}
