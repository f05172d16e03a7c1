using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Outcomes;

internal sealed class OutcomeMapping : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> builder)
    {
        builder.Property(o => o.Reference).HasMaxLength(20);
        builder.HasIndex(o => o.Reference).IsUnique();
        builder.HasIndex(o => o.HappenedOn);
        builder.HasIndex(o => o.ThreadId);
        builder.HasOne(o => o.Document).WithMany().HasForeignKey(o => o.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
