using CamKet.Casework;
using CamKet.Casework.Threads;
using CamKet.Web.Pages.Shared;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CamKet.Web.Pages.Threads;

/// <summary>The form that adds a stage to a thread.</summary>
public sealed class AddMilestoneModel(CamKetDb db, AddMilestone add) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Id { get; set; }

    [BindProperty]
    public MilestoneStage? Stage { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public bool Planned { get; set; }

    [BindProperty]
    public string? PartyId { get; set; }

    [BindProperty]
    public string? TextVi { get; set; }

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? SaidOn { get; set; }

    [BindProperty]
    public SourceForm Source { get; set; } = new();

    public string Name { get; private set; } = "";

    public NameBook Names { get; private set; } = null!;

    public IEnumerable<SelectListItem> Stages => Enum.GetValues<MilestoneStage>().Select(s => new SelectListItem(T.Name(s), s.ToString())).Prepend(new SelectListItem(T["Choose.One"], ""));

    public IEnumerable<SelectListItem> Parties => Names.Partners.Select(p => new SelectListItem(p.Name, p.Id)).Prepend(new SelectListItem(T["Threads.AllParties"], ""));

    /// <summary>A document page may lead here with its sentence.</summary>
    public async Task OnGetAsync(string? document, string? quote)
    {
        (Source.Document, Source.Quote) = (document, quote);
        await LoadAsync();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await add.AddAsync(Actor, Id, new MilestoneGiven { Stage = Stage, Date = Date, Planned = Planned, PartyId = PartyId, SaidOn = SaidOn, TextVi = TextVi, TextEn = TextEn, Source = Source.Given });
        return Links.Thread(Id);
    }, T["Threads.MilestoneAdded"]);

    protected override async Task LoadAsync()
    {
        Name = T.NameOf(await db.StandingThreadAsync(Id));
        Names = await NameBook.ReadAsync(db, T);
    }
}
