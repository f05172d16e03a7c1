using CamKet.Casework.Agencies;
using CamKet.Casework.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Assignments;

internal sealed class StepMapping : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> builder)
    {
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(s => s.UndertakingId);
        builder.HasIndex(s => s.Due);
    }
}

internal sealed class ReportDutyMapping : IEntityTypeConfiguration<ReportDuty>
{
    public void Configure(EntityTypeBuilder<ReportDuty> builder) => builder.HasOne<Undertaking>().WithMany().HasForeignKey(d => d.UndertakingId);
}

internal sealed class TimeRequestMapping : IEntityTypeConfiguration<TimeRequest>
{
    public void Configure(EntityTypeBuilder<TimeRequest> builder)
    {
        builder.HasOne(r => r.Undertaking).WithMany().HasForeignKey(r => r.UndertakingId);
        builder.HasIndex(r => r.Answer);
    }
}

internal sealed class DepartmentAssignmentMapping : IEntityTypeConfiguration<DepartmentAssignment>
{
    public void Configure(EntityTypeBuilder<DepartmentAssignment> builder)
    {
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(a => a.UndertakingId);
        builder.HasOne(a => a.Department).WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.UndertakingId, a.AgencyId });
    }
}

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder) => builder.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId);
}
