using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Mandates;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Elements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Assignments;

/// <summary>Who leads, who supports, by when, and what done means; the regulation's proposal stands above with its basis.</summary>
public sealed class AssignModel(CamKetDb db, AssignUndertaking assign, ProposeAssignment propose, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    /// <summary>A subject of the regulation that the officer names; the proposal is asked again.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? LeadAgencyId { get; set; }

    [BindProperty]
    public List<string> SupportingAgencyIds { get; set; } = [];

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public int? WorkingDays { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? MeaningFull { get; set; }

    [BindProperty]
    public string? MeaningPartial { get; set; }

    [BindProperty]
    public string? MeaningNone { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public AssignmentProposal Proposal { get; private set; } = null!;

    public AgencyBook Book { get; private set; } = null!;

    public Assignment? Current { get; private set; }

    public IReadOnlyList<Mandate> Subjects { get; private set; } = [];

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public IEnumerable<SelectListItem> LeadChoices => Agencies
        .Select(a => new SelectListItem(T.Of(NameOf(a.Id)), a.Id)).Prepend(new SelectListItem(T["Assign.ChooseLead"], ""));

    /// <summary>The comparison of two texts with agencies by name; those that only stand in another order are left out.</summary>
    public ConflictView? NamedConflict => Conflict is null ? null : Conflict with
    {
        Lines = [.. Conflict.Lines.Select(l => l with { Yours = Named(l.Yours), Theirs = Named(l.Theirs) }).Where(l => l.Yours != l.Theirs)],
    };

    private string? Named(string? ids) => ids?.StartsWith("agency:", StringComparison.Ordinal) == true
        ? string.Join(", ", ids.Split(',').Select(id => T.Of(NameOf(id))).Order(StringComparer.Ordinal))
        : ids;

    public CamKet.Reading.Text.Bilingual NameOf(string id) => Book.NameOn(id, clock.TodayInVietNam());

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Version, Due) = (Undertaking.Version, Undertaking.Due);
        LeadAgencyId = Subject is null ? Current?.LeadAgencyId ?? Proposal.LeadAgencyId : Proposal.LeadAgencyId;
        SupportingAgencyIds = [.. Current is null || Subject is not null ? Proposal.SupportingAgencyIds : Current.Supporting.Select(s => s.AgencyId)];
        var draft = MeaningOfDone.Draft(Undertaking, Undertaking.Due, T.Language);
        (MeaningFull, MeaningPartial, MeaningNone) = Current?.MeaningFull is null
            ? (draft.Full, draft.Partial, draft.None)
            : (Current.MeaningFull, Current.MeaningPartial, Current.MeaningNone);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await assign.AssignAsync(Actor, new AssignmentDecision
        {
            Reference = Reference, Version = Version, LeadAgencyId = LeadAgencyId, SupportingAgencyIds = SupportingAgencyIds, Due = Due, WorkingDays = WorkingDays, Subject = Subject, Reason = Reason,
            MeaningFull = MeaningFull, MeaningPartial = MeaningPartial, MeaningNone = MeaningNone,
        });
        return Links.Undertaking(Reference);
    }, T["Assign.Saved"]);

    protected override string LabelOf(string field) => T[$"Assign.{field}"];

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).Include(u => u.Assignments).ThenInclude(a => a.Supporting).AsSplitQuery()
            .FirstOrDefaultAsync(u => u.Reference == Reference) ?? throw new NotFoundException(Reference);
        var today = clock.TodayInVietNam();
        Book = await directory.OpenAsync();
        Current = Undertaking.Assignments.Find(a => a.IsCurrent);
        Proposal = await propose.ForAsync(Undertaking, today, Subject);
        Subjects = await propose.SubjectsAsync(today);
        Agencies = [.. Book.ExistingOn(today)];
        if (Conflict is not null)
        {
            // The officer has seen what stands now; the next save is meant for it.
            Version = Undertaking.Version;
            ModelState.Remove(nameof(Version));
        }
    }
}
