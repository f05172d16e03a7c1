using CamKet.Casework;
using CamKet.Casework.Matches;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.EndToEnd.Tests.Journeys;
using CamKet.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Pictures;

/// <summary>Takes the pictures of docs/pictures, only when asked for by docs/take-pictures.sh: the sample register does not change from day to day.</summary>
[Collection(SampleCollection.Name)]
public sealed class PictureTests(SampleChrome chrome)
{
    private const string Folder = "CAMKET_PICTURES";

    [Fact(Explicit = true)]
    public async Task Pictures_OfTheSample_AreTaken()
    {
        var folder = Environment.GetEnvironmentVariable(Folder) ?? throw new InvalidOperationException($"Set {Folder} to the folder of the pictures.");
        var told = await chrome.Site.InScopeAsync<CamKetDb, Told>(ChooseAsync);
        var coordinator = new Desk(await chrome.SignInAsync(UserRole.Coordinator));
        await TakeAsync(coordinator, Links.Overview, folder, "overview");
        await TakeAsync(coordinator, Links.Review(told.Document), folder, "review");
        await TakeAsync(coordinator, Links.Register, folder, "register");
        await TakeAsync(coordinator, Links.Undertaking(told.Dossier), folder, "dossier");
        await TakeAsync(coordinator, Links.Assign(told.Assigned), folder, "assignment");
        await TakeAsync(coordinator, Links.Thread(told.Thread), folder, "thread");
        await TakeAsync(coordinator, Links.Partner(told.Partner), folder, "partner");
        await TakeAsync(coordinator, Links.Stocktake(told.Stocktake), folder, "stocktake");
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.Page.Locator("a[href*='handler=Docx'][href*='lang=vi']").ClickAsync());
        await download.SaveAsAsync(Path.Combine(folder, "stocktake.docx"));
        await coordinator.OpenAsync("/Account?lang=en");
        await TakeAsync(coordinator, Links.Overview, folder, "overview-en");

        var phone = new Desk(await chrome.SignInAsync(UserRole.FocalPoint, width: 390, agencyId: told.Agency));
        await TakeAsync(phone, Links.Report(told.Assigned), folder, "report-on-a-phone");
    }

    private static async Task TakeAsync(Desk desk, string address, string folder, string name)
    {
        await desk.OpenAsync(address);
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await desk.Page.EvaluateAsync("scrollTo(0, 0)");
        await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
    }

    /// <summary>The fullest of each kind, so that a picture shows what a page can.</summary>
    private static async Task<Told> ChooseAsync(CamKetDb db)
    {
        var words = db.Undertakings.AsNoTracking();
        var dossier = await words.Where(u => db.Matches.Any(m => m.UndertakingId == u.Id && m.State == MatchState.Confirmed))
            .OrderByDescending(u => db.ProgressReports.Count(r => r.UndertakingId == u.Id) + u.DueDateChanges.Count).ThenBy(u => u.Reference).Select(u => u.Reference).FirstAsync();
        var assigned = await words.Where(u => u.Status == UndertakingStatus.InProgress && u.LeadAgencyId != null && u.Due != null)
            .OrderByDescending(u => db.ProgressReports.Count(r => r.UndertakingId == u.Id)).ThenBy(u => u.Reference).Select(u => new { u.Reference, u.LeadAgencyId }).FirstAsync();
        return new Told
        {
            Document = await db.Documents.Where(d => db.Findings.Any(f => f.DocumentId == d.Id && f.Decision == Casework.Review.FindingDecision.Pending)).OrderByDescending(d => d.Language)
                .ThenByDescending(d => d.Date).Select(d => d.Reference).FirstAsync(),
            Dossier = dossier,
            Assigned = assigned.Reference,
            Agency = assigned.LeadAgencyId!,
            Thread = await db.Milestones.GroupBy(m => m.ThreadId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync(),
            Partner = (await words.Where(u => u.PartnerId != null).GroupBy(u => u.PartnerId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstAsync())!,
            Stocktake = await db.Stocktakes.OrderBy(s => s.Quarter != null).ThenByDescending(s => s.Year).Select(s => s.Reference).FirstAsync(),
        };
    }

    private sealed record Told
    {
        public required string Document { get; init; }

        public required string Dossier { get; init; }

        public required string Assigned { get; init; }

        public required string Agency { get; init; }

        public required string Thread { get; init; }

        public required string Partner { get; init; }

        public required string Stocktake { get; init; }
    }
}
