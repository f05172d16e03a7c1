using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Casework.Imports;

/// <summary>What is wrong with a cell, in the officer's words.</summary>
/// <param name="Field">The field that the cell was to give.</param>
/// <param name="Written">What it says.</param>
public sealed record RowProblem(ImportField Field, string Written, Bilingual Sentence);

/// <summary>A row as it would stand in the register, with all that is wrong with it.</summary>
public sealed record CheckedRow
{
    /// <summary>As the spreadsheet counts.</summary>
    public required int Number { get; init; }

    /// <summary>The row as one line, which the register cites.</summary>
    public required string Line { get; init; }

    public required string Title { get; init; }
    public required UndertakingKind Kind { get; init; }
    public required Side Side { get; init; }
    public string? Holder { get; init; }
    public string? HolderId { get; init; }
    public string? Counterpart { get; init; }
    public string? CounterpartId { get; init; }
    public string? PartnerId { get; init; }
    public Pillar? Pillar { get; init; }
    public string? BodyId { get; init; }
    public string? ThreadId { get; init; }
    public string? SaidOn { get; init; }
    public DateOnly? Due { get; init; }
    public string? DueText { get; init; }
    public string? Reach { get; init; }
    public required IReadOnlyList<RowProblem> Problems { get; init; }
}
