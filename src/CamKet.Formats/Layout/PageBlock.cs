namespace CamKet.Formats.Layout;

/// <summary>A paragraph, or a row of a table, of one page.</summary>
internal abstract record PageBlock;

/// <param name="Lines">In reading order.</param>
/// <param name="RunsOn">Whether the last line was full, so that the paragraph may go on on the next page.</param>
internal sealed record ParagraphBlock(IReadOnlyList<string> Lines, bool RunsOn) : PageBlock;

internal sealed record RowBlock(IReadOnlyList<string> Cells) : PageBlock;
