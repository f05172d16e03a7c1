using CamKet.Casework.Matches;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>What the search finds an undertaking by: its title with its holder and counterpart, and the sentences it cites.
/// Written anew inside the save that changes them.</summary>
public static class UndertakingPassages
{
    /// <summary>Replaces the passages of a stored undertaking whose citations are loaded.</summary>
    public static async Task RefreshPassagesAsync(this CamKetDb db, Undertaking undertaking, CancellationToken cancellationToken = default)
    {
        var old = await db.SearchPassages.Where(p => p.SubjectType == SearchPassage.Undertaking && p.SubjectId == undertaking.Id).ToListAsync(cancellationToken);
        var cited = undertaking.Citations.Select(c => c.DocumentId).ToList();
        var levels = await db.Documents.Where(d => cited.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Access, cancellationToken);
        db.SearchPassages.RemoveRange(old);
        db.SearchPassages.AddRange(PassagesOf(undertaking, levels));
        await db.RefreshTermsAsync(undertaking, cancellationToken);
    }

    /// <summary>The first passage is the title with who acts towards whom; each citation that says it otherwise is one more, never more open than the
    /// document that it stands in.</summary>
    /// <param name="undertaking">With its citations.</param>
    /// <param name="levels">Access level of each document cited.</param>
    public static IEnumerable<SearchPassage> PassagesOf(Undertaking undertaking, IReadOnlyDictionary<long, AccessLevel> levels)
    {
        var about = string.Join(" · ", new[] { undertaking.Title, undertaking.Holder, undertaking.Counterpart }.Where(part => !string.IsNullOrWhiteSpace(part)));
        yield return Passage(undertaking, about, undertaking.Access);
        foreach (var citation in undertaking.Citations.Where(c => c.Quote != undertaking.Title))
        {
            var level = levels.GetValueOrDefault(citation.DocumentId);
            yield return Passage(undertaking, citation.Quote, level > undertaking.Access ? level : undertaking.Access);
        }
    }

    private static SearchPassage Passage(Undertaking undertaking, string text, AccessLevel access) =>
        SearchPassage.Of(SearchPassage.Undertaking, undertaking.Reference, undertaking.Id, text, access);
}
