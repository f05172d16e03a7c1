using System.Linq.Expressions;

namespace CamKet.Casework.Register;

/// <summary>The register's computed notions as database filters: states, silence, order.</summary>
public static class RegisterRules
{
    /// <summary>Assigned work of which a trace is expected.</summary>
    private static readonly UndertakingStatus[] UnderWay = [UndertakingStatus.Assigned, UndertakingStatus.InProgress];

    /// <summary>In one of several states.</summary>
    public static IQueryable<Undertaking> InStates(this IQueryable<Undertaking> query, IEnumerable<DueState> states, DateOnly today)
    {
        var wanted = states.ToHashSet();
        var (onTime, late, noEvidence) = (wanted.Contains(DueState.DoneOnTime), wanted.Contains(DueState.DoneLate), wanted.Contains(DueState.NoEvidence));
        var (notDue, overdue, outside) = (wanted.Contains(DueState.NotDue), wanted.Contains(DueState.Overdue), wanted.Contains(DueState.Outside));
        return query.Where(u => u.Status == UndertakingStatus.Done
            ? (noEvidence && !u.HasEvidence)
                || (late && u.HasEvidence && u.Due != null && u.DoneOn > u.Due)
                || (onTime && u.HasEvidence && (u.Due == null || u.DoneOn == null || u.DoneOn <= u.Due))
            : u.Status == UndertakingStatus.Suspended || u.Status == UndertakingStatus.Cancelled || u.Status == UndertakingStatus.Superseded
                ? outside
                : (overdue && u.Due < today) || (notDue && (u.Due == null || u.Due >= today)));
    }

    /// <summary>The number of the <see cref="DueState"/>, for grouping in the database.</summary>
    public static Expression<Func<Undertaking, int>> StateNumber(DateOnly today) => u =>
        u.Status == UndertakingStatus.Done
            ? !u.HasEvidence ? (int)DueState.NoEvidence : u.Due != null && u.DoneOn > u.Due ? (int)DueState.DoneLate : (int)DueState.DoneOnTime
            : u.Status == UndertakingStatus.Suspended || u.Status == UndertakingStatus.Cancelled || u.Status == UndertakingStatus.Superseded
                ? (int)DueState.Outside
                : u.Due < today ? (int)DueState.Overdue : (int)DueState.NotDue;

    /// <summary>Something of an undertaking and the number of its state, for grouping in the database.</summary>
    internal static Expression<Func<Undertaking, KeyAndStateNumber<TKey>>> KeyAndState<TKey>(Expression<Func<Undertaking, TKey>> key, DateOnly today)
    {
        var (state, made) = (StateNumber(today), typeof(KeyAndStateNumber<TKey>));
        var make = Expression.MemberInit(
            Expression.New(made),
            Expression.Bind(made.GetProperty(nameof(KeyAndStateNumber<TKey>.Key))!, Expression.Property(state.Parameters[0], ((MemberExpression)key.Body).Member.Name)),
            Expression.Bind(made.GetProperty(nameof(KeyAndStateNumber<TKey>.State))!, state.Body));
        return Expression.Lambda<Func<Undertaking, KeyAndStateNumber<TKey>>>(make, state.Parameters);
    }

    /// <summary>Under way, and without a trace (report, confirmed deed, new assignment) for more than <paramref name="days"/> days.</summary>
    public static IQueryable<Undertaking> SilentFor(this IQueryable<Undertaking> query, int days, DateOnly today)
    {
        var since = today.AddDays(-days);
        return query.Where(u => UnderWay.Contains(u.Status)
            && (u.LastTraceOn < since || (u.LastTraceOn == null && !u.Assignments.Any(a => a.IsCurrent && a.AssignedOn >= since))));
    }

    /// <summary>In the order that the filter asks for; rows without the value last, ties by registration.</summary>
    public static IQueryable<Undertaking> InOrder(this IQueryable<Undertaking> query, RegisterSort sort, bool descending) => sort switch
    {
        // References are given in the order of registration, and as texts they would sort 10000 before 9999.
        RegisterSort.Reference => descending ? query.OrderByDescending(u => u.Id) : query.OrderBy(u => u.Id),
        RegisterSort.Said => Last(query, u => u.SaidOn == null, u => u.SaidOn, descending),
        RegisterSort.Updated => Last(query, u => u.LastTraceOn == null, u => u.LastTraceOn, descending),
        RegisterSort.Lead => Last(query, u => u.LeadAgencyId == null, u => u.LeadAgencyId, descending),
        _ => Last(query, u => u.Due == null, u => u.Due, descending),
    };

    private static IOrderedQueryable<Undertaking> Last<TKey>(
        IQueryable<Undertaking> query, Expression<Func<Undertaking, bool>> missing, Expression<Func<Undertaking, TKey>> key, bool descending)
    {
        var ordered = query.OrderBy(missing);
        return (descending ? ordered.ThenByDescending(key) : ordered.ThenBy(key)).ThenBy(u => u.Id);
    }
}

/// <summary>What tables of states group by.</summary>
internal sealed record KeyAndStateNumber<TKey>
{
    public TKey Key { get; init; } = default!;

    public int State { get; init; }
}
