using System.Globalization;

namespace CamKet.Web.Wording;

/// <summary>A date of any precision as people type it: "09/12/2025", "12/2025", "2025", or the ISO form.</summary>
public static class PartialDateInput
{
    /// <summary>The ISO form ("2025-12-09", "2025-12", "2025"); what cannot be read is given back as typed, for the rules to refuse.</summary>
    public static string? ToIso(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var parts = typed.Trim().Split('/', '.', '-');
        return parts switch
        {
            [{ Length: 4 }, ..] => typed.Trim(),
            [var month, { Length: 4 } year] when Number(month) is { } m => $"{year}-{m}",
            [var day, var month, { Length: 4 } year] when Number(day) is { } d && Number(month) is { } m => $"{year}-{m}-{d}",
            _ => typed.Trim(),
        };
    }

    private static string? Number(string part) =>
        part.Length <= 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString("00", CultureInfo.InvariantCulture) : null;
}
