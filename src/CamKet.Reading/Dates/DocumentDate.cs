namespace CamKet.Reading.Dates;

/// <summary>When the document speaks from: a day, or no more than a month or a year.</summary>
/// <param name="Value">ISO 8601 with the precision known: "2025-12-09", "2024-09", "2019"; null when unknown.</param>
/// <param name="Basis">Where the date comes from.</param>
public sealed record DocumentDate(string? Value, DateBasis Basis)
{
    public static readonly DocumentDate Unknown = new(null, DateBasis.Unknown);
}

/// <summary>Where a date comes from: a stamp of the page, the text itself, an inference that is noted, or nowhere.</summary>
public enum DateBasis { Unknown, Stamp, Text, Inferred, Given }
