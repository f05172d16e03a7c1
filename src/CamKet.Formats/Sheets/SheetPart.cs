using System.Globalization;
using System.Xml;
using CamKet.Casework.Imports;
using CamKet.Formats.Extraction;

namespace CamKet.Formats.Sheets;

/// <summary>One worksheet: its cells, what is hidden, what is merged.</summary>
internal sealed class SheetPart(XmlReader reader, List<string> shared, HashSet<int> dayStyles, bool from1904, int mostDepth)
{
    private const int MostMergedCells = 200_000;
    private static readonly DateOnly Origin = new(1899, 12, 30);
    private static readonly DateOnly Origin1904 = new(1904, 1, 1);

    private readonly SortedDictionary<int, Dictionary<int, SheetCell>> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private int _row;

    public Sheet Read(string name)
    {
        while (reader.Read())
        {
            if (reader.Depth > mostDepth)
            {
                throw Unreadable.TooDeep();
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                Take();
            }
        }

        var columns = _rows.Values.SelectMany(r => r.Keys).DefaultIfEmpty(-1).Max() + 1;
        var shown = Enumerable.Range(0, Math.Min(columns, SheetReader.MostColumns)).Where(c => !_hiddenColumns.Contains(c)).ToList();
        var rows = _rows.Where(r => !_hiddenRows.Contains(r.Key)).Select(r => new SheetRow(r.Key, [.. shown.Select(c => r.Value.GetValueOrDefault(c))])).Where(r => !r.IsEmpty).Take(SheetReader.MostRows);
        return new Sheet(name, [.. rows]) { HiddenRows = _hiddenRows.Count(_rows.ContainsKey), HiddenColumns = _hiddenColumns.Count(c => c < columns) };
    }

    private void Take()
    {
        switch (reader.LocalName)
        {
            case "col" when IsTrue("hidden"):
                var last = Math.Min(Number("max"), SheetReader.MostColumns);
                for (var column = Number("min"); column <= last; column++)
                {
                    _hiddenColumns.Add(column - 1);
                }

                break;
            case "row":
                // Rows may be written without numbers, one after the other.
                _row = reader.GetAttribute("r") is null ? _row + 1 : Number("r");
                if (IsTrue("hidden"))
                {
                    _hiddenRows.Add(_row);
                }

                break;
            case "c":
                TakeCell();
                break;
            case "mergeCell":
                Merge(reader.GetAttribute("ref") ?? "");
                break;
        }
    }

    private void TakeCell()
    {
        if (!_rows.TryGetValue(_row, out var row))
        {
            if (_rows.Count > SheetReader.MostRows)
            {
                return;
            }

            _rows[_row] = row = [];
        }

        var column = reader.GetAttribute("r") is { } at ? ColumnOf(at) : row.Count;
        var (type, style) = (reader.GetAttribute("t"), Number("s"));
        using var cell = reader.ReadSubtree();
        var text = ContentOf(cell);
        if (column < SheetReader.MostColumns && text.Length > 0)
        {
            row[column] = Cell(type, style, text);
        }
    }

    /// <summary>The value, or the text written in place; never the formula.</summary>
    private static string ContentOf(XmlReader cell)
    {
        var text = "";
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                using var inner = cell.ReadSubtree();
                text = RichText.Of(inner);
            }
        }

        return text;
    }

    private SheetCell Cell(string? type, int style, string text)
    {
        switch (type)
        {
            case "s":
                return new SheetCell(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "");
            case "str" or "inlineStr":
                return new SheetCell(text);
            case "b":
                return new SheetCell(text == "1" ? "TRUE" : "FALSE");
            case "d" when DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written):
                return OfDay(written);
            case null or "n" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                return dayStyles.Contains(style) && DayOf(number) is { } day ? OfDay(day) : new SheetCell(number.ToString("0.###############", CultureInfo.InvariantCulture));
            default:
                return new SheetCell(text);
        }
    }

    private static SheetCell OfDay(DateOnly day) => new(day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture), day);

    private DateOnly? DayOf(double serial) => serial is >= 1 and < 2_958_466 ? (from1904 ? Origin1904 : Origin).AddDays((int)serial) : null;

    /// <summary>Every cell of a merged one says what the first says: a heading over three columns heads all three.</summary>
    private void Merge(string reference)
    {
        if (reference.Split(':') is not [var from, var to] || RowOf(to) - RowOf(from) > SheetReader.MostRows
            || _rows.GetValueOrDefault(RowOf(from))?.GetValueOrDefault(ColumnOf(from)) is not { Text.Length: > 0 } first
            || (long)(RowOf(to) - RowOf(from) + 1) * (ColumnOf(to) - ColumnOf(from) + 1) > MostMergedCells)
        {
            return;
        }

        for (var row = RowOf(from); row <= RowOf(to); row++)
        {
            for (var column = ColumnOf(from); column <= Math.Min(ColumnOf(to), SheetReader.MostColumns - 1); column++)
            {
                if (_rows.TryGetValue(row, out var cells))
                {
                    cells[column] = first;
                }
            }
        }
    }

    private bool IsTrue(string attribute) => reader.GetAttribute(attribute) is "1" or "true";

    private int Number(string attribute) => int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int ColumnOf(string at)
    {
        var column = 0;
        foreach (var c in at.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return Math.Max(0, column - 1);
    }

    private static int RowOf(string at) => int.TryParse(at.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
