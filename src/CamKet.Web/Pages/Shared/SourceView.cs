using CamKet.Casework;
using CamKet.Casework.Documents;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Web.Pages.Shared;

/// <summary>What <c>_SourceOf</c> shows under a fact: its sentence, its pages, and whether anybody checked it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Document">Reference of the document it cites.</param>
/// <param name="Deed">Whether the sentence tells of a deed (green) or of a word (blue).</param>
public sealed record SourceView(ISourced Fact, string? Document, bool Deed = true);

/// <summary>References of the documents that facts cite.</summary>
public sealed class CitedDocuments
{
    private readonly Dictionary<long, string> _references;

    private CitedDocuments(Dictionary<long, string> references) => _references = references;

    public static async Task<CitedDocuments> ReadAsync(CamKetDb db, IEnumerable<ISourced> facts)
    {
        var ids = facts.Select(f => f.DocumentId).OfType<long>().Distinct().ToList();
        return new(ids.Count == 0 ? [] : await db.Documents.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Reference));
    }

    public string? Of(ISourced fact) => fact.DocumentId is { } id ? _references.GetValueOrDefault(id) : null;

    public SourceView View(ISourced fact, bool deed = true) => new(fact, Of(fact), deed);
}
