using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.SecondReading;
using CamKet.Casework.Trust;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using CamKet.Web.Pages.Documents;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Review;

/// <summary>One document under review: its text on one side, its findings on the other, one of them open. After a decision the next one comes by itself.</summary>
public sealed class ReviewModel(
    CamKetDb db, DraftFinding drafts, SimilarUndertakings similar, RegisterEngagement engagements,
    AcceptFinding accept, RejectFinding reject, ReopenFinding reopen, AddMissedFinding addMissed, BlindQueue blind, AskSecondReader second, SecondReaderOptions secondReader, RestrictedViews views) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    /// <summary>The open finding; null opens the first that waits.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Finding { get; set; }

    /// <summary>"start-end": a stretch to add by hand.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Add { get; set; }

    /// <summary>Whether each sentence carries a link to add it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Hand { get; set; }

    /// <summary>Opens the review although sentences wait to be judged before it.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Open { get; set; }

    [BindProperty]
    public FindingForm Draft { get; set; } = new();

    [BindProperty]
    public string? RejectReason { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public DocumentScreen Screen { get; private set; } = null!;

    public IReadOnlyList<TextBlock> Blocks { get; private set; } = [];

    public Finding? Current { get; private set; }

    public FindingDraft? Proposed { get; private set; }

    public IReadOnlyList<SimilarUndertaking> Similar { get; private set; } = [];

    public string? Became { get; private set; }

    public IReadOnlyList<SelectListItem> Threads { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> EngagementChoices { get; private set; } = [];

    /// <summary>The engagement that another document reported and this one most likely means.</summary>
    private long? LikelySame { get; set; }

    public bool MayAskSecond => second.MayAsk(Actor, Screen.Document);

    /// <summary>The second reader's model and where it runs.</summary>
    public string SecondReader => secondReader.ToString();

    /// <summary>The stretch being added by hand.</summary>
    public TextSpan? Adding { get; private set; }

    /// <summary>Leads from a sentence to the form that adds it, while adding by hand.</summary>
    public Func<TextSpan, string>? AddHref => Hand ? span => $"{Links.Review(Reference)}?hand=true&add={span.Start}-{span.End}#adding" : null;

    public int Number => Current is null ? 0 : Screen.NumberOf(Current);

    public int Decided => Screen.Findings.Count(f => f.Decision != FindingDecision.Pending);

    public Finding? Previous => Number > 1 ? Screen.Findings[Number - 2] : null;

    public Finding? Next => Current is not null && Number < Screen.Findings.Count ? Screen.Findings[Number] : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Finding is null && Add is null && !Hand && !Open && await blind.NextInAsync(Actor, Reference) is not null)
        {
            return LocalRedirect(Links.Blind(Reference));
        }

        await LoadAsync();
        await views.RecordAsync(Actor, "document", Reference, Screen.Document.Access);
        if (Proposed is not null)
        {
            Draft = FindingForm.Of(Proposed);
            Draft.MergeInto = Similar.FirstOrDefault(s => s.Same)?.Reference;
            Draft.EngagementId ??= LikelySame;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync() => DecideAsync(async id =>
    {
        var (finding, document) = await FindAsync(id);
        var proposed = await drafts.ProposeAsync(finding, DocumentSummary.Of(document));
        var decided = await accept.AcceptAsync(Actor, new Acceptance { FindingId = id, Draft = Draft.Amend(proposed), MergeInto = Draft.MergeInto });
        return T[$"Review.Done.{decided.Decision}", decided.Became ?? ""];
    });

    public Task<IActionResult> OnPostRejectAsync() => DecideAsync(async id =>
    {
        var reason = string.Join(": ", new[] { RejectReason, Reason }.Where(r => !string.IsNullOrWhiteSpace(r)).Select(r => r!.Trim()));
        await reject.RejectAsync(Actor, id, reason);
        return T["Review.Done.Rejected"];
    });

    /// <summary>Asks the second reader for further findings.</summary>
    public Task<IActionResult> OnPostSecondAsync()
    {
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            var result = await second.AskAsync(Actor, Reference, HttpContext.RequestAborted);
            Elements.Notice.Leave(TempData, T["Review.SecondSaid", result.Added, result.Known, result.NotInText + result.Malformed]);
            return Links.Review(Reference) + "?open=true";
        });
    }

    public Task<IActionResult> OnPostReopenAsync()
    {
        ModelState.Clear();
        return SaveAsync(async () =>
        {
            await reopen.ReopenAsync(Actor, Finding ?? 0);
            return Links.Review(Reference, Finding);
        }, T["Review.Reopened"]);
    }

    public Task<IActionResult> OnPostAddAsync(int start, int end, ProposalKind kind)
    {
        Add = $"{start}-{end}";
        return SaveAsync(async () => Links.Review(Reference, (await addMissed.AddAsync(Actor, new MissedFinding(Reference, start, end, kind))).Id));
    }

    protected override async Task LoadAsync()
    {
        Screen = await DocumentScreen.LoadAsync(db, Actor, Reference);
        Adding = SpanOf(Add);
        Current = Finding is { } id ? Screen.Findings.FirstOrDefault(f => f.Id == id) : Screen.Findings.FirstOrDefault(f => f.Decision == FindingDecision.Pending);
        if (Finding is not null && Current is null)
        {
            throw new NotFoundException($"finding {Finding}");
        }

        Blocks = Screen.Body(Current?.Id, Adding, f => Links.Review(Reference, f.Id));
        if (Current is null)
        {
            return;
        }

        Proposed = await drafts.ProposeAsync(Current, DocumentSummary.Of(Screen.Document));
        if (Current.Decision == FindingDecision.Pending)
        {
            Similar = await similar.ForAsync(Actor, Current, Proposed);
            Threads = await Choices.ThreadsAsync(db, T);
            Partners = await Choices.PartnersAsync(db, T);
            EngagementChoices = await EngagementsAsync();
        }
        else
        {
            Became = await BecameAsync(Current);
        }
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Review(Reference);

    private async Task<IActionResult> DecideAsync(Func<long, Task<string>> decide)
    {
        var id = Finding ?? 0;
        var notice = "";
        var result = await SaveAsync(async () =>
        {
            try
            {
                notice = await decide(id);
            }
            catch (ConflictException first)
            {
                throw new RefusalException(await SayAsync(first, "vi"), await SayAsync(first, "en"));
            }

            return await NextAsync(id);
        });
        if (result is LocalRedirectResult && notice.Length > 0)
        {
            Elements.Notice.Leave(TempData, notice);
        }

        return result;
    }

    /// <summary>Who decided first, what and when.</summary>
    private Task<string> SayAsync(ConflictException first, string language)
    {
        var words = new Words(HttpContext.RequestServices.GetRequiredService<WordBook>(), language, strict: false);
        return Task.FromResult(words["Review.DecidedFirst", first.ByWhom, DateText.Moment(first.At), words[$"FindingDecision.{first.Theirs["Decision"]}"]]);
    }

    /// <summary>The next finding that waits, after this one and then from the top; with none left the review itself.</summary>
    private async Task<string> NextAsync(long after)
    {
        var waiting = await db.Findings.AsNoTracking().Where(f => f.Document!.Reference == Reference && f.Decision == FindingDecision.Pending)
            .OrderBy(f => f.Start).ThenBy(f => f.End).ThenBy(f => f.Id).Select(f => new { f.Id, f.Start, f.End }).ToListAsync();
        var place = await db.Findings.AsNoTracking().Where(f => f.Id == after).Select(f => new { f.Start, f.End }).FirstAsync();
        var next = waiting.FirstOrDefault(f => f.Start > place.Start || (f.Start == place.Start && (f.End > place.End || (f.End == place.End && f.Id > after)))) ?? waiting.FirstOrDefault();
        return Links.Review(Reference, next?.Id);
    }

    private async Task<(Finding Finding, Document Document)> FindAsync(long id)
    {
        var document = await db.Documents.AsNoTracking().VisibleTo(Actor, db).FirstOrDefaultAsync(d => d.Reference == Reference) ?? throw new NotFoundException(Reference);
        var finding = await db.Findings.AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.DocumentId == document.Id) ?? throw new NotFoundException($"finding {id}");
        return (finding, document);
    }

    private async Task<IReadOnlyList<SelectListItem>> EngagementsAsync()
    {
        var id = Screen.Document.Id;
        var linked = await db.Engagements.AsNoTracking().VisibleTo(Actor).Where(e => e.Documents.Any(d => d.DocumentId == id)).ToListAsync();
        var near = Proposed!.Kind == ProposalKind.Engagement ? await engagements.SimilarAsync(Actor, Proposed) : [];
        LikelySame = near.Count > 0 && near[0].Start == Proposed.Value("start") ? near[0].Id : null;
        var none = Proposed.Kind == ProposalKind.Engagement ? T["Review.NewEngagement"] : T["Documents.NoChoice"];
        return [new(none, ""), .. linked.Concat(near).DistinctBy(e => e.Id).Select(e => new SelectListItem($"{e.Name}{(e.Start is null ? "" : ", " + DateText.Partial(e.Start))} ({e.Reference})", $"{e.Id}"))];
    }

    private async Task<string?> BecameAsync(Finding finding) =>
        finding.UndertakingId is { } u ? await db.Undertakings.VisibleTo(Actor).Where(x => x.Id == u).Select(x => x.Reference).FirstOrDefaultAsync()
        : finding.OutcomeId is { } o ? await db.Outcomes.VisibleTo(Actor, db).Where(x => x.Id == o).Select(x => x.Reference).FirstOrDefaultAsync()
        : finding.EngagementId is { } e ? await db.Engagements.VisibleTo(Actor).Where(x => x.Id == e).Select(x => x.Reference).FirstOrDefaultAsync()
        : null;

    private TextSpan? SpanOf(string? range) =>
        range?.Split('-') is [var from, var to] && int.TryParse(from, out var start) && int.TryParse(to, out var end) && start >= 0 && start < end && end <= Screen.Document.Text.Length
            ? new TextSpan(start, end)
            : null;
}
