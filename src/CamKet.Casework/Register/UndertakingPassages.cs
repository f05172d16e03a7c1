using CamKet.Casework.Search;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Register;

/// <summary>What the search finds an undertaking by: its title, its holder and counterpart, and the sentences it cites.
/// Written anew inside the save that changes them.</summary>
public static class UndertakingPassages
{
    public const string SubjectType = "undertaking";

    /// <summary>Replaces the passages of a stored undertaking whose citations are loaded.</summary>
    public static async Task RefreshPassagesAsync(this CamKetDb db, Undertaking undertaking, CancellationToken cancellationToken = default)
    {
        var old = await db.SearchPassages.Where(p => p.SubjectType == SubjectType && p.SubjectId == undertaking.Id).ToListAsync(cancellationToken);
        db.SearchPassages.RemoveRange(old);
        db.SearchPassages.AddRange(PassagesOf(undertaking));
    }

    /// <summary>The first passage is the title with who acts towards whom; each citation is one more.</summary>
    public static IEnumerable<SearchPassage> PassagesOf(Undertaking undertaking)
    {
        var about = string.Join(" · ", new[] { undertaking.Title, undertaking.Holder, undertaking.Counterpart }.Where(part => !string.IsNullOrWhiteSpace(part)));
        yield return Passage(undertaking, about, 0);
        foreach (var citation in undertaking.Citations.Where(c => c.Quote != undertaking.Title))
        {
            yield return Passage(undertaking, citation.Quote, citation.Start);
        }
    }

    private static SearchPassage Passage(Undertaking undertaking, string text, int start) => new()
    {
        SubjectType = SubjectType,
        Subject = undertaking.Reference,
        SubjectId = undertaking.Id,
        Start = start,
        Text = text,
        Folded = SearchText.Fold(text),
        Access = undertaking.Access,
    };
}
