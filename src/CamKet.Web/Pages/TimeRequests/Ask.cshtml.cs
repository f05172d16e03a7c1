using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.TimeRequests;

/// <summary>The lead agency asks for more time.</summary>
public sealed class AskModel(CamKetDb db, AskForTime ask) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public required string Reference { get; set; }

    [BindProperty]
    public DateOnly? NewDue { get; set; }

    [BindProperty]
    public int? WorkingDays { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Undertaking Undertaking { get; private set; } = null!;

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await ask.AskAsync(Actor, new TimeAsked { Reference = Reference, NewDue = NewDue, WorkingDays = WorkingDays, Reason = Reason });
        return Links.Undertaking(Reference);
    }, T["Time.Sent"]);

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        Undertaking = await db.Undertakings.VisibleTo(Actor).AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).FirstOrDefaultAsync(u => u.Reference == Reference)
            ?? throw new NotFoundException(Reference);
    }
}
