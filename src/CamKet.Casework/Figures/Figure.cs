using CamKet.Casework.Documents;

namespace CamKet.Casework.Figures;

/// <summary>A number claimed by a source, with its as-of date (số liệu). Different sources stand side by side; nothing is averaged.</summary>
public sealed class Figure : ISourced
{
    public long Id { get; set; }

    public string? ReferenceId { get; set; }

    /// <summary>What is counted: figures of one measure are compared ("vn-partners-comprehensive-up").</summary>
    public required string Measure { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    public double Value { get; set; }

    /// <summary>The value as written by the source ("gần 70").</summary>
    public string? ValueText { get; set; }

    public string? UnitVi { get; set; }

    public string? UnitEn { get; set; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? AsOf { get; set; }

    public string? SourceName { get; set; }

    public string? NoteVi { get; set; }

    public string? NoteEn { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public long? DocumentId { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }

    public string? Quote { get; set; }
}
