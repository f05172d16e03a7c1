using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Web.Pages.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>Merges a thread into another one: first chosen, then shown side by side with what moves, then done.</summary>
public sealed class MergeModel(CamKetDb db, ThreadQuery threads, MergeThreads merge) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? IntoId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ThreadParts Thread { get; private set; } = null!;

    /// <summary>The one that it goes into; null until one is chosen.</summary>
    public ThreadParts? Into { get; private set; }

    public IEnumerable<SelectListItem> Others { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () => Links.Thread(await merge.MergeAsync(Actor, Id, new MergeGiven(IntoId, Reason))), T["Threads.Merged"]);

    protected override async Task LoadAsync()
    {
        Thread = await threads.PartsAsync(Actor, Id);
        Others = (await Choices.ThreadsAsync(db, T)).Where(t => t.Value != Thread.Thread.Id);
        Into = Others.Any(t => t.Value == IntoId && !string.IsNullOrEmpty(IntoId)) ? await threads.PartsAsync(Actor, IntoId!) : null;
    }
}
