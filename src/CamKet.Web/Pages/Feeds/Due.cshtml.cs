using CamKet.Casework;
using CamKet.Casework.Notices;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Formats.Calendars;
using CamKet.Web.Security;
using CamKet.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CamKet.Web.Pages.Feeds;

/// <summary>My due dates as a calendar that phones and mail programs subscribe to.</summary>
[EnableRateLimiting(LinkPace.PolicyName)]
public sealed class DueModel(PersonalLinks links, WordBook book, ReadFeeds feeds, TimeProvider clock) : FeedPage(links, book, clock)
{
    private readonly TimeProvider _clock = clock;

    protected override LinkKind Kind => LinkKind.Calendar;

    protected override async Task<IActionResult> AnswerAsync(Actor actor, Words words, DateText dates)
    {
        var rows = await feeds.DueAsync(actor);
        return File(ICalendar.Write(words["Feed.Due"], words.Language, rows.Select(row => EventOf(row, words, dates)), _clock.NowUtc()), ICalendar.MediaType);
    }

    private CalendarEvent EventOf(RegisterRow row, Words words, DateText dates) => new(
        $"{row.Reference}.due@camket", row.Due!.Value, null, words["Feed.DueOf", row.Title], null, $"{words.Name(row.StateOn(dates.Today))}, {row.Reference}", Site + Links.Undertaking(row.Reference),
        // A moved date is the same event with a higher number.
        Sequence: row.Slips);
}
