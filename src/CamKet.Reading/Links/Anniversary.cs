using System.Globalization;
using System.Text.RegularExpressions;
using CamKet.Reading.Names;
using CamKet.Reading.Rules;

namespace CamKet.Reading.Links;

/// <summary>Dates an undated document by an anniversary that it tells of: "30 years of Viet Nam's membership" stands in the year 2025, for the accession is dated.
/// Only to put documents in their order; the document itself stays undated.</summary>
internal static partial class Anniversary
{
    public static string? YearOf(string text, DocumentReading reading)
    {
        foreach (var entity in reading.Entities)
        {
            if (entity.Kind == EntityKind.Instrument && entity.Id is { } id && LanguageData.For(reading.Language).AdmissionYears.TryGetValue(id, out var year))
            {
                var before = text[Math.Max(0, entity.Span.Start - 24)..entity.Span.Start];
                if (Count().Match(before) is { Success: true } match)
                {
                    return (year + int.Parse(match.Groups["years"].ValueSpan, CultureInfo.InvariantCulture)).ToString("0000", CultureInfo.InvariantCulture);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<years>\d{1,2})(th)?\s+(năm|years|anniversary)(\s+(of|since|từ|ngày))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
