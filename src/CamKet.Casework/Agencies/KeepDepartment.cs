using CamKet.Casework.History;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Agencies;

/// <summary>Keeps the departments of an agency: its focal point does, or the administrator.</summary>
public sealed class KeepDepartment(CamKetDb db, Journal journal)
{
    public Task AddAsync(Actor actor, string agencyId, string? nameVi, string? nameEn, CancellationToken cancellationToken = default)
    {
        Demand(actor, agencyId);
        return journal.SaveAsync(actor, async acts =>
        {
            if (!await db.Agencies.AnyAsync(a => a.Id == agencyId, cancellationToken))
            {
                throw new NotFoundException(agencyId);
            }

            var department = new Department { AgencyId = agencyId, NameVi = Name(nameVi), NameEn = string.IsNullOrWhiteSpace(nameEn) ? null : Name(nameEn) };
            if (await db.Departments.AnyAsync(d => d.AgencyId == agencyId && d.NameVi == department.NameVi && d.Active, cancellationToken))
            {
                throw new RefusalException("Đơn vị này đã có trong danh sách.", "This department is in the list already.", "NameVi");
            }

            db.Departments.Add(department);
            acts.Record(ActKind.DepartmentKeeping, "agency", agencyId, null, new { Department = department.NameVi });
        }, cancellationToken);
    }

    /// <summary>Winds a department up, or opens it again.</summary>
    public Task SwitchAsync(Actor actor, long departmentId, CancellationToken cancellationToken = default) => journal.SaveAsync(actor, async acts =>
    {
        var department = await db.Departments.FirstOrDefaultAsync(d => d.Id == departmentId, cancellationToken) ?? throw new NotFoundException("department");
        Demand(actor, department.AgencyId);
        var before = new { department.Active };
        department.Active = !department.Active;
        acts.Record(ActKind.DepartmentKeeping, "agency", department.AgencyId, before, new { department.Active, Department = department.NameVi });
    }, cancellationToken);

    public static bool May(Actor actor, string agencyId) => actor.May(Permission.Administer) || (actor.Role == UserRole.FocalPoint && actor.AgencyId == agencyId);

    private static void Demand(Actor actor, string agencyId)
    {
        if (!May(actor, agencyId))
        {
            throw new RefusalException("Đầu mối của cơ quan hoặc quản trị viên giữ danh sách đơn vị.", "The agency's focal point or the administrator keeps its departments.");
        }
    }

    private static string Name(string? name) => name?.Trim() switch
    {
        null or "" => throw new RefusalException("Hãy ghi tên đơn vị.", "Give the department's name.", "NameVi"),
        { Length: > Department.NameMaxLength } => throw new RefusalException($"Tên dài nhất {Department.NameMaxLength} ký tự.", $"The name has at most {Department.NameMaxLength} characters.", "NameVi"),
        { } given => given,
    };
}
