using CamKet.Casework.Users;

namespace CamKet.Web.Navigation;

/// <summary>The pages that the site's menu leads to, in its order.</summary>
public static class SiteMap
{
    public static readonly IReadOnlyList<SiteLink> Main =
    [
        new("Nav.Overview", Links.Overview),
        new("Nav.Documents", Links.Documents),
        new("Nav.Register", Links.Register),
        new("Nav.Matches", Links.Matches, Permission.ConfirmMatches),
        new("Nav.Threads", Links.Threads),
        new("Nav.Partners", Links.Partners),
        new("Nav.Engagements", Links.Engagements),
        new("Nav.Stocktakes", Links.Stocktakes),
    ];

    public static readonly IReadOnlyList<SiteLink> More =
    [
        new("Nav.MyAgency", Links.MyAgency, Permission.Report),
        new("Nav.Outcomes", Links.Outcomes),
        new("Reports.Title", Links.Reports, Permission.Report),
        new("Silence.Title", Links.Silence),
        new("Consult.Title", Links.Consultations, Permission.Report),
        new("Time.Title", Links.TimeRequests, Permission.Report),
        new("Nav.Frameworks", Links.Frameworks),
        new("Nav.Roles", Links.Roles),
        new("Nav.Figures", Links.Figures),
        new("Nav.Agencies", Links.Agencies),
        new("Nav.Bodies", Links.Bodies),
        new("Nav.Mandates", Links.Mandates),
        new("Calendar.Title", Links.WorkingDays),
        new("Trust.Title", Links.Trust, Permission.SeeHistory),
        new("Nav.History", Links.History, Permission.SeeHistory),
        new("Nav.Administration", Links.Administration, Permission.Administer),
    ];
}
