namespace CamKet.Casework.Register;

/// <summary>The four cells of the government's task reporting, and what stands outside them. Always computed for a day, never stored.</summary>
public enum DueState
{
    /// <summary>Done, with proof, by the due date or with none agreed.</summary>
    DoneOnTime,

    /// <summary>Done, with proof, after the due date.</summary>
    DoneLate,

    /// <summary>Open, and the due date is today or later, or none is agreed.</summary>
    NotDue,

    /// <summary>Open, and the due date has passed.</summary>
    Overdue,

    /// <summary>Said to be done, but nothing proves it. Counted apart from the four cells.</summary>
    NoEvidence,

    /// <summary>Suspended, cancelled or superseded: outside every rate.</summary>
    Outside,
}

/// <summary>Computes the cell of an undertaking.</summary>
public static class DueStates
{
    public static DueState On(DateOnly today, UndertakingStatus status, DateOnly? due, DateOnly? doneOn, bool hasEvidence) => status switch
    {
        UndertakingStatus.Suspended or UndertakingStatus.Cancelled or UndertakingStatus.Superseded => DueState.Outside,
        UndertakingStatus.Done when !hasEvidence => DueState.NoEvidence,
        UndertakingStatus.Done => due is { } d && doneOn > d ? DueState.DoneLate : DueState.DoneOnTime,
        _ => due is { } d && d < today ? DueState.Overdue : DueState.NotDue,
    };

    public static DueState StateOn(this Undertaking u, DateOnly today) => On(today, u.Status, u.Due, u.DoneOn, u.HasEvidence);

    /// <summary>The same rule as a database filter.</summary>
    public static IQueryable<Undertaking> InState(this IQueryable<Undertaking> query, DueState state, DateOnly today) => state switch
    {
        DueState.DoneOnTime => query.Where(u => u.Status == UndertakingStatus.Done && u.HasEvidence && (u.Due == null || u.DoneOn == null || u.DoneOn <= u.Due)),
        DueState.DoneLate => query.Where(u => u.Status == UndertakingStatus.Done && u.HasEvidence && u.Due != null && u.DoneOn > u.Due),
        DueState.NoEvidence => query.Where(u => u.Status == UndertakingStatus.Done && !u.HasEvidence),
        DueState.Overdue => query.Where(u => UndertakingMoves.Open.Contains(u.Status) && u.Due < today),
        DueState.NotDue => query.Where(u => UndertakingMoves.Open.Contains(u.Status) && (u.Due == null || u.Due >= today)),
        _ => query.Where(u => u.Status == UndertakingStatus.Suspended || u.Status == UndertakingStatus.Cancelled || u.Status == UndertakingStatus.Superseded),
    };
}
