using CamKet.Casework;
using CamKet.Casework.History;
using CamKet.Casework.WorkingDays;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.WorkingDays;

/// <summary>A day that a notice sets otherwise than the law.</summary>
public sealed class KeepModel(CamKetDb db, KeepCalendarDay keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? Date { get; set; }

    [BindProperty]
    public bool Works { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    public async Task OnGetAsync()
    {
        if (Id is not null)
        {
            var day = await FindAsync();
            (Version, Date, Works, NameVi, NameEn, Basis) = (day.Version, day.Date, day.Works, day.NameVi, day.NameEn, day.Basis);
        }
    }

    public Task<IActionResult> OnPostSaveAsync() => SaveAsync(async () =>
    {
        await keep.KeepAsync(Actor, new CalendarDayGiven { Id = Id, Version = Version, Date = Date, Works = Works, NameVi = NameVi, NameEn = NameEn, Basis = Basis });
        return AddressOf(Date);
    }, T["Calendar.Saved"]);

    public Task<IActionResult> OnPostRemoveAsync()
    {
        // Only the id and the version count here: the fields of the other form are not sent.
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            await keep.RemoveAsync(Actor, Id ?? throw new NotFoundException("calendar day"), Version);
            return Links.WorkingDays;
        }, T["Calendar.Removed"]);
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.WorkingDays;

    protected override string LabelOf(string field) => T[$"Calendar.{field}"];

    protected override async Task LoadAsync()
    {
        if (Conflict is not null)
        {
            Version = (await FindAsync()).Version;
            ModelState.Remove(nameof(Version));
        }
    }

    private static string AddressOf(DateOnly? day) => Links.WorkingDays + (day is { } known ? "?year=" + known.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");

    private async Task<CalendarDay> FindAsync() => await db.CalendarDays.AsNoTracking().FirstOrDefaultAsync(d => d.Id == Id) ?? throw new NotFoundException($"calendar day {Id}");
}
