using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Agencies;

/// <summary>All of an agency's open work on one screen: what goes where, looked over before it is moved. What the subject does not tell is left for the officer to decide.</summary>
public sealed class MoveWorkModel(MoveAgencyWork work, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public List<string> References { get; set; } = [];

    [BindProperty]
    public List<string> Targets { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The second step: chosen, shown, and not moved yet.</summary>
    public bool Previewed { get; private set; }

    public string NameOfAgency { get; private set; } = "";

    public IReadOnlyList<WorkToMove> Work { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    private AgencyBook Book { get; set; } = null!;

    public IReadOnlyList<WorkMove> Chosen => [.. References.Zip(Targets, (reference, target) => new WorkMove(reference, target ?? "")).Where(m => m.TargetAgencyId.Length > 0)];

    /// <summary>Where a row would go: as chosen, else as proposed.</summary>
    public string? TargetOf(WorkToMove row) => References.IndexOf(row.Reference) is >= 0 and var at && at < Targets.Count ? Targets[at] : row.ProposedId;

    public string NameOf(string id) => T.Of(Book.NameOn(id, clock.TodayInVietNam()));

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await LoadAsync();
        Previewed = Chosen.Count > 0;
        if (!Previewed)
        {
            ModelState.AddModelError("", T["MoveWork.ChooseOne"]);
        }

        return Page();
    }

    public Task<IActionResult> OnPostMoveAsync() => SaveAsync(async () =>
    {
        await work.MoveAsync(Actor, Id, Chosen, Reason);
        return Links.MoveWork(Id);
    }, T["MoveWork.Moved"]);

    protected override string AddressAfter(CamKet.Casework.History.AlreadySavedException earlier) => Links.MoveWork(Id);

    protected override async Task LoadAsync()
    {
        var today = clock.TodayInVietNam();
        Book = await directory.OpenAsync();
        NameOfAgency = NameOf(Id);
        Work = await work.PreviewAsync(Actor, Id);
        Agencies = [new(T["MoveWork.Leave"], ""), .. Book.ExistingOn(today).Where(a => a.Id != Id).Select(a => new SelectListItem(NameOf(a.Id), a.Id))];
        // A refused move shows what was chosen again.
        Previewed = !ModelState.IsValid && Chosen.Count > 0;
    }
}
