using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Assignments;

internal sealed class ConsultationMapping : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.HasOne(c => c.Undertaking).WithMany(u => u.Consultations).HasForeignKey(c => c.UndertakingId);
        builder.Ignore(c => c.AwaitsConfirmation);
    }
}

internal sealed class ConsultedAgencyMapping : IEntityTypeConfiguration<ConsultedAgency>
{
    public void Configure(EntityTypeBuilder<ConsultedAgency> builder)
    {
        builder.HasOne(a => a.Consultation).WithMany(c => c.Asked).HasForeignKey(a => a.ConsultationId);
        builder.HasIndex(a => a.AgencyId);
    }
}
