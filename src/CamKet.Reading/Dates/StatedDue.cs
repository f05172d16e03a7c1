namespace CamKet.Reading.Dates;

/// <summary>A deadline as written, as a date with known precision, and as the first and the last day that the words may mean: "by 2030"
/// may end with 2029 or with 2030, "before July" with June or with July. Null where the text gives no date.</summary>
internal readonly record struct StatedDue(string Text, string? Iso, DateOnly? Earliest = null, DateOnly? Latest = null);
