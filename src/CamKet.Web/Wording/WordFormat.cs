using System.Globalization;

namespace CamKet.Web.Wording;

/// <summary>How numbers and dates are written inside a sentence: "1.234,5" in Vietnamese, "1,234.5" in English, dates alike.</summary>
public sealed class WordFormat : IFormatProvider, ICustomFormatter
{
    private static readonly WordFormat Vietnamese = new(group: ".", point: ",");
    private static readonly WordFormat English = new(group: ",", point: ".");

    private WordFormat(string group, string point) => Numbers = new NumberFormatInfo
    {
        NumberGroupSeparator = group,
        NumberDecimalSeparator = point,
        PercentGroupSeparator = group,
        PercentDecimalSeparator = point,
    };

    public NumberFormatInfo Numbers { get; }

    public static WordFormat For(string language) => language == "en" ? English : Vietnamese;

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : formatType == typeof(NumberFormatInfo) ? Numbers : null;

    string ICustomFormatter.Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        null => "",
        int or long or short when string.IsNullOrEmpty(format) => ((IFormattable)arg).ToString("N0", Numbers),
        DateOnly day when string.IsNullOrEmpty(format) => DateText.Day(day),
        IFormattable other => other.ToString(format, Numbers),
        _ => arg.ToString() ?? "",
    };
}
