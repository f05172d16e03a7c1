using CamKet.Casework.Search;

namespace CamKet.Casework.Imports;

/// <summary>Guesses what the columns of a sheet mean by their headings in Vietnamese or English; the officer has the last word.</summary>
public static class HeadingGuess
{
    private const int RowsLookedAt = 15;
    private const int Whole = 3;

    /// <summary>Folded headings, the likeliest first.</summary>
    private static readonly Dictionary<ImportField, string[]> Words = new()
    {
        [ImportField.Title] = ["noi dung cam ket", "ten nhiem vu", "nhiem vu", "noi dung", "cam ket", "cong viec", "undertaking", "commitment", "task", "content", "title"],
        [ImportField.Due] = ["thoi han hoan thanh", "han hoan thanh", "thoi gian hoan thanh", "thoi han", "han", "deadline", "due date", "due"],
        [ImportField.Holder] = ["co quan chu tri", "don vi chu tri", "bo chu tri", "chu tri", "co quan thuc hien", "don vi thuc hien", "lead agency", "responsible", "holder", "lead"],
        [ImportField.Counterpart] = ["ben de nghi", "ben nhan", "cam ket voi", "de nghi cua", "counterpart", "addressee", "asked by"],
        [ImportField.Partner] = ["doi tac", "nuoc doi tac", "quoc gia", "nuoc", "partner", "country"],
        [ImportField.Pillar] = ["tru cot", "pillar"],
        [ImportField.Body] = ["co che asean", "co che", "kenh hop tac", "asean body", "mechanism", "body"],
        [ImportField.Thread] = ["tien trinh", "van kien", "thoa thuan", "thread", "instrument"],
        [ImportField.SaidOn] = ["ngay cam ket", "thoi diem cam ket", "ngay neu", "ngay ky", "date of commitment", "said on", "date"],
        [ImportField.Kind] = ["loai cam ket", "loai", "kind", "type"],
        [ImportField.Side] = ["phia", "ben cam ket", "side"],
        [ImportField.Reach] = ["doi tuong dao tao", "doi tuong", "reach", "participants"],
    };

    /// <summary>A plan for the sheet; <paramref name="remembered"/> holds what the agency's columns meant last time, by folded heading.</summary>
    public static ImportPlan Of(IReadOnlyList<Sheet> sheets, IReadOnlyDictionary<string, ImportField> remembered)
    {
        var best = sheets.Select((sheet, i) => (Index: i, Guess: OfSheet(sheet, remembered))).OrderByDescending(s => s.Guess.Columns.Count).First();
        return new ImportPlan { Sheet = best.Index, HeadingRow = best.Guess.Row, Columns = best.Guess.Columns };
    }

    /// <summary>The heading of each column: the last heading row's, and above it where that one is empty.</summary>
    public static IReadOnlyList<string> HeadingsOf(Sheet sheet, int headingRow) => [.. Enumerable.Range(0, sheet.Width).Select(column =>
        sheet.Rows.Where(r => r.Number <= headingRow).Reverse().Select(r => r[column].Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "")];

    private static (int Row, Dictionary<ImportField, int> Columns) OfSheet(Sheet sheet, IReadOnlyDictionary<string, ImportField> remembered)
    {
        var candidates = sheet.Rows.Take(RowsLookedAt).Select(row => (row.Number, Columns: OfHeadings(HeadingsOf(sheet, row.Number), remembered))).ToList();
        // A second line of a heading may name more; a row of data names no more than the heading above it.
        return candidates.OrderByDescending(c => c.Columns.Count).ThenBy(c => c.Number).FirstOrDefault((0, []));
    }

    private static Dictionary<ImportField, int> OfHeadings(IReadOnlyList<string> headings, IReadOnlyDictionary<string, ImportField> remembered)
    {
        var folded = headings.Select(SearchText.Fold).ToList();
        var fits = from column in Enumerable.Range(0, folded.Count)
                   from field in Enum.GetValues<ImportField>()
                   let score = Score(folded[column], field, remembered)
                   where score > 0
                   orderby score descending, column
                   select (Field: field, Column: column);
        var columns = new Dictionary<ImportField, int>();
        foreach (var (field, column) in fits)
        {
            if (!columns.ContainsValue(column))
            {
                columns.TryAdd(field, column);
            }
        }

        return columns;
    }

    private static double Score(string heading, ImportField field, IReadOnlyDictionary<string, ImportField> remembered)
    {
        if (heading.Length is 0 or > 80)
        {
            return 0;
        }

        if (remembered.TryGetValue(heading, out var known))
        {
            return known == field ? 2 * Whole : 0;
        }

        var at = Array.FindIndex(Words[field], word => (" " + heading + " ").Contains(" " + word + " ", StringComparison.Ordinal));
        return at < 0 ? 0 : (heading == Words[field][at] ? Whole : 1 + (double)Words[field][at].Length / heading.Length) - at * 0.01;
    }
}
