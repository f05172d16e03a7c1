using CamKet.Casework;
using CamKet.Casework.Notices;
using CamKet.Casework.Users;
using CamKet.Formats.Feeds;
using CamKet.Web.Security;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CamKet.Web.Pages.Feeds;

/// <summary>What others did on my undertakings, as an Atom feed.</summary>
[EnableRateLimiting(LinkPace.PolicyName)]
public sealed class NewsModel(PersonalLinks links, WordBook book, ReadFeeds feeds, TimeProvider clock) : FeedPage(links, book, clock)
{
    private readonly TimeProvider _clock = clock;

    protected override LinkKind Kind => LinkKind.News;

    protected override async Task<IActionResult> AnswerAsync(Actor actor, Words words, DateText dates)
    {
        var lines = await feeds.NewsAsync(actor);
        var entries = lines.Select(line => new AtomEntry(
            $"urn:camket:{line.Reference}:{line.At!.Value.Ticks}:{line.Act}", words["Mail.Happened", line.By, words.Name(line.Act!.Value), $"{line.Reference}: {line.Title}"], line.At.Value, Site + Links.Undertaking(line.Reference!), line.By!));
        return File(AtomFeed.Write($"urn:camket:news:{actor.UserId}", words["Feed.News"], words.Language, Site, entries, _clock.NowUtc()), AtomFeed.MediaType);
    }
}
