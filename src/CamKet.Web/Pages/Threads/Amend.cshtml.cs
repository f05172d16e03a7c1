using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>The form that renames a thread.</summary>
public sealed class AmendModel(CamKetDb db, KeepThread keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public ThreadForm Thread { get; set; } = new();

    public async Task OnGetAsync()
    {
        Thread = ThreadForm.Of(await db.StandingThreadAsync(Id));
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.AmendAsync(Actor, Id, Thread.Given);
        return Links.Thread(Id);
    }, T["Threads.Amended"]);

    protected override async Task LoadAsync()
    {
        if (Conflict is not null)
        {
            // Both texts are on screen now: the next save is a decision, no longer an accident.
            ModelState.Remove("Thread.Version");
            Thread.Version = (await db.StandingThreadAsync(Id)).Version;
        }

        Thread.Initiators = [new SelectListItem(T["Threads.NoInitiator"], ""), .. (await NameBook.ReadAsync(db, T)).Partners.Select(p => new SelectListItem(p.Name, p.Id))];
    }

    protected override string LabelOf(string field) => field switch
    {
        "NameVi" => T["Threads.NameVi"],
        "NameEn" => T["Threads.NameEn"],
        "Abbreviation" => T["Threads.Abbreviation"],
        _ => T["Threads.Kind"],
    };
}
