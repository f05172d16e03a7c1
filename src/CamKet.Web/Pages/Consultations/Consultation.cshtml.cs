using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Consultations;

/// <summary>The way of one new or cross-pillar matter: who was asked and what they said, the report, the decision.</summary>
public sealed class ConsultationModel(CamKetDb db, Consult consult, ProposeAssignment propose, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    [BindProperty]
    public ConsultedBy Form { get; set; }

    [BindProperty]
    public bool IsUrgent { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    public List<string> AgencyIds { get; set; } = [];

    [BindProperty]
    public string? AgencyId { get; set; }

    [BindProperty]
    public ConsultedView? View { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public Consultation? Current { get; private set; }

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public IEnumerable<SelectListItem> Forms => Enum.GetValues<ConsultedBy>().Select(f => new SelectListItem(T.Name(f), f.ToString()));

    public IEnumerable<SelectListItem> Views => Enum.GetValues<ConsultedView>().Where(v => v != ConsultedView.Silent).Select(v => new SelectListItem(T.Name(v), v.ToString())).Prepend(new SelectListItem(T["Consult.ChooseView"], ""));

    public IEnumerable<SelectListItem> AskedAgencies => (Current?.Asked ?? []).Select(a => new SelectListItem(NameOf(a.AgencyId), a.AgencyId));

    public bool MayKeep => Actor.May(Permission.Assign);

    public bool MayOpen => MayKeep && Undertaking.Side != Side.Theirs && Undertaking.Status is UndertakingStatus.Registered or UndertakingStatus.Consulting or UndertakingStatus.AwaitingDecision;

    public bool MayAnswer => Current is { DecidedOn: null } && (MayKeep || Current.Asked.Exists(a => Actor.AgencyIds.Contains(a.AgencyId)));

    private AgencyBook Book { get; set; } = null!;

    public string NameOf(string id) => T.Of(Book.NameOn(id, clock.TodayInVietNam()));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var proposal = await propose.ForAsync(Undertaking, clock.TodayInVietNam());
        AgencyIds = [.. proposal.Grounds.Select(g => g.LeadAgencyId).Concat(proposal.SupportingAgencyIds).Append(proposal.LeadAgencyId).OfType<string>().Distinct()];
    }

    public Task<IActionResult> OnPostOpenAsync() => SaveAsync(() => consult.OpenAsync(Actor, new ConsultationGiven
    {
        Reference = Reference, Question = Question, Form = Form, IsUrgent = IsUrgent, AnswerBy = AnswerBy, AgencyIds = AgencyIds,
    }), "Consult.Opened");

    public Task<IActionResult> OnPostAnswerAsync() => SaveAsync(() => consult.AnswerAsync(Actor, new ViewGiven { Reference = Reference, AgencyId = AgencyId, View = View, Text = Text, Who = Who }), "Consult.Answered");

    public Task<IActionResult> OnPostReportAsync() => SaveAsync(() => consult.ReportAsync(Actor, Reference, On, Number), "Consult.Reported");

    public Task<IActionResult> OnPostDecideAsync() => SaveAsync(() => consult.DecideAsync(Actor, Reference, On, Number, Decision), "Consult.Decided");

    public Task<IActionResult> OnPostConfirmAsync() => SaveAsync(() => consult.ConfirmAsync(Actor, Reference, On, Number), "Consult.Confirmed");

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).Include(u => u.Consultations).ThenInclude(c => c.Asked).AsSplitQuery()
            .FirstOrDefaultAsync(u => u.Reference == Reference) ?? throw new NotFoundException(Reference);
        Book = await directory.OpenAsync();
        Current = Undertaking.Consultations.Find(c => c.IsCurrent);
        Agencies = [.. Book.ExistingOn(clock.TodayInVietNam())];
    }

    private Task<IActionResult> SaveAsync(Func<Task> act, string notice) => SaveAsync(async () =>
    {
        await act();
        return Links.Consultation(Reference);
    }, T[notice]);
}
