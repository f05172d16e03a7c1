using CamKet.Reading.Text;

namespace CamKet.Casework.WorkingDays;

/// <summary>A day on which offices are closed, or a day of rest on which they work.</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What it is.</param>
/// <param name="Kind">Why it is so.</param>
/// <param name="Basis">On what it rests: the law, or the notice that set it.</param>
public sealed record Holiday(DateOnly Day, Bilingual Name, HolidayKind Kind, string Basis);

/// <summary>By law; in place of one that fell on a weekly day of rest; by a notice of the Government; a day of rest that is worked in exchange.</summary>
public enum HolidayKind { Statutory, Substitute, Announced, WorkedInstead }
