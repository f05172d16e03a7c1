using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Progress;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Progress;

/// <summary>Reports: those that wait for a decision, oldest first, and those decided, newest first.</summary>
public sealed class IndexModel(CamKetDb db, AgencyDirectory directory) : OfficerPage
{
    public const int Size = 50;

    public sealed record Row(long Id, string Reference, string Title, string AgencyId, DateOnly ReportedOn, ClaimedState Claimed, ReportState State, string Done, string? DecisionReason, string? DecidedBy, int Evidence);

    [BindProperty(SupportsGet = true, Name = "state")]
    public ReportState State { get; set; }

    public int PageNumber { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public AgencyBook Book { get; private set; } = null!;

    public bool MayDecide => Actor.May(Permission.DecideReports);

    public async Task OnGetAsync()
    {
        Book = await directory.OpenAsync();
        var mine = db.Undertakings.VisibleTo(Actor);
        var reports = db.ProgressReports.AsNoTracking().Where(r => r.State == State && mine.Any(u => u.Id == r.UndertakingId));
        Total = await reports.CountAsync();
        PageNumber = this.AskedPage(Size, Total);
        reports = State == ReportState.Submitted ? reports.OrderBy(r => r.Id) : reports.OrderByDescending(r => r.Id);
        Rows = await reports.Skip((PageNumber - 1) * Size).Take(Size)
            .Select(r => new Row(r.Id, r.Undertaking!.Reference, r.Undertaking.Title, r.AgencyId, r.ReportedOn, r.Claimed, r.State, r.Done, r.DecisionReason, r.DecidedBy, r.Evidence.Count)).ToListAsync();
    }

    public string AgencyOf(Row row) => T.Of(Book.NameOn(row.AgencyId, row.ReportedOn));
}
