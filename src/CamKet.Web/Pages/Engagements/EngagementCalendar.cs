using CamKet.Casework;
using CamKet.Casework.Engagements;
using CamKet.Formats.Calendars;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Engagements;

/// <summary>Engagements as the events of a calendar. One whose day is not known stands in no calendar.</summary>
internal static class EngagementCalendar
{
    public static byte[] Write(IEnumerable<EngagementRow> rows, Words words, string host, DateTime stampUtc) =>
        ICalendar.Write(words["Engagements.Title"], words.Language, rows.Where(HasDay).Select(row => EventOf(row, words, host)), stampUtc);

    public static bool HasDay(EngagementRow row) => row.Start is { Length: 10 };

    private static CalendarEvent EventOf(EngagementRow row, Words words, string host)
    {
        var first = PartialDate.Earliest(row.Start)!.Value;
        var last = row.End is { Length: 10 } end && PartialDate.Earliest(end) is { } day && day >= first ? day : first;
        // References are given once, so that this names the event for ever.
        return new CalendarEvent($"{row.Reference}@camket", first, last, row.Name, row.Place, $"{words.Name(row.Kind)}, {row.Reference}", host + Links.Engagement(row.Reference), row.Planned);
    }
}
