using CamKet.Casework.Users;

namespace CamKet.Web.Navigation;

/// <summary>The pages that the site's menu leads to, in its order.</summary>
public static class SiteMap
{
    public static readonly IReadOnlyList<SiteLink> Main =
    [
        new("Nav.Overview", "/"),
        new("Nav.Documents", "/Documents"),
        new("Nav.Register", "/Register"),
        new("Nav.Matches", "/Matches", Permission.ConfirmMatches),
        new("Nav.Threads", "/Threads"),
        new("Nav.Partners", "/Partners"),
        new("Nav.Engagements", "/Engagements"),
        new("Nav.Stocktakes", "/Stocktakes"),
    ];

    public static readonly IReadOnlyList<SiteLink> More =
    [
        new("Nav.MyAgency", "/MyAgency", Permission.Report),
        new("Nav.Frameworks", "/Frameworks"),
        new("Nav.Roles", "/Roles"),
        new("Nav.Figures", "/Figures"),
        new("Nav.Agencies", "/Agencies"),
        new("Nav.Bodies", "/Bodies"),
        new("Nav.Mandates", "/Mandates"),
        new("Nav.History", "/History", Permission.SeeHistory),
        new("Nav.Administration", "/Administration", Permission.Administer),
    ];
}
