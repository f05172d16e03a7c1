using System.Globalization;

namespace CamKet.Casework.Reports;

/// <summary>The numbers of a report's headings: I. at depth 1, 1. at depth 2, a) from depth 3 on.</summary>
public static class ReportNumbering
{
    private const string VietnameseLetters = "abcdđeghiklmnopqrstuvxy";
    private const string EnglishLetters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly (int Value, string Sign)[] RomanSigns =
        [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <param name="depth">1 for the report's own sections.</param>
    /// <param name="ordinal">1 for the first among its siblings.</param>
    public static string Label(int depth, int ordinal, string language) => depth switch
    {
        1 => Roman(ordinal) + ".",
        2 => ordinal.ToString(CultureInfo.InvariantCulture) + ".",
        _ => Letter(ordinal, language) + ")",
    };

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }

    // Vietnamese papers count points by their own alphabet: d) is followed by đ), and f) is skipped.
    private static string Letter(int ordinal, string language)
    {
        var letters = language == "en" ? EnglishLetters : VietnameseLetters;
        return ordinal <= letters.Length
            ? letters[ordinal - 1].ToString()
            : letters[((ordinal - 1) / letters.Length) - 1].ToString() + letters[(ordinal - 1) % letters.Length];
    }
}
