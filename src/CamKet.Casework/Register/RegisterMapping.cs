using CamKet.Casework.Frameworks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Register;

internal sealed class UndertakingMapping : IEntityTypeConfiguration<Undertaking>
{
    public void Configure(EntityTypeBuilder<Undertaking> builder)
    {
        builder.Property(u => u.Reference).HasMaxLength(20);
        builder.Property(u => u.Title).HasMaxLength(Undertaking.TitleMaxLength);
        builder.Property(u => u.SaidOn).HasMaxLength(PartialDate.MaxLength);
        builder.HasIndex(u => u.Reference).IsUnique();
        builder.HasIndex(u => u.Due);
        builder.HasIndex(u => new { u.Status, u.Due });
        builder.HasIndex(u => new { u.LeadAgencyId, u.Due });
        builder.HasIndex(u => new { u.Pillar, u.Due });
        builder.HasIndex(u => new { u.PartnerId, u.Due });
        builder.HasIndex(u => u.ThreadId);
        builder.HasIndex(u => u.EngagementId);
    }
}

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.HasOne(c => c.Undertaking).WithMany(u => u.Citations).HasForeignKey(c => c.UndertakingId);
        builder.HasOne(c => c.Document).WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DueDateChangeMapping : IEntityTypeConfiguration<DueDateChange>
{
    public void Configure(EntityTypeBuilder<DueDateChange> builder) =>
        builder.HasOne<Undertaking>().WithMany(u => u.DueDateChanges).HasForeignKey(c => c.UndertakingId);
}

internal sealed class AlignmentMapping : IEntityTypeConfiguration<Alignment>
{
    public void Configure(EntityTypeBuilder<Alignment> builder)
    {
        builder.HasKey(a => new { a.UndertakingId, a.NodeId });
        builder.HasOne(a => a.Undertaking).WithMany(u => u.Alignments).HasForeignKey(a => a.UndertakingId);
        builder.HasOne(a => a.Node).WithMany().HasForeignKey(a => a.NodeId);
    }
}
