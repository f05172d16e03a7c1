using CamKet.Casework;
using CamKet.Casework.Agencies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Agencies;

/// <summary>The departments to which an agency's focal point passes work down.</summary>
public sealed class DepartmentsModel(CamKetDb db, KeepDepartment keep, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string AgencyId { get; set; }

    [BindProperty]
    public string? NameVi { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public long Id { get; set; }

    public string AgencyName { get; private set; } = "";

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    /// <summary>How much open work lies with each.</summary>
    public IReadOnlyDictionary<long, int> Work { get; private set; } = new Dictionary<long, int>();

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAddAsync() => SaveAsync(async () =>
    {
        await keep.AddAsync(Actor, AgencyId, NameVi, NameEn);
        return Links.Departments(AgencyId);
    }, T["Departments.Added"]);

    public Task<IActionResult> OnPostSwitchAsync() => SaveAsync(async () =>
    {
        await keep.SwitchAsync(Actor, Id);
        return Links.Departments(AgencyId);
    }, T["Departments.Switched"]);

    protected override async Task LoadAsync()
    {
        if (!KeepDepartment.May(Actor, AgencyId))
        {
            throw new NotFoundException("departments");
        }

        AgencyName = T.Of((await directory.OpenAsync()).NameOn(AgencyId, clock.TodayInVietNam()));
        Departments = await db.Departments.AsNoTracking().Where(d => d.AgencyId == AgencyId).OrderByDescending(d => d.Active).ThenBy(d => d.NameVi).ToListAsync();
        Work = await db.DepartmentAssignments.Where(a => a.AgencyId == AgencyId && a.IsCurrent && a.DepartmentId != null).GroupBy(a => a.DepartmentId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }
}
