using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Documents;

/// <summary>Ties facts to their sources, and keeps from view the facts whose sentence one may not read.</summary>
public static class SourcedFacts
{
    private const int SourcesMaxLength = 4000;

    /// <summary>The facts that cite no document, or one that the actor may see.</summary>
    public static IQueryable<T> CitingVisible<T>(this IQueryable<T> facts, Actor actor, CamKetDb db) where T : class, ISourced
    {
        var visible = db.Documents.VisibleTo(actor, db);
        return facts.Where(fact => fact.DocumentId == null || visible.Any(d => d.Id == fact.DocumentId));
    }

    /// <summary>Sets the source of <paramref name="fact"/>, and returns the cited document. Without any source there is no fact.</summary>
    public static async Task<Document?> ProveAsync(this CamKetDb db, Actor actor, ISourced fact, SourceGiven given, CancellationToken cancellationToken = default)
    {
        var sources = CheckSources(given.Sources);
        var document = await CiteAsync(db, actor, fact, given, cancellationToken);
        if (sources is null && document is null)
        {
            throw new RefusalException("Chưa có nguồn. Hãy ghi địa chỉ trang, hoặc mã văn bản và câu nguyên văn.",
                "There is no source. Give the address of a page, or a document and its sentence.", nameof(given.Sources));
        }

        (fact.Sources, fact.Verified) = (sources, given.Checked);
        return document;
    }

    /// <summary>The addresses joined by a space, null where none is given.</summary>
    public static string? CheckSources(string? typed)
    {
        var addresses = (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (addresses.Any(a => !(Uri.TryCreate(a, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) || addresses.Sum(a => a.Length + 1) > SourcesMaxLength)
        {
            throw new RefusalException("Mỗi địa chỉ phải bắt đầu bằng http:// hoặc https://, cách nhau bằng dấu cách.",
                "Each address must begin with http:// or https://, parted by spaces.", nameof(SourceGiven.Sources));
        }

        return addresses.Length == 0 ? null : string.Join(' ', addresses);
    }

    private static async Task<Document?> CiteAsync(CamKetDb db, Actor actor, ISourced fact, SourceGiven given, CancellationToken cancellationToken)
    {
        var (reference, quote) = (given.Document.OrNull(), given.Quote.OrNull());
        if (reference is null && quote is null)
        {
            (fact.DocumentId, fact.Start, fact.End, fact.Quote) = (null, null, null, null);
            return null;
        }

        if (reference is null || quote is null)
        {
            throw new RefusalException("Câu làm chứng cần cả mã văn bản và câu nguyên văn. Hãy điền nốt.",
                "A sentence needs both the document and its words. Fill in the other one.", reference is null ? nameof(given.Document) : nameof(given.Quote));
        }

        var document = await db.Documents.VisibleTo(actor, db).AsNoTracking().FirstOrDefaultAsync(d => d.Reference == reference, cancellationToken)
            ?? throw new RefusalException($"Không tìm thấy văn bản {reference}. Hãy xem lại mã.", $"There is no document {reference}. Look at its reference again.", nameof(given.Document));
        var start = Find(document.Text, quote, out var asWritten);
        if (start < 0)
        {
            throw new RefusalException($"Văn bản {reference} không có câu này nguyên văn. Hãy chép lại đúng từng chữ.",
                $"Document {reference} does not hold these very words. Copy them exactly.", nameof(given.Quote));
        }

        (fact.DocumentId, fact.Start, fact.End, fact.Quote) = (document.Id, start, start + asWritten.Length, asWritten);
        return document;
    }

    /// <summary>Browsers send line ends as two characters, and some keyboards write letters and marks apart.</summary>
    private static int Find(string text, string quote, out string asWritten)
    {
        var lines = quote.ReplaceLineEndings("\n");
        foreach (var form in new[] { quote, lines, lines.Normalize(System.Text.NormalizationForm.FormC), lines.Normalize(System.Text.NormalizationForm.FormD) })
        {
            if (text.IndexOf(form, StringComparison.Ordinal) is var start and >= 0)
            {
                asWritten = form;
                return start;
            }
        }

        asWritten = quote;
        return -1;
    }
}
