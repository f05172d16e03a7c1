namespace CamKet.Casework.Imports;

/// <summary>A cell: what it shows, and the day it holds where it holds one.</summary>
public readonly record struct SheetCell(string Text, DateOnly? Day = null);

/// <summary>A row with its number as the spreadsheet counts, from 1.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : default;

    public bool IsEmpty => Cells.All(c => string.IsNullOrWhiteSpace(c.Text));
}

/// <summary>A sheet of a workbook, or a CSV file: its visible rows and columns. A merged cell says the same in all the cells it covers.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Rows and columns that the file hides; they are not imported, and the officer is told.</summary>
    public int HiddenRows { get; init; }

    public int HiddenColumns { get; init; }

    public int Width => Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);
}

/// <summary>Reads a workbook or a CSV file.</summary>
public interface ISheetReader
{
    /// <exception cref="Documents.UnreadableFileException">It is no sheet, or a damaged one; the sentence says why and what to do.</exception>
    IReadOnlyList<Sheet> Read(byte[] content, string fileName);
}
