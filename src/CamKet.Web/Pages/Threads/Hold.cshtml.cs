using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Threads;

/// <summary>The form in which an officer says which of differing accounts to hold to.</summary>
public sealed class HoldModel(CamKetDb db, ThreadQuery threads, HoldMilestone hold) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    /// <summary>An account of the difference in question.</summary>
    [BindProperty(SupportsGet = true)]
    public long Among { get; set; }

    /// <summary>The account held to be right; null for none.</summary>
    [BindProperty]
    public long? Held { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string Name { get; private set; } = "";

    public Difference? Difference { get; private set; }

    public CitedDocuments Cited { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Held, Reason) = (Difference?.Held?.Id, Difference?.Held?.Ruling!.Reason);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await hold.HoldAsync(Actor, Id, Among, Held, Reason);
        return Links.Thread(Id);
    }, Held is null ? T["Threads.LeftOpen"] : T["Threads.HeldSaved"]);

    protected override async Task LoadAsync()
    {
        var (thread, _, life) = await threads.OneAsync(Actor, Id);
        Name = T.NameOf(thread);
        Difference = life.Differences.FirstOrDefault(d => d.Accounts.Any(a => a.Id == Among));
        Cited = await CitedDocuments.ReadAsync(db, Difference?.Accounts ?? []);
    }
}
