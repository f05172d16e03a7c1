using CamKet.Casework.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Imports;

internal sealed class ImportMapping : IEntityTypeConfiguration<SheetImport>
{
    public void Configure(EntityTypeBuilder<SheetImport> builder)
    {
        builder.Property(i => i.FileHash).HasMaxLength(64);
        builder.HasIndex(i => i.FileHash);
        builder.HasIndex(i => i.AgencyId);
        builder.HasMany<Undertaking>().WithOne().HasForeignKey(u => u.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
