using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Assignments;

/// <summary>A new due date, with its reason; the old ones stay in view.</summary>
public sealed class DueModel(CamKetDb db, MoveDueDate move) : OfficerPage
{
    private const int ShownOfAQuote = 120;

    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? NewDue { get; set; }

    [BindProperty]
    public int? WorkingDays { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long? CitationId { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public IEnumerable<SelectListItem> Citations => Undertaking.Citations
        .Select(c => new SelectListItem(c.Quote.Length <= ShownOfAQuote ? c.Quote : c.Quote[..ShownOfAQuote] + "…", c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        .Prepend(new SelectListItem(T["Due.NoCitation"], ""));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Version = Undertaking.Version;
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await move.MoveAsync(Actor, new DueDateDecision { Reference = Reference, Version = Version, NewDue = NewDue, WorkingDays = WorkingDays, Reason = Reason, CitationId = CitationId });
        return Links.Undertaking(Reference);
    }, T["Due.Saved"]);

    protected override string LabelOf(string field) => T[$"Due.{field}"];

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).Include(u => u.DueDateChanges).AsSplitQuery()
            .FirstOrDefaultAsync(u => u.Reference == Reference) ?? throw new NotFoundException(Reference);
        if (Conflict is not null)
        {
            Version = Undertaking.Version;
            ModelState.Remove(nameof(Version));
        }
    }
}
