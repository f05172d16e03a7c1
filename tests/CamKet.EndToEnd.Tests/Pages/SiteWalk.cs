using AngleSharp.Html.Parser;
using CamKet.Casework.Users;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Pages;

/// <summary>A page with an address that holds something, and a role that may see it.</summary>
public sealed record FoundPage(string Template, string Address, UserRole Role);

/// <summary>Goes through the site by its links, as people do, until every page the program has was seen once.</summary>
public sealed class SiteWalk(Chrome chrome)
{
    /// <summary>How many addresses of one page are opened to look for links to others.</summary>
    private const int MostOfOnePage = 8;

    private static readonly HtmlParser Parser = new();

    /// <summary>Met before or after a session, in place of another page, or by a link in a mail; journeys of their own walk them.</summary>
    private static readonly string[] OutsideTheSession = ["SignIn", "SignOut", "FirstStart", "Error", "R/", "Sent", "StopMail/", "Feeds/"];

    /// <summary>Hand out a file, and the sample has none; tested over HTTP.</summary>
    private static readonly string[] Files = ["Progress/Evidence/{id:long}", "Documents/{reference}/Original"];

    /// <summary>Made by an upload, or offered only where two sources differ: not in reach of the first links of the sample.</summary>
    private static readonly string[] MadeByHand = ["Imports/{id:long}", "Threads/{id}/Hold"];

    private static readonly UserRole[] Roles = [UserRole.Coordinator, UserRole.Administrator, UserRole.Leader, UserRole.FocalPoint];

    private readonly Dictionary<string, FoundPage> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _downloads = new(StringComparer.Ordinal);

    /// <summary>Those that a button leads to, such as one that hands out a file.</summary>
    private readonly HashSet<string> _onlySentTo = new(StringComparer.Ordinal);
    private readonly List<(string Template, TemplateMatcher Matcher)> _templates = [];

    public async Task<(IReadOnlyList<FoundPage> Found, IReadOnlyList<string> NotFound)> WalkAsync()
    {
        var templates = chrome.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).OrderBy(e => e.Order)
            .OrderBy(e => e.RoutePattern.InboundPrecedence).Select(e => e.RoutePattern.RawText!).Distinct()
            .Where(t => !OutsideTheSession.Any(o => t.StartsWith(o, StringComparison.Ordinal)) && !Files.Contains(t) && !MadeByHand.Contains(t));
        _templates.AddRange(templates.Select(t => (t, new TemplateMatcher(TemplateParser.Parse(WithoutConstraints(t)), []))));
        foreach (var role in Roles)
        {
            await WalkAsync(role);
        }

        return ([.. _found.Values.OrderBy(f => f.Template, StringComparer.Ordinal)], [.. _templates.Select(t => t.Template).Where(t => !_found.ContainsKey(t) && !_downloads.Contains(t) && !_onlySentTo.Contains(t))]);
    }

    private async Task WalkAsync(UserRole role)
    {
        var page = await chrome.SignInAsync(role, agencyId: role == UserRole.FocalPoint ? "agency:moit" : null);
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        var (seen, queue) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>());
        foreach (var (template, _) in _templates.Where(t => !t.Template.Contains('{', StringComparison.Ordinal)))
        {
            queue.Enqueue("/" + template);
        }

        while (queue.TryDequeue(out var address))
        {
            if (TemplateOf(address) is not { } template || !seen.Add(address) || opened.GetValueOrDefault(template) >= MostOfOnePage)
            {
                continue;
            }

            opened[template] = opened.GetValueOrDefault(template) + 1;
            foreach (var link in await OpenAsync(page.APIRequest, template, address, role))
            {
                queue.Enqueue(link);
            }
        }

        await page.Context.CloseAsync();
    }

    private async Task<IEnumerable<string>> OpenAsync(IAPIRequestContext request, string template, string address, UserRole role)
    {
        var answer = await request.GetAsync(address, new() { Headers = [new("Accept", "text/html")] });
        if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
        {
            _downloads.Add(template);
            return [];
        }

        if (answer.Status is 403 or 404)
        {
            return [];
        }

        // An error is a page to report too: the one who looks at it says so.
        if (!_found.TryGetValue(template, out var known) || known.Address.Length > address.Length && known.Role == role && !template.Contains('{', StringComparison.Ordinal))
        {
            _found[template] = new(template, address, role);
        }

        var html = await Parser.ParseDocumentAsync(await answer.TextAsync());
        foreach (var sentTo in html.QuerySelectorAll("form[action][method=post]").Select(f => TemplateOf(f.GetAttribute("action")!)).OfType<string>())
        {
            _onlySentTo.Add(sentTo);
        }

        return html.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0])
            .Where(href => href.StartsWith('/') && !href.Contains("format=", StringComparison.Ordinal)).ToList();
    }

    private string? TemplateOf(string address) => _templates.Find(t => t.Matcher.TryMatch(address.Split('?')[0], [])).Template;

    /// <summary>"{id:long}" as "{id}": any address of the shape will do.</summary>
    private static string WithoutConstraints(string template) =>
        string.Join('/', template.Split('/').Select(s => s.StartsWith('{') && s.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? s[..colon] + "}" : s));
}
