using System.Net;
using CamKet.Casework.Users;
using CamKet.Web.Navigation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CamKet.Web.Tests;

/// <summary>Who may open what, over every page there is.</summary>
public sealed class AccessTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    /// <summary>The only pages that answer without a session. A page added here is a decision, not an oversight.</summary>
    private static readonly string[] WithoutSession = ["/Errors/Status", "/Feeds/Due", "/Feeds/News", "/Progress/ByLink", "/Progress/Sent", "/Session/FirstStart", "/Session/SignIn", "/Session/SignOut", "/Session/StopMail"];

    private Site Site => fixture.Site;

    [Fact]
    public void Pages_WithoutSession_AreTheKnownOnes()
    {
        var open = from endpoint in Pages()
                   where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                   select endpoint.Metadata.GetMetadata<PageActionDescriptor>()!.ViewEnginePath;

        open.Distinct().Order(StringComparer.Ordinal).ShouldBe(WithoutSession);
    }

    [Theory]
    [InlineData(UserRole.Coordinator)]
    [InlineData(UserRole.FocalPoint)]
    [InlineData(UserRole.Leader)]
    [InlineData(UserRole.Reader)]
    [InlineData(UserRole.Administrator)]
    public async Task Get_PagesOfTheMenu_OpenForThoseWhoSeeThem(UserRole role)
    {
        var browser = await Site.SignInAsync(role);
        var routes = Pages().Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var link in SiteMap.Main.Concat(SiteMap.More).Where(link => routes.Contains(link.Path)))
        {
            var page = await browser.OpenAsync(link.Path);

            page.Status.ShouldBe(RolePermissions.Allow(role, link.Needs) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{role} at {link.Path}");
        }
    }

    private IEnumerable<RouteEndpoint> Pages() =>
        Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);
}
