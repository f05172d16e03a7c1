using CamKet.Casework.History;
using CamKet.Casework.Review;
using CamKet.Casework.Trust;
using CamKet.Reading.Text;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Review;

/// <summary>One sentence, judged before the reader's proposals are seen: of one document before its review, or as the second of two officers.</summary>
public sealed class BlindModel(BlindQueue queue, AnswerBlind answer) : OfficerPage
{
    /// <summary>How much of the text is shown before and after the sentence.</summary>
    private const int Around = 400;

    /// <summary>The document about to be reviewed; null for sentences that wait for a second answer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    [BindProperty]
    public List<ProposalKind> Kinds { get; set; } = [];

    /// <summary>The officer says that the sentence does none of the four.</summary>
    [BindProperty]
    public bool None { get; set; }

    public BlindItem? Item { get; private set; }

    public string Before => Item is { } item ? item.Document.Text[Math.Max(0, item.Sentence.Start - Around)..item.Sentence.Start] : "";

    public string After => Item is { } item ? item.Document.Text[item.Sentence.End..Math.Min(item.Document.Text.Length, item.Sentence.End + Around)] : "";

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Item is null && Reference is { } reference ? LocalRedirect(Links.Review(reference)) : Page();
    }

    public Task<IActionResult> OnPostAsync(string document, int start, int end)
    {
        if (Kinds.Count == 0 == !None)
        {
            ModelState.AddModelError("Kinds", T["Blind.Choose"]);
        }

        return SaveAsync(async () =>
        {
            await answer.AnswerAsync(Actor, new BlindGiven(document, new TextSpan(start, end), Kinds));
            return Links.Blind(Reference);
        });
    }

    protected override async Task LoadAsync() => Item = Reference is { } reference ? await queue.NextInAsync(Actor, reference) : await queue.NextSecondAsync(Actor);

    protected override string AddressAfter(AlreadySavedException earlier) => Links.Blind(Reference);
}
