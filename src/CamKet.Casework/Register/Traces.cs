using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>What ends a silence besides reports and confirmed deeds: the word said again, and a stage that its thread reached.</summary>
internal static class Traces
{
    /// <summary>The word stands in a document of <paramref name="date"/> too. One that gives no date leaves no trace.</summary>
    public static void SaidAgain(this Undertaking undertaking, string? date, DateOnly today)
    {
        if (DayOf(date, today) is { } day && (undertaking.LastTraceOn is null || undertaking.LastTraceOn < day))
        {
            undertaking.LastTraceOn = day;
        }
    }

    /// <summary>The thread reached a stage on <paramref name="date"/>: a trace of every open undertaking in it. Their versions stay, so that nobody's open form is told of a conflict.</summary>
    public static async Task StageReachedAsync(this CamKetDb db, string threadId, string? date, DateOnly today, CancellationToken cancellationToken)
    {
        if (DayOf(date, today) is { } day)
        {
            DateOnly? trace = day;
            await db.Undertakings.Where(u => u.ThreadId == threadId && UndertakingMoves.Open.Contains(u.Status) && (u.LastTraceOn == null || u.LastTraceOn < day))
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.LastTraceOn, trace), cancellationToken);
        }
    }

    /// <summary>The last day that the date can mean, and none after today.</summary>
    private static DateOnly? DayOf(string? date, DateOnly today) => PartialDate.Latest(date) is { } day ? day < today ? day : today : null;
}
