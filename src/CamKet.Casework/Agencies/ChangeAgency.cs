using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Agencies;

/// <summary>Who takes over, for all of the work or for one subject.</summary>
public sealed record SuccessorGiven(string AgencyId, string? SubjectVi, string? SubjectEn);

/// <summary>The end of an agency, as a merger or a split sets it.</summary>
public sealed record AgencyEnd
{
    public required string AgencyId { get; init; }

    public required DateOnly? LastDay { get; init; }

    public IReadOnlyList<SuccessorGiven> Successors { get; init; } = [];

    /// <summary>The resolution it rests on.</summary>
    public required string? Reason { get; init; }
}

/// <summary>Records that an agency is merged or split from a day on. Its work is moved by <see cref="Assignments.MoveAgencyWork"/>; what was done keeps the old name.</summary>
public sealed class ChangeAgency(CamKetDb db, Journal journal)
{
    public Task EndAsync(Actor actor, AgencyEnd end, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Administer);
        return journal.SaveAsync(actor, async acts =>
        {
            var agency = await db.Agencies.Include(a => a.Names).Include(a => a.Successors).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == end.AgencyId, cancellationToken) ?? throw new NotFoundException(end.AgencyId);
            var last = end.LastDay ?? throw new RefusalException("Hãy ghi ngày hoạt động cuối cùng.", "Give its last day.", nameof(end.LastDay));
            var why = string.IsNullOrWhiteSpace(end.Reason) ? throw new RefusalException("Hãy ghi căn cứ: số và ngày văn bản sắp xếp.", "Give the basis: number and day of the resolution.", nameof(end.Reason)) : end.Reason.Trim();
            var successors = await DemandSuccessorsAsync(end, cancellationToken);
            var before = new { agency.ValidTo, Successors = agency.Successors.Select(s => s.SuccessorId).ToList() };
            agency.ValidTo = PartialDate.From(last);
            foreach (var name in agency.Names.Where(n => n.ValidTo is null))
            {
                name.ValidTo = agency.ValidTo;
            }

            agency.Successors.Clear();
            agency.Successors.AddRange(successors.Select(s => new AgencySuccession
            {
                AgencyId = agency.Id, SuccessorId = s.AgencyId, From = PartialDate.From(last.AddDays(1)), Subject = s.SubjectVi, SubjectVi = s.SubjectVi, SubjectEn = s.SubjectEn ?? s.SubjectVi, Verified = true,
            }));
            acts.Record(ActKind.AgencyKeeping, "agency", agency.Id, before, new { agency.ValidTo, Successors = successors.ConvertAll(s => s.AgencyId) }, why);
        }, cancellationToken);
    }

    private async Task<List<SuccessorGiven>> DemandSuccessorsAsync(AgencyEnd end, CancellationToken cancellationToken)
    {
        var given = end.Successors.Where(s => !string.IsNullOrEmpty(s.AgencyId))
            .Select(s => s with { SubjectVi = string.IsNullOrWhiteSpace(s.SubjectVi) ? null : s.SubjectVi.Trim(), SubjectEn = string.IsNullOrWhiteSpace(s.SubjectEn) ? null : s.SubjectEn.Trim() }).ToList();
        var ids = given.ConvertAll(s => s.AgencyId);
        if (given.Count == 0 || ids.Contains(end.AgencyId) || await db.Agencies.CountAsync(a => ids.Contains(a.Id) && a.ValidTo == null, cancellationToken) != ids.Distinct().Count())
        {
            throw new RefusalException("Hãy chọn cơ quan kế tục đang hoạt động.", "Choose a successor that exists.", "Successors");
        }

        return given.Count == 1 || given.TrueForAll(s => s.SubjectVi is not null)
            ? given
            : throw new RefusalException("Khi công việc chia cho nhiều cơ quan, hãy ghi lĩnh vực của từng cơ quan.", "Where the work is split, say which subject goes to whom.", "Successors");
    }
}
