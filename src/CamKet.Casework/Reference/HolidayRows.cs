using System.Globalization;
using CamKet.Casework.History;
using CamKet.Casework.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Reference;

/// <summary>Days that notices of the Government set otherwise than the law does.</summary>
internal sealed class HolidayRows(CamKetDb db, RowWriter rows)
{
    public async Task LoadAsync(ReferenceFiles files, CancellationToken cancellationToken)
    {
        var known = await db.CalendarDays.ToListAsync(cancellationToken);
        var wanted = files.Holidays.Days.Select(ToDay)
            // A day that an officer keeps, or took out, stays as it is.
            .Where(d => !rows.IsKept(ActKind.CalendarKeeping, Key(d)) && !known.Exists(k => !k.FromReference && k.Date == d.Date)).ToList();
        rows.PutAll(known.Where(d => d.FromReference), wanted, Key, d => rows.IsKept(ActKind.CalendarKeeping, Key(d)));
    }

    private static CalendarDay ToDay(HolidayRow row) => new()
    {
        Date = DateOnly.ParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture), Works = row.Works, NameVi = row.Vi, NameEn = row.En, Basis = row.Basis,
        Sources = ReferenceText.Sources(row.Sources), FromReference = true,
    };

    private static string Key(CalendarDay day) => PartialDate.From(day.Date);
}
