using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Documents;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.Property(d => d.Reference).HasMaxLength(20);
        builder.Property(d => d.Title).HasMaxLength(Document.TitleMaxLength);
        builder.Property(d => d.Date).HasMaxLength(PartialDate.MaxLength);
        builder.Property(d => d.TextHash).HasMaxLength(64);
        builder.HasIndex(d => d.Reference).IsUnique();
        builder.HasIndex(d => d.TextHash).IsUnique();
        builder.HasIndex(d => d.AddedAt);
        builder.HasOne(d => d.Original).WithOne().HasForeignKey<DocumentOriginal>(o => o.DocumentId);
    }
}

internal sealed class DocumentPartMapping : IEntityTypeConfiguration<DocumentPart>
{
    public void Configure(EntityTypeBuilder<DocumentPart> builder)
    {
        builder.HasOne(p => p.Whole).WithMany(d => d.Parts).HasForeignKey(p => p.WholeId);
        builder.HasOne(p => p.Part).WithMany().HasForeignKey(p => p.PartId);
        builder.HasIndex(p => new { p.WholeId, p.PartId }).IsUnique();
    }
}

internal sealed class DocumentOriginalMapping : IEntityTypeConfiguration<DocumentOriginal>
{
    public void Configure(EntityTypeBuilder<DocumentOriginal> builder) => builder.HasKey(o => o.DocumentId);
}
