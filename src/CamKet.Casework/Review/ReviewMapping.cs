using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Review;

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.HasOne(f => f.Document).WithMany(d => d.Findings).HasForeignKey(f => f.DocumentId);
        builder.HasOne<ReadingPass>().WithMany(r => r.Findings).HasForeignKey(f => f.ReadingPassId);
        builder.HasIndex(f => new { f.DocumentId, f.Start });
        builder.HasIndex(f => f.Decision);
        builder.HasIndex(f => f.UndertakingId);
        builder.HasIndex(f => f.Batch);
    }
}
