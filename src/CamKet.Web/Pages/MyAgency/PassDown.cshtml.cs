using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.MyAgency;

/// <summary>The focal point gives an undertaking to a department or a person of the agency.</summary>
public sealed class PassDownModel(CamKetDb db, PassDown pass) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public long? DepartmentId { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public string Agency => Actor.AgencyId ?? throw new NotFoundException("agency");

    public Undertaking Undertaking { get; private set; } = null!;

    public IReadOnlyList<DepartmentAssignment> Earlier { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Departments { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        if (Earlier.FirstOrDefault(a => a.IsCurrent) is { } current)
        {
            (DepartmentId, Person, Note) = (current.DepartmentId, current.Person, current.Note);
        }
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await pass.PassAsync(Actor, new PassedDown { Reference = Reference, DepartmentId = DepartmentId, Person = Person, Note = Note });
        return Links.Undertaking(Reference);
    }, T["PassDown.Saved"]);

    protected override async Task LoadAsync()
    {
        var (clearance, agency) = (Actor.Clearance, Agency);
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).FirstOrDefaultAsync(u => u.Reference == Reference)
            ?? throw new NotFoundException(Reference);
        Earlier = await db.DepartmentAssignments.AsNoTracking().Include(a => a.Department).Where(a => a.UndertakingId == Undertaking.Id && a.AgencyId == agency).OrderByDescending(a => a.Id).ToListAsync();
        Departments = [new(T["PassDown.NoDepartment"], ""), .. (await db.Departments.AsNoTracking().Where(d => d.AgencyId == agency && d.Active).OrderBy(d => d.NameVi).ToListAsync())
            .Select(d => new SelectListItem(T.Language == "en" ? d.NameEn ?? d.NameVi : d.NameVi, d.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
    }
}
