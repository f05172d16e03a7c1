using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.TimeRequests;

/// <summary>One request for more time beside its undertaking; granted, refused, or another date.</summary>
public sealed class AnswerModel(CamKetDb db, AnswerTimeRequest answer, AgencyDirectory directory) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public TimeAnswer? Answer { get; set; }

    [BindProperty]
    public DateOnly? OtherDue { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public TimeRequest TimeRequest { get; private set; } = null!;

    public Undertaking Undertaking { get; private set; } = null!;

    public string AgencyName { get; private set; } = "";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Version = TimeRequest.Version;
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        await answer.AnswerAsync(Actor, new TimeAnswered { RequestId = Id, Version = Version, Answer = Answer, OtherDue = OtherDue, Reason = Reason });
        return Links.TimeRequests;
    }, T["Time.Answered"]);

    protected override string LabelOf(string field) => T[$"Time.{field}"];

    protected override async Task LoadAsync()
    {
        var (clearance, mine) = (Actor.Clearance, db.Undertakings.VisibleTo(Actor));
        TimeRequest = await db.TimeRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == Id && mine.Any(u => u.Id == r.UndertakingId)) ?? throw new NotFoundException("time request");
        Undertaking = await mine.AsNoTracking().Include(u => u.Citations.Where(c => c.Document!.Access <= clearance)).FirstAsync(u => u.Id == TimeRequest.UndertakingId);
        AgencyName = T.Of((await directory.OpenAsync()).NameOn(TimeRequest.AgencyId, TimeRequest.AskedOn));
    }
}
