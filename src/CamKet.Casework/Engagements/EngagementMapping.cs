using CamKet.Casework.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Engagements;

internal sealed class EngagementMapping : IEntityTypeConfiguration<Engagement>
{
    public void Configure(EntityTypeBuilder<Engagement> builder)
    {
        builder.Property(e => e.Reference).HasMaxLength(20);
        builder.HasIndex(e => e.Reference).IsUnique();
        builder.HasIndex(e => e.Start);
        builder.HasMany(e => e.Programme).WithOne().HasForeignKey(p => p.EngagementId);
        builder.HasMany(e => e.Participants).WithOne().HasForeignKey(p => p.EngagementId);
        builder.HasMany(e => e.Gifts).WithOne().HasForeignKey(g => g.EngagementId);
        builder.HasMany(e => e.Documents).WithOne().HasForeignKey(d => d.EngagementId);
    }
}

internal sealed class EngagementDocumentMapping : IEntityTypeConfiguration<EngagementDocument>
{
    public void Configure(EntityTypeBuilder<EngagementDocument> builder)
    {
        builder.HasKey(d => new { d.EngagementId, d.DocumentId });
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.DocumentId);
    }
}
