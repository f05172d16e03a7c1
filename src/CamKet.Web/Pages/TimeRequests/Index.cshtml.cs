using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.TimeRequests;

/// <summary>Requests for more time: those that wait, the oldest first, and those answered, the newest first.</summary>
public sealed class IndexModel(CamKetDb db, AgencyDirectory directory) : OfficerPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "answered")]
    public bool Answered { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<TimeRequest> Rows { get; private set; } = [];

    public AgencyBook Book { get; private set; } = null!;

    public bool MayAnswer => Actor.May(Permission.Assign);

    public async Task OnGetAsync()
    {
        Book = await directory.OpenAsync();
        var mine = db.Undertakings.VisibleTo(Actor);
        var requests = db.TimeRequests.AsNoTracking().Include(r => r.Undertaking).Where(r => (r.Answer != TimeAnswer.Waiting) == Answered && mine.Any(u => u.Id == r.UndertakingId));
        Total = await requests.CountAsync();
        PageNumber = this.AskedPage(Size, Total);
        Rows = await (Answered ? requests.OrderByDescending(r => r.AnsweredAt).ThenByDescending(r => r.Id) : requests.OrderBy(r => r.Id)).Skip((PageNumber - 1) * Size).Take(Size).ToListAsync();
    }

    public string AgencyOf(TimeRequest request) => T.Of(Book.NameOn(request.AgencyId, request.AskedOn));
}
