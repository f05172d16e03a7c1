using System.Globalization;
using System.Text;

namespace CamKet.Formats.Calendars;

/// <summary>One whole-day event of a calendar.</summary>
/// <param name="Uid">Stays the same for ever, so that a calendar updates the event instead of adding it again.</param>
/// <param name="Last">The last day, itself included; null for one day.</param>
/// <param name="Tentative">Planned and not yet certain.</param>
public sealed record CalendarEvent(string Uid, DateOnly First, DateOnly? Last, string Summary, string? Location = null, string? Description = null, string? Url = null, bool Tentative = false, int Sequence = 0);

/// <summary>Writes whole-day events as an iCalendar stream (RFC 5545).</summary>
public static class ICalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>RFC 5545, 3.1: lines should not be longer than this many octets without their break.</summary>
    private const int MostOctets = 75;

    public static byte[] Write(string name, string language, IEnumerable<CalendarEvent> events, DateTime stampUtc)
    {
        var lines = new StringBuilder();
        Append(lines, "BEGIN:VCALENDAR");
        Append(lines, "VERSION:2.0");
        Append(lines, $"PRODID:-//CamKet//CamKet//{language.ToUpperInvariant()}");
        Append(lines, "CALSCALE:GREGORIAN");
        Append(lines, "METHOD:PUBLISH");
        Append(lines, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var one in events)
        {
            Append(lines, one, stampUtc);
        }

        Append(lines, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void Append(StringBuilder lines, CalendarEvent one, DateTime stampUtc)
    {
        Append(lines, "BEGIN:VEVENT");
        Append(lines, $"UID:{Escape(one.Uid)}");
        Append(lines, $"DTSTAMP:{stampUtc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Append(lines, $"SEQUENCE:{one.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Append(lines, $"DTSTART;VALUE=DATE:{Day(one.First)}");
        // DTEND is the first day after the event (RFC 5545, 3.6.1).
        Append(lines, $"DTEND;VALUE=DATE:{Day((one.Last ?? one.First).AddDays(1))}");
        Append(lines, $"SUMMARY:{Escape(one.Summary)}");
        AppendIfAny(lines, "LOCATION", one.Location);
        AppendIfAny(lines, "DESCRIPTION", one.Description);
        if (one.Url is not null)
        {
            Append(lines, $"URL:{one.Url}");
        }

        Append(lines, one.Tentative ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
        Append(lines, "TRANSP:TRANSPARENT");
        Append(lines, "END:VEVENT");
    }

    private static void AppendIfAny(StringBuilder lines, string property, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            Append(lines, $"{property}:{Escape(text)}");
        }
    }

    /// <summary>One content line, folded so that no part is over the limit and no letter is cut in two.</summary>
    private static void Append(StringBuilder lines, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                lines.Append("\r\n ");
                octets = 1;
            }

            lines.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        lines.Append("\r\n");
    }

    /// <summary>RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other control characters have no place in a text.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            switch (letter)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(letter);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\t':
                    escaped.Append(letter);
                    break;
                default:
                    escaped.Append(char.IsControl(letter) ? "" : letter);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
