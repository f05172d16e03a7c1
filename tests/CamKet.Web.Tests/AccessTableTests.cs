using System.Net;
using System.Text.RegularExpressions;
using CamKet.Casework.Users;
using CamKet.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests;

/// <summary>Every page there is, and what one needs to open it. A page that is not in the table fails the test: its rule is a decision.</summary>
public sealed partial class AccessTableTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    /// <summary>Pages that need more than <see cref="Permission.Look"/>.</summary>
    private static readonly Dictionary<string, Permission> Needs = new(StringComparer.Ordinal)
    {
        ["/Administration/Index"] = Permission.Administer,
        ["/Administration/Ladder"] = Permission.Administer,
        ["/Administration/Mail"] = Permission.Administer,
        ["/Administration/User"] = Permission.Administer,
        ["/Agencies/Change"] = Permission.Administer,
        ["/Agencies/MoveWork"] = Permission.Assign,
        ["/Assignments/Assign"] = Permission.Assign,
        ["/Assignments/Due"] = Permission.Assign,
        ["/Assignments/Plan"] = Permission.Report,
        ["/Consultations/Consultation"] = Permission.Report,
        ["/Consultations/Index"] = Permission.Report,
        ["/Documents/Add"] = Permission.AddDocuments,
        ["/Documents/Amend"] = Permission.AddDocuments,
        ["/Documents/Original"] = Permission.Export,
        ["/Engagements/Add"] = Permission.Register,
        ["/Engagements/Amend"] = Permission.Register,
        ["/Engagements/New"] = Permission.Register,
        ["/Figures/Add"] = Permission.KeepThreads,
        ["/Figures/Check"] = Permission.KeepThreads,
        ["/Frameworks/Node"] = Permission.KeepThreads,
        ["/History/Index"] = Permission.SeeHistory,
        ["/Imports/Import"] = Permission.Register,
        ["/Imports/Index"] = Permission.Register,
        ["/Mandates/Compare"] = Permission.SeeHistory,
        ["/Mandates/Keep"] = Permission.Administer,
        ["/Matches/Add"] = Permission.ConfirmMatches,
        ["/Matches/Decide"] = Permission.ConfirmMatches,
        ["/Matches/Index"] = Permission.ConfirmMatches,
        ["/MyAgency/Index"] = Permission.Report,
        ["/MyAgency/PassDown"] = Permission.Report,
        ["/Partners/AddLevel"] = Permission.KeepThreads,
        ["/Progress/Decide"] = Permission.DecideReports,
        ["/Progress/Index"] = Permission.Report,
        ["/Progress/Report"] = Permission.Report,
        ["/Register/Amend"] = Permission.Register,
        ["/Register/Move"] = Permission.Register,
        ["/Review/Blind"] = Permission.Review,
        ["/Review/Review"] = Permission.Review,
        ["/Roles/Keep"] = Permission.KeepThreads,
        ["/Stocktakes/Contribute"] = Permission.ContributeToStocktakes,
        ["/Trust/Accept"] = Permission.Review,
        ["/Trust/Index"] = Permission.SeeHistory,
        ["/Trust/Rows"] = Permission.SeeHistory,
        ["/Threads/AddMilestone"] = Permission.KeepThreads,
        ["/Threads/Amend"] = Permission.KeepThreads,
        ["/Threads/Hold"] = Permission.KeepThreads,
        ["/Threads/Merge"] = Permission.KeepThreads,
        ["/Threads/Open"] = Permission.KeepThreads,
        ["/Threads/Split"] = Permission.KeepThreads,
        ["/TimeRequests/Answer"] = Permission.Assign,
        ["/TimeRequests/Ask"] = Permission.Report,
        ["/TimeRequests/Index"] = Permission.Report,
        ["/WorkingDays/Keep"] = Permission.Administer,
    };

    /// <summary>Pages that everybody who signs in may open: lists and things, each showing what the person may see.</summary>
    private static readonly string[] ToLookAt =
    [
        "/Agencies/Agency", "/Agencies/Departments", "/Agencies/Index", "/Bodies/Index", "/Documents/Document", "/Documents/Index", "/Engagements/Engagement", "/Engagements/Index", "/Engagements/Series", "/Figures/Index",
        "/Frameworks/Framework", "/Frameworks/Index", "/Jobs/Index", "/Mandates/Index", "/Outcomes/Index", "/Outcomes/Outcome", "/Partners/AsOf", "/Partners/Index", "/Partners/Partner", "/Progress/EvidenceFile", "/Register/Dossier",
        "/Register/Index", "/Register/Views", "/Roles/Index", "/Search/Index", "/Silence/Index", "/Stocktakes/Index", "/Stocktakes/Stocktake", "/Threads/Index", "/Threads/Thread", "/WorkingDays/Index",
    ];

    /// <summary>One's own pages and the front page: a session is enough.</summary>
    private static readonly string[] WithASession = ["/Index", "/Session/Account", "/Session/MyLinks", "/Session/Password"];

    /// <summary>What opens without one; a token in the address says who it is at some of them.</summary>
    private static readonly string[] WithoutSession =
        ["/Errors/Status", "/Feeds/Due", "/Feeds/News", "/Progress/ByLink", "/Progress/Sent", "/Session/FirstStart", "/Session/SignIn", "/Session/SignOut", "/Session/StopMail"];

    private Site Site => fixture.Site;

    [Fact]
    public void Pages_AllThereAre_StandInTheTable() =>
        Pages().Select(p => p.Path).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(Needs.Keys.Concat(ToLookAt).Concat(WithASession).Concat(WithoutSession).Order(StringComparer.Ordinal));

    [Fact]
    public void Endpoints_ThatAreNoPages_AreFilesOfTheSite() =>
        Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            // What the last one answers is a file of the site whose list is older than the file, while developing.
            .Where(e => e.RoutePattern.RawText != "{**path:file}")
            .Where(e => !StaticFile().IsMatch(e.RoutePattern.RawText ?? "")).Select(e => e.RoutePattern.RawText).ShouldBeEmpty();

    [Fact]
    public void Pages_EachOne_AsksForWhatTheTableSays()
    {
        foreach (var (path, endpoint) in Pages().Where(p => !WithASession.Contains(p.Path) && !WithoutSession.Contains(p.Path)))
        {
            var needed = Needs.GetValueOrDefault(path, Permission.Look);
            var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>().Distinct().ToList();

            asked.ShouldContain(needed.ToString(), path);
            asked.ShouldBeSubsetOf([needed.ToString(), nameof(Permission.Look)], path);
        }
    }

    [Theory]
    [InlineData(UserRole.Coordinator)]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Leader)]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.Administrator)]
    public async Task Get_EveryPage_IsForbiddenToTheRolesThatLackItsPermission(UserRole role)
    {
        var browser = await Site.SignInAsync(role);

        foreach (var (path, endpoint) in Pages().Where(p => !WithoutSession.Contains(p.Path)))
        {
            var status = (await browser.OpenAsync(AddressOf(endpoint))).Status;

            if (Needs.TryGetValue(path, out var needed) && !RolePermissions.Allow(role, needed))
            {
                status.ShouldBe(HttpStatusCode.Forbidden, $"{role} at {path}");
            }
            else
            {
                // A thing that does not exist is not found; nobody meets an error or a closed door.
                status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], $"{role} at {path}: {status}");
            }
        }
    }

    [Fact]
    public async Task Get_EveryPageWithoutASession_LeadsToSigningIn()
    {
        var browser = Site.NewBrowser(followRedirects: false);

        foreach (var (path, endpoint) in Pages().Where(p => !WithoutSession.Contains(p.Path)))
        {
            var page = await browser.OpenAsync(AddressOf(endpoint));

            (page.Status, page.Location?.Contains("/SignIn", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Redirect, true), path);
        }
    }

    [Fact]
    public void Documentation_OfRoles_IsTheTableOfTheProgram()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "access.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToDictionary(cells => cells[0], cells => cells[1..]);

        rows.Keys.ShouldBe(Enum.GetNames<Permission>());
        foreach (var permission in Enum.GetValues<Permission>())
        {
            rows[permission.ToString()][..5].ShouldBe(Enum.GetValues<UserRole>().Select(role => RolePermissions.Allow(role, permission) ? "yes" : ""), permission.ToString());
        }
    }

    private IEnumerable<(string Path, RouteEndpoint Endpoint)> Pages() =>
        from endpoint in Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        select (page.ViewEnginePath, endpoint);

    /// <summary>The route with things that do not exist in its places.</summary>
    private static string AddressOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "part" } => "Gift",
            _ => "999999",
        }))));

    [GeneratedRegex(@"^/?(css|js|img|lib)/|^/?[\w.-]+\.(css|js|svg|ico)(\.(gz|br))?$|^/?_framework/")]
    private static partial Regex StaticFile();
}
