namespace CamKet.Casework.Documents;

/// <summary>Checks what officers type for names, notes and dates, with one sentence for each way it can be wrong.</summary>
internal static class GivenText
{
    public const int NameMaxLength = 500;

    /// <summary>The trimmed text; refused where it is blank or too long.</summary>
    public static string Required(string? typed, string field)
    {
        var text = typed.OrNull() ?? throw new RefusalException("Chưa điền mục này.", "This is not filled in.", field);
        return Short(text, field)!;
    }

    public static string? Short(string? typed, string field)
    {
        var text = typed.OrNull();
        return text is { Length: > NameMaxLength }
            ? throw new RefusalException($"Dài quá {NameMaxLength} ký tự. Hãy viết ngắn lại.", $"Longer than {NameMaxLength} characters. Make it shorter.", field)
            : text;
    }

    /// <summary>A day, month or year as people write it ("26/10/2025", "10/2025", "2025") or in ISO form; null where blank.</summary>
    public static string? Date(string? typed, string field)
    {
        if (typed.OrNull() is not { } text)
        {
            return null;
        }

        var iso = text.Contains('/', StringComparison.Ordinal)
            ? string.Join('-', text.Split('/').Reverse().Select(part => part.Trim().PadLeft(2, '0')))
            : text;
        return PartialDate.IsValid(iso)
            ? iso
            : throw new RefusalException("Ngày này không có trong lịch. Viết như 26/10/2025, 10/2025 hoặc 2025.", "This date is not in the calendar. Write it as 26/10/2025, 10/2025 or 2025.", field);
    }

    /// <summary>An id from words: "ASEAN Power Grid (APG)" gives "asean-power-grid-apg".</summary>
    public static string Slug(string text) => Search.SearchText.Fold(text).Replace(' ', '-');

    /// <summary>Whether two spans, each with known precision, are in order.</summary>
    public static void InOrder(string? from, string? to, string field)
    {
        if (PartialDate.Earliest(from) is { } first && PartialDate.Latest(to) is { } last && last < first)
        {
            throw new RefusalException("Ngày kết thúc đứng trước ngày bắt đầu. Hãy xem lại hai ngày.", "It ends before it begins. Look at the two dates again.", field);
        }
    }
}
