using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Mandates;

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> builder) =>
        builder.HasOne(m => m.LegalInstrument).WithMany().HasForeignKey(m => m.LegalInstrumentId);
}
