using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Engagements;

/// <summary>Adds a point of the programme, a participant, a gift, or a document that reports the engagement.</summary>
public sealed class AddModel(CamKetDb db, KeepEngagementPart keep) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty(SupportsGet = true)]
    public EngagementPart Part { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public string? ForId { get; set; }

    [BindProperty]
    public string? GivenBy { get; set; }

    [BindProperty]
    public string? GivenTo { get; set; }

    [BindProperty]
    public string? KeptAt { get; set; }

    [BindProperty]
    public string? DocumentReference { get; set; }

    [BindProperty]
    public string? Quote { get; set; }

    /// <summary>The name of the engagement.</summary>
    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await keep.AddAsync(Actor, Reference, new EngagementPartGiven
        {
            Part = Part, Text = Text, Date = Date, Office = Office, ForId = ForId, GivenBy = GivenBy, GivenTo = GivenTo, KeptAt = KeptAt, Document = DocumentReference?.Trim(), Quote = Quote,
        });
        return Links.Engagement(Reference);
    }, T["Engagements.Saved"]);

    protected override async Task LoadAsync()
    {
        Name = await db.Engagements.VisibleTo(Actor).Where(e => e.Reference == Reference).Select(e => e.Name).FirstOrDefaultAsync() ?? throw new NotFoundException(Reference);
        var names = await RegisterNames.ReadAsync(db);
        Sides = [new(T["Engagements.NotChosen"], ""), .. names.Partners.Concat(names.Agencies).Select(p => new SelectListItem(T.Of(p.Value), p.Key)).OrderBy(p => p.Text, StringComparer.Ordinal)];
    }
}
