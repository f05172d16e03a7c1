using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>The form that opens a thread.</summary>
public sealed class OpenModel(CamKetDb db, KeepThread keep) : OfficerPage
{
    [BindProperty]
    public ThreadForm Thread { get; set; } = new();

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () => Links.Thread(await keep.OpenAsync(Actor, Thread.Given)), T["Threads.Opened"]);

    protected override async Task LoadAsync() =>
        Thread.Initiators = [new SelectListItem(T["Threads.NoInitiator"], ""), .. (await NameBook.ReadAsync(db, T)).Partners.Select(p => new SelectListItem(p.Name, p.Id))];
}
