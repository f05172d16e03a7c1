using CamKet.Casework.History;
using CamKet.Casework.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CamKet.Web.Pages.Session;

/// <summary>The addresses that open something of mine without a session: made, shown once, and ended here.</summary>
public sealed class MyLinksModel(PersonalLinks links) : OfficerPage
{
    private const string AddressItem = "camket.new-address";
    private const string KindItem = "camket.new-address-kind";

    public static IReadOnlyList<LinkKind> Feeds { get; } = [LinkKind.Calendar, LinkKind.News];

    private IReadOnlyDictionary<LinkKind, int> _counts = new Dictionary<LinkKind, int>();

    /// <summary>An address made a moment ago; it is shown this once.</summary>
    public string? NewAddress { get; private set; }

    public string? NewKind { get; private set; }

    public int CountOf(LinkKind kind) => _counts.GetValueOrDefault(kind);

    public async Task OnGetAsync()
    {
        Response.Headers.CacheControl = "no-store";
        (NewAddress, NewKind) = (TempData[AddressItem] as string, TempData[KindItem] as string);
        await LoadAsync();
    }

    public Task<IActionResult> OnPostMakeAsync(LinkKind kind) => SaveAsync(async () =>
    {
        var token = await links.MakeFeedAsync(Actor, Feeds.Contains(kind) ? kind : LinkKind.Calendar);
        (TempData[AddressItem], TempData[KindItem]) = ($"{Request.Scheme}://{Request.Host}{(kind == LinkKind.News ? Links.NewsFeed(token) : Links.DueCalendar(token))}", kind.ToString());
        return Links.MyLinks;
    });

    public Task<IActionResult> OnPostEndAsync(LinkKind kind) => SaveAsync(async () =>
    {
        await links.RevokeAsync(Actor, Actor.UserId!.Value, [kind]);
        return Links.MyLinks;
    }, T["MyLinks.Ended"]);

    protected override string AddressAfter(AlreadySavedException earlier) => Links.MyLinks;

    protected override async Task LoadAsync() => _counts = await links.CountAsync(Actor.UserId!.Value);
}
