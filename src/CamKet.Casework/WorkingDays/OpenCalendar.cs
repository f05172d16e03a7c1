using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.WorkingDays;

/// <summary>Opens the calendar of working days; read once in a request.</summary>
public sealed class OpenCalendar(CamKetDb db)
{
    private WorkingDayCalendar? _calendar;

    public async Task<WorkingDayCalendar> OpenAsync(CancellationToken cancellationToken = default) =>
        _calendar ??= new WorkingDayCalendar(await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken));
}
