using System.Globalization;

namespace CamKet.Casework.Reports;

/// <summary>The fixed words of a report, the same on the page and in the file. Layout and wording: Decree 30/2020/NĐ-CP.</summary>
public static class ReportWording
{
    // A paper not yet numbered or dated leaves room for the pen.
    private const string Blank = "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";

    public static string State(string language) =>
        language == "en" ? "SOCIALIST REPUBLIC OF VIET NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

    public static string Motto(string language) =>
        language == "en" ? "Independence - Freedom - Happiness" : "Độc lập - Tự do - Hạnh phúc";

    public static string RecipientsLabel(string language) => language == "en" ? "Recipients:" : "Nơi nhận:";

    /// <summary>"Số: 05/BC-BNG": a number below ten has a leading zero.</summary>
    public static string NumberLine(string? number, string language)
    {
        var label = language == "en" ? "No.: " : "Số: ";
        if (string.IsNullOrWhiteSpace(number))
        {
            return label + Blank + "/";
        }

        var trimmed = number.Trim();
        var single = char.IsAsciiDigit(trimmed[0]) && trimmed[0] != '0' && (trimmed.Length == 1 || !char.IsAsciiDigit(trimmed[1]));
        return label + (single ? "0" + trimmed : trimmed);
    }

    /// <summary>"Hà Nội, ngày 09 tháng 12 năm 2025": days below ten and the months 1 and 2 have a leading zero, the other months none.</summary>
    public static string PlaceAndDate(string place, DateOnly? date, string language)
    {
        if (language == "en")
        {
            return date is { } day ? $"{place}, {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : $"{place},{Blank}{Blank}";
        }

        return date is { } signed
            ? $"{place}, ngày {signed.Day:00} tháng {(signed.Month < 3 ? "0" : "")}{signed.Month} năm {signed.Year}"
            : $"{place}, ngày{Blank}tháng{Blank}năm{Blank}";
    }

    /// <summary>The line for one recipient: a dash before, a semicolon after, a full stop after the last.</summary>
    public static string RecipientLine(string recipient, bool last) =>
        $"- {recipient.Trim().TrimEnd(';', '.')}{(last ? "." : ";")}";
}
