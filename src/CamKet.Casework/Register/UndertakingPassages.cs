using CamKet.Casework.Search;
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
        db.SearchPassages.RemoveRange(old);
        db.SearchPassages.AddRange(PassagesOf(undertaking));
    }

    /// <summary>The first passage is the title with who acts towards whom; each citation that says it otherwise is one more.</summary>
    public static IEnumerable<SearchPassage> PassagesOf(Undertaking undertaking)
    {
        var about = string.Join(" · ", new[] { undertaking.Title, undertaking.Holder, undertaking.Counterpart }.Where(part => !string.IsNullOrWhiteSpace(part)));
        yield return Passage(undertaking, about);
        foreach (var citation in undertaking.Citations.Where(c => c.Quote != undertaking.Title))
        {
            yield return Passage(undertaking, citation.Quote);
        }
    }

    private static SearchPassage Passage(Undertaking undertaking, string text) =>
        SearchPassage.Of(SearchPassage.Undertaking, undertaking.Reference, undertaking.Id, text, undertaking.Access);
}
