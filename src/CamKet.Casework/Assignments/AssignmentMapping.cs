using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Assignments;

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.HasOne(a => a.Undertaking).WithMany(u => u.Assignments).HasForeignKey(a => a.UndertakingId);
        builder.HasIndex(a => a.LeadAgencyId);
    }
}

internal sealed class SupportingAgencyMapping : IEntityTypeConfiguration<SupportingAgency>
{
    public void Configure(EntityTypeBuilder<SupportingAgency> builder)
    {
        builder.HasKey(s => new { s.AssignmentId, s.AgencyId });
        builder.HasOne<Assignment>().WithMany(a => a.Supporting).HasForeignKey(s => s.AssignmentId);
        builder.HasIndex(s => s.AgencyId);
    }
}
