using CamKet.Casework.Documents;
using CamKet.Casework.Register;
using CamKet.Casework.Search;

namespace CamKet.Casework.Imports;

/// <summary>Holds every row of a sheet against the plan: what it would be in the register, and what is wrong. Decides nothing, changes nothing.</summary>
public sealed class CheckRows(Sheet sheet, ImportPlan plan, ImportNames names)
{
    private const int NameMaxLength = 200;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<CheckedRow> All() => [.. sheet.Rows.Where(r => r.Number > plan.HeadingRow).Select(Check)];

    /// <summary>A row as one line: its cells, apart by " | ".</summary>
    public static string LineOf(SheetRow row) =>
        string.Join(" | ", row.Cells.Select(c => string.Join(' ', (c.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).Trim(' ', '|');

    private CheckedRow Check(SheetRow row)
    {
        var problems = new List<RowProblem>();
        string Text(ImportField field) => TextOf(row, field);
        TValue? Choice<TValue>(ImportField field, IReadOnlyDictionary<string, TValue> known) where TValue : struct =>
            Text(field) is not { Length: > 0 } written ? null : known.TryGetValue(SearchText.Fold(written), out var value) ? value : Missed<TValue>(problems, field, written);
        string? Id(ImportField field, IReadOnlyDictionary<string, string> known)
        {
            if (Text(field) is not { Length: > 0 } written || known.TryGetValue(SearchText.Fold(written), out var id))
            {
                return known.GetValueOrDefault(SearchText.Fold(Text(field)));
            }

            problems.Add(new(field, written, new($"Chưa có «{written}» trong danh mục. Hãy sửa tên, hoặc xóa ô để bỏ trống.", $"“{written}” is not in the list. Correct the name, or clear the cell.")));
            return null;
        }

        var title = TitleOf(row, problems);
        var (due, dueText) = DueOf(row, problems);
        return new CheckedRow
        {
            Number = row.Number,
            Line = LineOf(row),
            Title = title,
            Kind = Choice(ImportField.Kind, ImportNames.Kinds) ?? plan.Kind,
            Side = Choice(ImportField.Side, ImportNames.Sides) ?? plan.Side,
            Holder = Short(ImportField.Holder, Text(ImportField.Holder), problems),
            HolderId = names.Actors.GetValueOrDefault(SearchText.Fold(Text(ImportField.Holder))),
            Counterpart = Short(ImportField.Counterpart, Text(ImportField.Counterpart), problems),
            CounterpartId = names.Actors.GetValueOrDefault(SearchText.Fold(Text(ImportField.Counterpart))),
            PartnerId = Id(ImportField.Partner, names.Partners),
            Pillar = Choice(ImportField.Pillar, ImportNames.Pillars),
            BodyId = Id(ImportField.Body, names.Bodies),
            ThreadId = Id(ImportField.Thread, names.Threads),
            SaidOn = SaidOnOf(row, problems),
            Due = due,
            DueText = dueText,
            Reach = Short(ImportField.Reach, Text(ImportField.Reach), problems),
            Problems = problems,
        };
    }

    /// <summary>What an officer put right, else what is written.</summary>
    private string TextOf(SheetRow row, ImportField field) => plan.Corrections.TryGetValue(ImportPlan.Key(row.Number, field), out var corrected) ? corrected.Trim()
        : plan.Columns.TryGetValue(field, out var column) ? string.Join(' ', (row[column].Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private string TitleOf(SheetRow row, List<RowProblem> problems)
    {
        var title = TextOf(row, ImportField.Title);
        if (title.Length == 0)
        {
            problems.Add(new(ImportField.Title, "", new("Dòng này chưa có nội dung. Hãy ghi nội dung, hoặc xóa dòng trong bảng.", "This row has no content. Write it, or delete the row from the sheet.")));
        }
        else if (title.Length > Undertaking.TitleMaxLength)
        {
            problems.Add(new(ImportField.Title, title, new($"Nội dung dài quá {Undertaking.TitleMaxLength} ký tự. Hãy viết ngắn lại.", $"The content is longer than {Undertaking.TitleMaxLength} characters. Make it shorter.")));
        }
        else if (!_seen.TryAdd(LineOf(row), row.Number))
        {
            var first = _seen[LineOf(row)];
            problems.Add(new(ImportField.Title, title, new($"Dòng này giống hệt dòng {first}. Hãy xóa một dòng trong bảng rồi chọn lại tệp.", $"This row is the same as row {first}. Delete one of them from the sheet and choose the file again.")));
        }

        return title;
    }

    private (DateOnly? Due, string? Text) DueOf(SheetRow row, List<RowProblem> problems)
    {
        var written = TextOf(row, ImportField.Due);
        if (written.Length == 0 || TypedDay.IsWithoutEnd(written))
        {
            return (null, written.OrNull());
        }

        if (TypedDay.Read(written) is not { } span)
        {
            problems.Add(NoDate(ImportField.Due, written));
            return (null, written);
        }

        if (PartialDate.Earliest(SaidOnOf(row, [])) is { } said && span.To < said)
        {
            problems.Add(new(ImportField.Due, written, new("Hạn đứng trước ngày cam kết. Hãy xem lại hai ngày.", "It is due before it was said. Look at the two dates again.")));
        }

        return (span.To, written);
    }

    private string? SaidOnOf(SheetRow row, List<RowProblem> problems)
    {
        var written = TextOf(row, ImportField.SaidOn);
        var said = written.Length == 0 ? null : TypedDay.Read(written) is { } span ? TypedDay.Partial(span) : null;
        if (written.Length > 0 && said is null)
        {
            problems.Add(NoDate(ImportField.SaidOn, written));
        }

        return said;
    }

    private static RowProblem NoDate(ImportField field, string written) => new(field, written, new(
        $"«{written}» không phải là ngày có trong lịch. Viết như 30/06/2026, 6/2026, quý II/2026 hoặc 2026.", $"“{written}” is no date in the calendar. Write it as 30/06/2026, 6/2026, Q2 2026 or 2026."));

    private static string? Short(ImportField field, string text, List<RowProblem> problems)
    {
        if (text.Length > NameMaxLength)
        {
            problems.Add(new(field, text, new($"Dài quá {NameMaxLength} ký tự. Hãy viết ngắn lại.", $"Longer than {NameMaxLength} characters. Make it shorter.")));
        }

        return text.OrNull();
    }

    private static TValue? Missed<TValue>(List<RowProblem> problems, ImportField field, string written) where TValue : struct
    {
        problems.Add(new(field, written, new($"«{written}» không có trong danh sách giá trị của cột này. Xem bảng mẫu để biết các giá trị.", $"“{written}” is not a value of this column. The template lists the values.")));
        return null;
    }
}
