using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Mandates;

/// <summary>Who would lead one undertaking under each of two regulations; null where the regulation leaves it open.</summary>
public sealed record MandateDifference(string Reference, string Title, string? PresentLead, string? Left, string? Right, string? LeftBasis, string? RightBasis)
{
    public bool Changes => Left != Right;
}

/// <summary>How many undertakings an agency would lead under each.</summary>
public sealed record MandateLoad(string? AgencyId, int Left, int Right);

/// <summary>The register under two regulations.</summary>
public sealed record MandateComparison(IReadOnlyList<MandateDifference> Rows, IReadOnlyList<MandateLoad> Loads)
{
    public int Changes => Rows.Count(r => r.Changes);
}

/// <summary>What changes if another regulation held: the same open undertakings, asked of two maps on one day. Agencies that are gone are read as whoever carries their work that day.</summary>
public sealed class CompareMandates(CamKetDb db, RegisterSelection selection, AgencyDirectory directory, TimeProvider clock)
{
    public async Task<MandateComparison> CompareAsync(Actor actor, RegisterFilter filter, string leftId, string rightId, CancellationToken cancellationToken = default)
    {
        var (left, right) = (await MapAsync(leftId, cancellationToken), await MapAsync(rightId, cancellationToken));
        var (book, today) = (await directory.OpenAsync(cancellationToken), clock.TodayInVietNam());
        var rows = new List<MandateDifference>();
        var ours = selection.Select(actor, filter).Where(u => UndertakingMoves.Open.Contains(u.Status) && u.Side != Side.Theirs).OrderBy(u => u.Id);
        await foreach (var undertaking in ours.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            // What the words themselves say of an agency holds under any regulation; only the rules are compared.
            var (l, r) = (Lead(left, undertaking, today, book), Lead(right, undertaking, today, book));
            rows.Add(new MandateDifference(undertaking.Reference, undertaking.Title, undertaking.LeadAgencyId, l.Lead, r.Lead, l.Basis, r.Basis));
        }

        var loads = rows.SelectMany(r => new[] { (Agency: r.Left, Left: 1, Right: 0), (Agency: r.Right, Left: 0, Right: 1) })
            .GroupBy(x => x.Agency).Select(g => new MandateLoad(g.Key, g.Sum(x => x.Left), g.Sum(x => x.Right)))
            .OrderByDescending(l => Math.Abs(l.Left - l.Right)).ThenByDescending(l => l.Right).ThenBy(l => l.AgencyId, StringComparer.Ordinal).ToList();
        return new MandateComparison(rows, loads);
    }

    private static (string? Lead, string? Basis) Lead(List<Mandate> map, Undertaking undertaking, DateOnly day, AgencyBook book)
    {
        var proposal = ProposeAssignment.By(map, undertaking, day, null, null, book);
        return (proposal.LeadAgencyId, proposal.MandateId ?? (proposal.Grounds is [var first, ..] ? first.MandateId : null));
    }

    private async Task<List<Mandate>> MapAsync(string instrumentId, CancellationToken cancellationToken)
    {
        var map = await db.Mandates.AsNoTracking().Include(m => m.LegalInstrument).Where(m => m.LegalInstrumentId == instrumentId).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        return map.Count > 0 ? map : throw new NotFoundException(instrumentId);
    }
}
