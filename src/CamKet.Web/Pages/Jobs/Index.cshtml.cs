using CamKet.Casework.Documents;
using CamKet.Casework.Imports;
using CamKet.Casework.Jobs;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Jobs;

/// <summary>What works in the background for this person: how far it is, what came of it, what went wrong. One may leave the page; the work goes on.</summary>
public sealed class IndexModel(JobQueue jobs) : OfficerPage
{
    /// <summary>The job one has just asked for: when it has ended well, its result opens by itself.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Watch { get; set; }

    public IReadOnlyList<JobView> Jobs { get; private set; } = [];

    public bool AnyOpen => Jobs.Any(j => j.IsOpen);

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        await LoadAsync();
        if (format == "json")
        {
            return new JsonResult(Jobs.Where(j => j.IsOpen).Select(j => new { j.Id, state = j.State.ToString(), j.Done, j.Total, line = LineOf(j) }));
        }

        return Jobs.FirstOrDefault(j => j.Id == Watch) is { State: JobState.Done } done && AddressOf(done) is { } address ? LocalRedirect(address) : Page();
    }

    public Task<IActionResult> OnPostStopAsync(long id) => SaveAsync(async () =>
    {
        await jobs.StopAsync(Actor, id);
        return Links.Jobs;
    });

    public Task<IActionResult> OnPostAgainAsync(long id) => SaveAsync(async () =>
    {
        await jobs.TryAgainAsync(Actor, id);
        return Links.WatchJob(id);
    });

    public string LineOf(JobView job) => job switch
    {
        { StopAsked: true } => T["Jobs.Stopping"],
        { State: JobState.Waiting } => T["Jobs.Waiting"],
        { Total: 0 } => T["Jobs.Begun"],
        _ => T[job.Kind == JobKind.ReadingFile ? "Jobs.Page" : "Jobs.Row", job.Done, job.Total],
    };

    public static IReadOnlyList<TakenFile> FilesOf(JobView job) => job.Kind == JobKind.ReadingFile ? ReadingFileWork.ResultOf(job.Result) : [];

    protected override async Task LoadAsync() => Jobs = await jobs.OfAsync(Actor);

    /// <summary>Where the result is seen; null where there is more to say than one page can.</summary>
    public static string? AddressOf(JobView job) => job.Kind switch
    {
        JobKind.ReadingFile => FilesOf(job) is [{ Added: { Existed: false } only }] ? Links.Review(only.Reference) : null,
        JobKind.ImportingSheet when ImportingSheetWork.ImportOf(job.Result) is { } import => Links.Import(import),
        _ => null,
    };
}
