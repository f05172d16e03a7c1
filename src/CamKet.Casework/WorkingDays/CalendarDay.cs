namespace CamKet.Casework.WorkingDays;

/// <summary>A day that a notice of the Government, or a new law, sets otherwise than the rule does: closed although a weekday, worked although a day of rest. Data that an administrator keeps.</summary>
public sealed class CalendarDay : IVersioned
{
    public const int NameMaxLength = 120;
    public const int BasisMaxLength = 300;

    public long Id { get; set; }

    public required DateOnly Date { get; set; }

    /// <summary>Whether offices work on it.</summary>
    public required bool Works { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    /// <summary>The notice or law it rests on: number, day, who.</summary>
    public required string Basis { get; set; }

    public string? Sources { get; set; }

    public bool FromReference { get; set; }

    public int Version { get; set; }
}
