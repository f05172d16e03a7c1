using System.Globalization;
using CamKet.Casework;

namespace CamKet.Web.Wording;

/// <summary>Reads a date known to the day, month or year as people here type it: "9/12/2025", "12/2025", "2025". The counterpart of <see cref="DateText.Partial"/>.</summary>
public static class TypedDate
{
    /// <summary>ISO 8601 with the precision typed; null for nothing; what is no date comes back as typed, so that the refusal names it.</summary>
    public static string? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = typed.Trim();
        if (PartialDate.IsValid(text))
        {
            return text;
        }

        if (DayBinder.TryRead(text, out var day))
        {
            return PartialDate.From(day);
        }

        return DateOnly.TryParseExact("1/" + text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : text;
    }
}
