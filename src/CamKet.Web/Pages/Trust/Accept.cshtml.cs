using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Trust;
using CamKet.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Trust;

/// <summary>Accepts the waiting findings of one rule, or of one kind in one language, where the reader has earned it.</summary>
public sealed class AcceptModel(AcceptInBulk bulk, TrustRows rows, TrustOptions options) : OfficerPage
{
    private const int LeastPercent = 90;

    [BindProperty(SupportsGet = true)]
    public ProposalKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Language? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>The least confidence in per cent.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; } = LeastPercent;

    public TrustLine Line { get; private set; } = null!;

    public int Waiting { get; private set; }

    public IReadOnlyList<TrustRow> Examples { get; private set; } = [];

    public TrustOptions Options => options;

    public bool IsEarned => Line.IsEarned(options);

    private BulkRequest Asked => new() { Kind = Kind, Language = Language, Rule = string.IsNullOrWhiteSpace(Rule) ? null : Rule, From = Math.Clamp(From, 0, 100) / 100.0 };

    public async Task<IActionResult> OnGetAsync()
    {
        if (Asked.Rule is null && (Kind is null || Language is null))
        {
            return LocalRedirect(Links.Trust);
        }

        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        var done = await bulk.AcceptAsync(Actor, Asked);
        Elements.Notice.Leave(TempData, T["Trust.AcceptedInBulk", done.Accepted, done.LeftToOfficers, done.Waiting]);
        return done.Waiting > 0 ? Links.AcceptInBulk(Asked.Group, From) : Links.Trust;
    });

    protected override async Task LoadAsync()
    {
        (Line, Waiting) = await bulk.LookAsync(Actor, Asked);
        var waiting = await rows.ReadAsync(Actor, Asked.Group with { Verdict = TrustVerdict.Waiting }, 1);
        Examples = [.. waiting.Rows.Where(row => row.Confidence >= Asked.From).Take(AcceptInBulk.MostAtOnce)];
    }

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Trust;
}
