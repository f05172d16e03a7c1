using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Progress;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Progress;

/// <summary>One report beside its undertaking; accepted or returned.</summary>
public sealed class DecideModel(CamKetDb db, DecideReport decide, AgencyDirectory directory) : OfficerPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public bool? Accept { get; set; }

    [BindProperty]
    public bool KeepInProgress { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ProgressReport Report { get; private set; } = null!;

    public Assignment? Assignment { get; private set; }

    public string AgencyName { get; private set; } = "";

    /// <summary>Whether the reporter is the person who looks: somebody else decides then.</summary>
    public bool Own => Report.ReportedById is { } id && id == Actor.UserId;

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Version = Report.Version;
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(async () =>
    {
        if (Accept is not { } accept)
        {
            throw new RefusalException("Hãy chọn chấp nhận hoặc trả lại.", "Choose whether to accept or return it.", nameof(Accept));
        }

        await decide.DecideAsync(Actor, new ReportDecision { ReportId = Id, Version = Version, Accept = accept, KeepInProgress = KeepInProgress, Reason = Reason });
        return Links.Reports;
    }, Accept == true ? T["Decide.Accepted"] : T["Decide.Returned"]);

    protected override string LabelOf(string field) => T[$"Decide.{field}"];

    protected override async Task LoadAsync()
    {
        var clearance = Actor.Clearance;
        var mine = db.Undertakings.VisibleTo(Actor);
        Report = await db.ProgressReports.AsNoTracking().Include(r => r.Evidence).ThenInclude(e => e.Document).Include(r => r.Undertaking!.Citations.Where(c => c.Document!.Access <= clearance)).AsSplitQuery()
            .FirstOrDefaultAsync(r => r.Id == Id && mine.Any(u => u.Id == r.UndertakingId)) ?? throw new NotFoundException("report");
        Assignment = await db.Assignments.AsNoTracking().FirstOrDefaultAsync(a => a.UndertakingId == Report.UndertakingId && a.IsCurrent);
        AgencyName = T.Of((await directory.OpenAsync()).NameOn(Report.AgencyId, Report.ReportedOn));
    }
}
