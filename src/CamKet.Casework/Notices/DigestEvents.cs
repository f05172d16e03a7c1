using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Notices;

/// <summary>What others did on a person's own undertakings since the mails of the day before.</summary>
public sealed class DigestEvents(CamKetDb db)
{
    /// <summary>More acts than this in one day are an import or a load, of which single lines tell nothing.</summary>
    private const int MostActs = 5_000;

    /// <summary>What the dossier shows to everybody who may see it.</summary>
    private static readonly ActKind[] Told =
    [
        ActKind.ProgressReporting, ActKind.ReportAccepting, ActKind.ReportReturning, ActKind.MatchConfirming, ActKind.DueDateChanging,
        ActKind.UndertakingAssigning, ActKind.UndertakingMoving, ActKind.CitationAdding,
    ];

    /// <summary>All of them at once, the newest first; which of them concern whom is asked person by person.</summary>
    public async Task<IReadOnlyList<Act>> ReadAsync(DateTime since, DateTime until, CancellationToken cancellationToken) =>
        await db.Acts.AsNoTracking().Where(a => a.At > since && a.At <= until && a.SubjectType == "undertaking" && Told.Contains(a.Kind))
            .OrderByDescending(a => a.Id).Take(MostActs).ToListAsync(cancellationToken);

    public async Task<DigestSection?> OfAsync(Actor actor, IReadOnlyList<Act> acts, int most, CancellationToken cancellationToken)
    {
        var others = acts.Where(a => a.UserId is null ? a.UserName != actor.Name : a.UserId != actor.UserId).ToList();
        if (others.Count == 0 || Mine(actor) is not { } mine)
        {
            return null;
        }

        var references = others.Select(a => a.Subject).Distinct().ToList();
        var titles = await mine.Where(u => references.Contains(u.Reference)).Select(u => new { u.Reference, u.Title }).ToDictionaryAsync(u => u.Reference, u => u.Title, cancellationToken);
        var lines = others.Where(a => titles.ContainsKey(a.Subject))
            .Select(a => new DigestLine { Reference = a.Subject, Title = titles[a.Subject], Act = a.Kind, By = a.UserName, At = a.At }).ToList();
        return lines.Count == 0 ? null : new DigestSection(DigestKind.Happened, lines.Count, null, [.. lines.Take(most)]);
    }

    /// <summary>What the agency leads or supports, or what the officer registered; null for those who have none of their own.</summary>
    private IQueryable<Undertaking>? Mine(Actor actor)
    {
        var seen = db.Undertakings.AsNoTracking().VisibleTo(actor);
        return actor.Role switch
        {
            UserRole.FocalPoint => seen,
            UserRole.Coordinator => seen.Where(u => u.RegisteredBy == actor.Name),
            _ when actor.AgencyIds.Count > 0 => seen.Where(u => actor.AgencyIds.Contains(u.LeadAgencyId!)),
            _ => null,
        };
    }
}
