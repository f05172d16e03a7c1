using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Figures;

/// <summary>A number that a source claims, as an officer enters it.</summary>
public sealed record FigureGiven
{
    /// <summary>A measure that is there already; blank opens a new one under <see cref="NameEn"/>.</summary>
    public string? Measure { get; init; }

    public string? NameVi { get; init; }

    public string? NameEn { get; init; }

    /// <summary>As the source writes it: "9.831", "80,3", "gần 70".</summary>
    public required string? Value { get; init; }

    public string? UnitVi { get; init; }

    public string? UnitEn { get; init; }

    public required string? AsOf { get; init; }

    public string? SourceName { get; init; }

    public SourceGiven Source { get; init; } = new();
}

/// <summary>Enters a claim beside those that are there. A claim is never changed: what a source said, it said.</summary>
public sealed class KeepFigure(CamKetDb db, Journal journal)
{
    public Task<string> AddAsync(Actor actor, FigureGiven given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.KeepThreads);
        return journal.SaveAsync(actor, async acts =>
        {
            var figure = await StartAsync(given, cancellationToken);
            (figure.Value, figure.ValueText) = ReadValue(given.Value);
            figure.AsOf = GivenText.Date(GivenText.Required(given.AsOf, nameof(given.AsOf)), nameof(given.AsOf));
            figure.SourceName = GivenText.Short(given.SourceName, nameof(given.SourceName));
            await db.ProveAsync(actor, figure, given.Source, cancellationToken);
            db.Figures.Add(figure);
            acts.Record(ActKind.FigureKeeping, "figure", figure.Measure, null,
                new { figure.Value, figure.ValueText, figure.AsOf, figure.SourceName, figure.Sources, figure.Quote, figure.Verified });
            return figure.Measure;
        }, cancellationToken);
    }

    /// <summary>Reads "9.831", "9,831", "80,3" or "gần 70": a group of three digits after a mark is thousands, otherwise it is the fraction.</summary>
    internal static (double Value, string? Text) ReadValue(string? typed)
    {
        var text = GivenText.Required(typed, nameof(FigureGiven.Value));
        var digits = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',')]).TrimEnd('.', ',');
        var mark = digits.LastIndexOfAny(['.', ',']);
        var whole = mark < 0 || (digits.Length - mark - 1 == 3 && digits[0] != '0');
        var plain = whole ? Strip(digits) : Strip(digits[..mark]) + "." + digits[(mark + 1)..];
        if (digits.Length == 0 || !double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            throw new RefusalException("Chưa thấy số nào. Viết như 9.831 hoặc «gần 70».", "There is no number in it. Write it as 9,831 or “nearly 70”.", nameof(FigureGiven.Value));
        }

        return (value, digits == text ? null : text);
    }

    private static string Strip(string digits) => digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private async Task<Figure> StartAsync(FigureGiven given, CancellationToken cancellationToken)
    {
        if (given.Measure.OrNull() is { } measure)
        {
            var like = await db.Figures.AsNoTracking().FirstOrDefaultAsync(f => f.Measure == measure, cancellationToken)
                ?? throw new RefusalException("Không có chỉ tiêu này. Hãy chọn lại, hoặc để trống và đặt tên mới.", "There is no such measure. Choose again, or leave it blank and name a new one.", nameof(given.Measure));
            return new Figure { Measure = measure, NameVi = like.NameVi, NameEn = like.NameEn, UnitVi = like.UnitVi, UnitEn = like.UnitEn };
        }

        var (nameVi, nameEn) = (GivenText.Required(given.NameVi, nameof(given.NameVi)), GivenText.Required(given.NameEn, nameof(given.NameEn)));
        return new Figure
        {
            Measure = GivenText.Slug(nameEn), NameVi = nameVi, NameEn = nameEn,
            UnitVi = GivenText.Short(given.UnitVi, nameof(given.UnitVi)), UnitEn = GivenText.Short(given.UnitEn, nameof(given.UnitEn)),
        };
    }
}
