using CamKet.Casework.Agencies;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>One piece of an agency's open work, and where it should go. Null where the subject does not tell: an officer decides.</summary>
public sealed record WorkToMove(string Reference, string Title, bool AsLead, DateOnly? Due, string? ProposedId, Bilingual? Subject);

/// <summary>Where one piece goes.</summary>
public sealed record WorkMove(string Reference, string TargetAgencyId);

/// <summary>Moves an agency's open work to those who took it over: all or chosen pieces, in one save, each with its act. Past assignments keep the old name.</summary>
public sealed class MoveAgencyWork(CamKetDb db, Journal journal, AgencyDirectory directory, TimeProvider clock)
{
    /// <summary>The agency's open work with a proposal for each: the one successor, or that whose subject the words name.</summary>
    public async Task<IReadOnlyList<WorkToMove>> PreviewAsync(Actor actor, string agencyId, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        var carriers = await CarriersAsync(agencyId, cancellationToken);
        var open = await OpenWork(actor, agencyId).AsNoTracking().Include(u => u.Citations).OrderBy(u => u.Due == null).ThenBy(u => u.Due).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        return [.. open.Select(u =>
        {
            var carrier = CarrierOf(u, carriers);
            return new WorkToMove(u.Reference, u.Title, u.LeadAgencyId == agencyId, u.Due, carrier?.AgencyId, carrier?.Subject);
        })];
    }

    public Task<int> MoveAsync(Actor actor, string agencyId, IReadOnlyList<WorkMove> moves, string? reason, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Assign);
        return journal.SaveAsync(actor, async acts =>
        {
            var why = string.IsNullOrWhiteSpace(reason) ? throw UndertakingChange.NoReason() : reason.Trim();
            if (moves.Count == 0)
            {
                throw new RefusalException("Hãy chọn ít nhất một việc và cơ quan tiếp nhận.", "Choose at least one piece of work and who takes it over.", "Moves");
            }

            var (book, today) = (await directory.OpenAsync(cancellationToken), clock.TodayInVietNam());
            var references = moves.Select(m => m.Reference).ToList();
            var rows = await OpenWork(actor, agencyId).Include(u => u.Assignments).ThenInclude(a => a.Supporting).Where(u => references.Contains(u.Reference)).ToDictionaryAsync(u => u.Reference, cancellationToken);
            foreach (var move in moves)
            {
                if (book.Find(move.TargetAgencyId) is not { } target || !AgencyBook.ExistsOn(target, today) || target.Id == agencyId)
                {
                    throw new RefusalException("Cơ quan tiếp nhận phải đang hoạt động. Hãy chọn lại.", "Who takes it over must exist today. Choose again.", "Moves");
                }

                // Moved or closed by somebody else meanwhile: what is not there any more is passed over.
                if (rows.TryGetValue(move.Reference, out var undertaking))
                {
                    Move(undertaking, agencyId, target.Id, why, actor, today, book, acts);
                }
            }

            return rows.Count;
        }, cancellationToken);
    }

    private static void Move(Undertaking undertaking, string from, string to, string why, Actor actor, DateOnly today, AgencyBook book, ActRecorder acts)
    {
        var old = undertaking.Assignments.Find(a => a.IsCurrent)!;
        var lead = old.LeadAgencyId == from ? to : old.LeadAgencyId;
        var (before, after) = (book.NameOn(from, old.AssignedOn), book.NameOn(to, today));
        var next = new Assignment
        {
            LeadAgencyId = lead, MandateId = old.MandateId, Reason = why, AssignedOn = today, Due = old.Due, AssignedBy = actor.Name,
            BasisVi = $"{after.Vi} tiếp nhận việc của {before.Vi}. {old.BasisVi}".TrimEnd(), BasisEn = $"The {after.En} takes over the work of the {before.En}. {old.BasisEn}".TrimEnd(),
            MeaningFull = old.MeaningFull, MeaningPartial = old.MeaningPartial, MeaningNone = old.MeaningNone,
        };
        next.Supporting.AddRange(old.Supporting.Select(s => s.AgencyId == from ? to : s.AgencyId).Where(id => id != lead).Distinct().Select(id => new SupportingAgency { AgencyId = id }));
        old.IsCurrent = false;
        undertaking.Assignments.Add(next);
        undertaking.LeadAgencyId = lead;
        acts.Record(ActKind.UndertakingAssigning, "undertaking", undertaking.Reference,
            new { Lead = old.LeadAgencyId, Supporting = string.Join(", ", old.Supporting.Select(s => s.AgencyId)) }, new { Lead = next.LeadAgencyId, Supporting = string.Join(", ", next.Supporting.Select(s => s.AgencyId)) }, why);
    }

    private IQueryable<Undertaking> OpenWork(Actor actor, string agencyId) => db.Undertakings.VisibleTo(actor)
        .Where(u => (UndertakingMoves.Open.Contains(u.Status) || u.Status == UndertakingStatus.Suspended)
            && u.Assignments.Any(a => a.IsCurrent && (a.LeadAgencyId == agencyId || a.Supporting.Any(s => s.AgencyId == agencyId))));

    private async Task<IReadOnlyList<WorkCarrier>> CarriersAsync(string agencyId, CancellationToken cancellationToken)
    {
        var book = await directory.OpenAsync(cancellationToken);
        return book.Knows(agencyId) ? [.. book.CarriersOn(agencyId, clock.TodayInVietNam()).Where(c => c.AgencyId != agencyId)] : throw new NotFoundException(agencyId);
    }

    /// <summary>The one carrier; of several, the only one a term of whose subject stands in the words. Otherwise nobody: it is asked about.</summary>
    private static WorkCarrier? CarrierOf(Undertaking undertaking, IReadOnlyList<WorkCarrier> carriers)
    {
        if (carriers is [var only])
        {
            return only;
        }

        var words = " " + SearchText.Fold(string.Join(' ', undertaking.Citations.Select(c => c.Quote).Prepend(undertaking.Title))) + " ";
        var named = carriers.Where(c => c.Subject is { } subject && Terms(subject).Any(term => words.Contains(" " + term + " ", StringComparison.Ordinal))).ToList();
        return named is [var one] ? one : null;
    }

    private static IEnumerable<string> Terms(Bilingual subject) => $"{subject.Vi}, {subject.En}".Split([',', ';'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(part => part.Split(" and ", StringSplitOptions.RemoveEmptyEntries)).Select(SearchText.Fold).Where(term => term.Length > 2);
}
