using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.WorkingDays;

/// <summary>A day as the administrator sets it.</summary>
public sealed record CalendarDayGiven
{
    /// <summary>Null for a new one.</summary>
    public long? Id { get; init; }

    public int Version { get; init; }

    public required DateOnly? Date { get; init; }

    public required bool Works { get; init; }

    public required string? NameVi { get; init; }

    public required string? NameEn { get; init; }

    public required string? Basis { get; init; }
}

/// <summary>Keeps the days that notices set otherwise than the law: added, corrected, taken out.</summary>
public sealed class KeepCalendarDay(CamKetDb db, Journal journal)
{
    private const string Subject = "calendar";

    public async Task KeepAsync(Actor actor, CalendarDayGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        await journal.SaveAsync(actor, async acts =>
        {
            var (date, nameVi, nameEn, basis) = Demanded(given);
            if (await db.CalendarDays.AnyAsync(d => d.Date == date && d.Id != given.Id, cancellationToken))
            {
                throw new RefusalException("Ngày này đã có trong lịch. Hãy sửa dòng đó.", "This day is in the calendar already. Amend that line.", nameof(given.Date));
            }

            var day = given.Id is { } id ? await LoadAsync(id, given.Version, cancellationToken) : null;
            var before = day is null ? null : Values(day);
            if (day is null)
            {
                day = new CalendarDay { Date = date, Works = given.Works, NameVi = nameVi, NameEn = nameEn, Basis = basis };
                db.CalendarDays.Add(day);
            }

            (day.Date, day.Works, day.NameVi, day.NameEn, day.Basis, day.FromReference) = (date, given.Works, nameVi, nameEn, basis, false);
            acts.Record(ActKind.CalendarKeeping, Subject, PartialDate.From(date), before, Values(day));
        }, cancellationToken);
    }

    /// <summary>Takes a day out, so that the rule of the law holds again.</summary>
    public async Task RemoveAsync(Actor actor, long id, int version, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        await journal.SaveAsync(actor, async acts =>
        {
            var day = await LoadAsync(id, version, cancellationToken);
            db.CalendarDays.Remove(day);
            acts.Record(ActKind.CalendarKeeping, Subject, PartialDate.From(day.Date), Values(day), new { Works = (bool?)null, NameVi = (string?)null, NameEn = (string?)null, Basis = (string?)null });
        }, cancellationToken);
    }

    private async Task<CalendarDay> LoadAsync(long id, int version, CancellationToken cancellationToken)
    {
        var day = await db.CalendarDays.FirstOrDefaultAsync(d => d.Id == id, cancellationToken) ?? throw new NotFoundException($"calendar day {id}");
        await db.DemandVersionAsync(day, version, Subject, PartialDate.From(day.Date), () => new Dictionary<string, string?>
        {
            ["Date"] = PartialDate.From(day.Date), ["Works"] = day.Works ? "true" : "false", ["NameVi"] = day.NameVi, ["NameEn"] = day.NameEn, ["Basis"] = day.Basis,
        }, cancellationToken);
        return day;
    }

    private static (DateOnly Date, string NameVi, string NameEn, string Basis) Demanded(CalendarDayGiven given) => (
        given.Date ?? throw new RefusalException("Hãy ghi ngày.", "Give the day.", nameof(given.Date)),
        Text(given.NameVi, CalendarDay.NameMaxLength, nameof(given.NameVi)),
        Text(given.NameEn, CalendarDay.NameMaxLength, nameof(given.NameEn)),
        Text(given.Basis, CalendarDay.BasisMaxLength, nameof(given.Basis)));

    private static string Text(string? text, int most, string field) => text?.Trim() switch
    {
        null or "" => throw new RefusalException("Hãy ghi ô này.", "Fill this in.", field),
        { } given when given.Length > most => throw new RefusalException($"Nhiều nhất {most} ký tự.", $"At most {most} characters.", field),
        { } given => given,
    };

    private static object Values(CalendarDay day) => new { Works = (bool?)day.Works, day.NameVi, day.NameEn, day.Basis };
}
