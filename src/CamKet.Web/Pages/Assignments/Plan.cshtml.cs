using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Assignments;

/// <summary>Steps on the way, each with its own date, and reports owed again and again.</summary>
public sealed class PlanModel(CamKetDb db, KeepPlan keep, ReadPlan read) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public long Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public DateOnly? StepDue { get; set; }

    [BindProperty]
    public DateOnly? ReachedOn { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public Rhythm? Rhythm { get; set; }

    [BindProperty]
    public string? BodyId { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public int? DaysAfter { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public AssignmentPlan Plan { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IEnumerable<SelectListItem> Rhythms => Enum.GetValues<Rhythm>().Select(r => new SelectListItem(T.Name(r), r.ToString())).Prepend(new SelectListItem(T["Plan.ChooseRhythm"], ""));

    public bool MayPlan => Actor.May(Permission.Assign) && UndertakingMoves.Open.Contains(Undertaking.Status);

    public bool MayReach => Actor.Role != UserRole.FocalPoint || Actor.AgencyIds.Contains(Undertaking.LeadAgencyId ?? "");

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostStepAsync() => SaveAsync(() => keep.AddStepAsync(Actor, new StepGiven(Reference, Text, StepDue)), "Plan.StepSaved");

    public Task<IActionResult> OnPostReachAsync() => SaveAsync(() => keep.ReachStepAsync(Actor, Id, ReachedOn, Note), "Plan.ReachSaved");

    public Task<IActionResult> OnPostRemoveAsync() => SaveAsync(() => keep.RemoveStepAsync(Actor, Id, Note), "Plan.StepRemoved");

    public Task<IActionResult> OnPostDutyAsync() => SaveAsync(() => keep.AddDutyAsync(Actor, new DutyGiven
    {
        Reference = Reference, Rhythm = Rhythm, BodyId = BodyId, From = From, DaysAfter = DaysAfter ?? 0, Basis = Basis,
    }), "Plan.DutySaved");

    public Task<IActionResult> OnPostEndAsync() => SaveAsync(() => keep.EndDutyAsync(Actor, Id), "Plan.DutyEnded");

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).FirstOrDefaultAsync(u => u.Reference == Reference)
            ?? throw new NotFoundException(Reference);
        Plan = await read.ReadAsync(Actor, Undertaking);
        Bodies = [new(T["Plan.NoBody"], ""), .. (await db.Bodies.AsNoTracking().ToListAsync()).Select(b => new SelectListItem((b.Abbreviation is { } a ? a + ", " : "") + (T.Language == "en" ? b.NameEn : b.NameVi), b.Id)).OrderBy(i => i.Text, StringComparer.Ordinal)];
        BodyId ??= Undertaking.BodyId;
    }

    private Task<IActionResult> SaveAsync(Func<Task> act, string notice) => SaveAsync(async () =>
    {
        await act();
        return Links.Plan(Reference);
    }, T[notice]);
}
