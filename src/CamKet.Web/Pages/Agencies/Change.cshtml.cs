using CamKet.Casework;
using CamKet.Casework.Agencies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Agencies;

/// <summary>An agency is merged into another, or its work is split among several.</summary>
public sealed class ChangeModel(ChangeAgency change, AgencyDirectory directory, TimeProvider clock) : OfficerPage
{
    public const int MostSuccessors = 6;

    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public List<string> SuccessorIds { get; set; } = [];

    [BindProperty]
    public List<string> SubjectsVi { get; set; } = [];

    [BindProperty]
    public List<string> SubjectsEn { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public Agency Agency { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public string NameOf => T.Language == "en" ? Agency.NameEn : Agency.NameVi;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        LastDay = PartialDate.Latest(Agency.ValidTo);
        SuccessorIds = [.. Agency.Successors.Select(s => s.SuccessorId)];
        SubjectsVi = [.. Agency.Successors.Select(s => s.SubjectVi ?? "")];
        SubjectsEn = [.. Agency.Successors.Select(s => s.SubjectEn ?? "")];
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await change.EndAsync(Actor, new AgencyEnd { AgencyId = Id, LastDay = LastDay, Reason = Reason, Successors = [.. SuccessorIds.Select((id, i) => new SuccessorGiven(id ?? "", At(SubjectsVi, i), At(SubjectsEn, i)))] });
        return Links.Agency(Id);
    }, T["AgencyChange.Saved"]);

    public static string? At(List<string> values, int index) => index < values.Count ? values[index] : null;

    protected override async Task LoadAsync()
    {
        var (book, today) = (await directory.OpenAsync(), clock.TodayInVietNam());
        Agency = book.Find(Id) ?? throw new NotFoundException(Id);
        Agencies = [new(T["AgencyChange.Nobody"], ""), .. book.ExistingOn(today).Where(a => a.Id != Id).Select(a => new SelectListItem(T.Of(book.NameOn(a.Id, today)), a.Id))];
    }
}
