using System.Text.Json.Serialization;

namespace CamKet.Casework.Reports;

/// <summary>One block of a report's text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(ReportParagraph), "paragraph")]
[JsonDerivedType(typeof(ReportBulletList), "bullets")]
[JsonDerivedType(typeof(ReportTable), "table")]
public abstract record ReportBlock;

public sealed record ReportParagraph(IReadOnlyList<ReportRun> Runs) : ReportBlock
{
    public static ReportParagraph Of(params ReportRun[] runs) => new(runs);
}

/// <summary>Items introduced by a dash, as Vietnamese papers write them; each is a list of runs.</summary>
public sealed record ReportBulletList(IReadOnlyList<IReadOnlyList<ReportRun>> Items) : ReportBlock;

/// <summary>A table with a header row; a row shorter than the header is filled with empty cells.</summary>
public sealed record ReportTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<ReportCell>> Rows) : ReportBlock
{
    public string? Caption { get; init; }
}

/// <summary>One cell. A number is set to the right.</summary>
public sealed record ReportCell(IReadOnlyList<ReportRun> Runs, bool Number = false)
{
    public static ReportCell Of(string text) => new([new ReportRun(text)]);

    public static ReportCell Of(int number) => new([new ReportRun(number.ToString(System.Globalization.CultureInfo.InvariantCulture))], Number: true);
}

/// <summary>A stretch of text in one style.</summary>
public sealed record ReportRun(string Text)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>The row of the register that carries these words, such as "CK-2026-0147"; printed after the text unless it is the text.</summary>
    public string? Reference { get; init; }

    /// <summary>Where the run leads, relative to <see cref="Report.BaseAddress"/> or absolute: the rows behind a figure, or the row named.</summary>
    public string? Link { get; init; }

    /// <summary>No row stands behind these words: they are struck red.</summary>
    public bool Unsupported { get; init; }
}
