using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Web.Pages.Documents;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>Parts a thread: gives back one that was merged into it, or moves chosen rows to another, new or there already.</summary>
public sealed class SplitModel(CamKetDb db, ThreadQuery threads, SplitThread split, MergeThreads merge) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    /// <summary>The merged thread to stand by itself again.</summary>
    [BindProperty]
    public string? Former { get; set; }

    [BindProperty]
    public List<long> Milestones { get; set; } = [];

    /// <summary>References of words and deeds.</summary>
    [BindProperty]
    public List<string> Rows { get; set; } = [];

    /// <summary>Blank to open a new thread.</summary>
    [BindProperty]
    public string? IntoId { get; set; }

    [BindProperty]
    public ThreadForm Thread { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public ThreadParts Parts { get; private set; } = null!;

    public IEnumerable<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Parts.Thread.Id == Id ? Page() : LocalRedirect(Links.SplitThread(Parts.Thread.Id));
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () => Links.Thread(await split.SplitAsync(Actor, Id, new SplitGiven
    {
        Milestones = Milestones, Rows = Rows, Reason = Reason, IntoId = IntoId, New = string.IsNullOrEmpty(IntoId) ? Thread.Given : null,
    })), T["Threads.WasSplit"]);

    public Task<IActionResult> OnPostBackAsync() => SaveAsync(async () =>
    {
        await merge.GiveBackAsync(Actor, Former ?? "", Reason);
        return Links.Thread(Former!);
    }, T["Threads.GivenBack"]);

    protected override async Task LoadAsync()
    {
        Parts = await threads.PartsAsync(Actor, Id);
        Others = [new SelectListItem(T["Threads.NewThread"], ""), .. (await Choices.ThreadsAsync(db, T)).Where(t => t.Value != Parts.Thread.Id && !string.IsNullOrEmpty(t.Value))];
        Thread.Initiators = [new SelectListItem(T["Threads.NoInitiator"], ""), .. (await NameBook.ReadAsync(db, T)).Partners.Select(p => new SelectListItem(p.Name, p.Id))];
    }
}
