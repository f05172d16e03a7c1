using System.Globalization;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Matches;

/// <summary>Matches whose word and deed may both be seen, and the check that nobody decided meanwhile.</summary>
public static class MatchLoading
{
    public static IQueryable<Match> VisibleTo(this IQueryable<Match> matches, Actor actor, CamKetDb db)
    {
        var (words, deeds) = (db.Undertakings.VisibleTo(actor), db.Outcomes.VisibleTo(actor, db));
        return matches.Where(m => words.Any(u => u.Id == m.UndertakingId) && deeds.Any(o => o.Id == m.OutcomeId));
    }

    internal static async Task<Match> LoadMatchAsync(this CamKetDb db, Actor actor, long id, int version, MatchState expected, CancellationToken cancellationToken)
    {
        var match = await db.Matches.VisibleTo(actor, db).Include(m => m.Undertaking).Include(m => m.Outcome).FirstOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new NotFoundException("match " + id.ToString(CultureInfo.InvariantCulture));
        if (match.Version != version || match.State != expected)
        {
            var stands = new Dictionary<string, string?> { ["State"] = match.State.ToString(), ["Relation"] = match.Relation.ToString(), ["Reason"] = match.Reason };
            throw new ConflictException(stands, match.DecidedBy ?? match.ProposedBy, match.DecidedAt ?? match.ProposedAt);
        }

        return match;
    }
}
