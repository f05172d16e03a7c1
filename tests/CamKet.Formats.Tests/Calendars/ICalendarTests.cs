using System.Text;
using CamKet.Formats.Calendars;
using Shouldly;
using Xunit;

namespace CamKet.Formats.Tests.Calendars;

/// <summary>Held against RFC 5545; the sections stand beside the rules.</summary>
public sealed class ICalendarTests
{
    private static readonly DateTime Stamp = new(2026, 6, 12, 5, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_WholeDays_EndOnTheDayAfter()
    {
        var lines = Lines(new CalendarEvent("HD-2025-0003@camket", new(2025, 10, 26), new(2025, 10, 28), "Hội nghị"));

        // 3.6.1: DTEND of whole days is the first day after them.
        lines.ShouldContain("DTSTART;VALUE=DATE:20251026");
        lines.ShouldContain("DTEND;VALUE=DATE:20251029");
        lines.ShouldContain("UID:HD-2025-0003@camket");
        lines.ShouldContain("DTSTAMP:20260612T050000Z");
        lines.ShouldContain("STATUS:CONFIRMED");
    }

    [Fact]
    public void Write_OneDayAtTheEndOfAYear_EndsInTheNext() =>
        Lines(new CalendarEvent("u", new(2025, 12, 31), null, "Họp")).ShouldContain("DTEND;VALUE=DATE:20260101");

    [Fact]
    public void Write_Planned_IsTentative() => Lines(new CalendarEvent("u", new(2026, 11, 10), null, "Họp", Tentative: true)).ShouldContain("STATUS:TENTATIVE");

    [Theory]
    [InlineData("Hà Nội, Việt Nam; lần 2", @"SUMMARY:Hà Nội\, Việt Nam\; lần 2")]
    [InlineData(@"a\b", @"SUMMARY:a\\b")]
    [InlineData("một\r\nhai\nba", @"SUMMARY:một\nhai\nba")]
    [InlineData("chuông\u0007", "SUMMARY:chuông")]
    [InlineData("END:VEVENT", "SUMMARY:END:VEVENT")]
    public void Write_SignsWithAMeaning_AreEscaped(string text, string line) => Lines(new CalendarEvent("u", new(2026, 1, 1), null, text)).ShouldContain(line);

    [Fact]
    public void Write_LongLines_AreFoldedAt75OctetsWithoutCuttingALetter()
    {
        var name = string.Concat(Enumerable.Repeat("Hội nghị Bộ trưởng Ngoại giao ASEAN 🇻🇳 ", 8)).Trim();

        var text = Text(new CalendarEvent("u", new(2026, 1, 1), null, name));

        foreach (var line in text.Split("\r\n"))
        {
            // 3.1: 75 octets without the break. A cut letter would come back as U+FFFD.
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            line.ShouldNotContain("\uFFFD");
        }

        text.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:" + name + "\r\n");
    }

    [Fact]
    public void Write_Stream_IsFramedAndEveryLineEndsWithBothSigns()
    {
        var text = Text(new CalendarEvent("u", new(2026, 1, 1), null, "Họp"));

        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:");
        text.ShouldEndWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
    }

    private static string Text(CalendarEvent one) => Encoding.UTF8.GetString(ICalendar.Write("Lịch", "vi", [one], Stamp));

    private static string[] Lines(CalendarEvent one) => Text(one).Split("\r\n");
}
