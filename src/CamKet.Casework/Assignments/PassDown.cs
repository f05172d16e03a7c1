using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>To which department or person the focal point gives it.</summary>
public sealed record PassedDown
{
    public required string Reference { get; init; }

    public long? DepartmentId { get; init; }

    public string? Person { get; init; }

    public string? Note { get; init; }
}

/// <summary>Gives an undertaking to a department or a person inside the agency that leads or supports it.</summary>
public sealed class PassDown(CamKetDb db, Journal journal, TimeProvider clock)
{
    public Task PassAsync(Actor actor, PassedDown given, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Report);
        var agency = actor.AgencyId ?? throw new RefusalException("Đầu mối của cơ quan giao việc cho đơn vị của mình.", "The focal point of an agency passes work down to its own departments.");
        return journal.SaveAsync(actor, async acts =>
        {
            var undertaking = await db.Undertakings.VisibleTo(actor).FirstOrDefaultAsync(u => u.Reference == given.Reference, cancellationToken) ?? throw new NotFoundException(given.Reference);
            var department = given.DepartmentId is { } id
                ? await db.Departments.FirstOrDefaultAsync(d => d.Id == id && d.AgencyId == agency, cancellationToken) ?? throw new RefusalException("Không có đơn vị này. Hãy chọn lại.", "There is no such department. Choose again.", nameof(given.DepartmentId))
                : null;
            var next = new DepartmentAssignment
            {
                UndertakingId = undertaking.Id, AgencyId = agency, DepartmentId = department?.Id, Department = department, Person = Text(given.Person, nameof(given.Person)), Note = Text(given.Note, nameof(given.Note)),
                PassedOn = clock.TodayInVietNam(), PassedBy = actor.Name,
            };
            if (next.DepartmentId is null && next.Person is null)
            {
                throw new RefusalException("Hãy chọn đơn vị hoặc ghi người phụ trách.", "Choose a department or name a person.", nameof(given.DepartmentId));
            }

            var earlier = await db.DepartmentAssignments.Include(a => a.Department).FirstOrDefaultAsync(a => a.UndertakingId == undertaking.Id && a.AgencyId == agency && a.IsCurrent, cancellationToken);
            earlier?.IsCurrent = false;
            db.DepartmentAssignments.Add(next);
            acts.Record(ActKind.PassingDown, "undertaking", undertaking.Reference, earlier is null ? null : Values(earlier), Values(next), next.Note);
        }, cancellationToken);
    }

    private static object Values(DepartmentAssignment a) => new { a.AgencyId, Department = a.Department?.NameVi, a.Person };

    private static string? Text(string? text, string field) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > DepartmentAssignment.TextMaxLength } => throw new RefusalException($"Nhiều nhất {DepartmentAssignment.TextMaxLength} ký tự.", $"At most {DepartmentAssignment.TextMaxLength} characters.", field),
        { } given => given,
    };
}
