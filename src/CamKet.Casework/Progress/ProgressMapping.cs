using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Progress;

internal sealed class ProgressReportMapping : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> builder)
    {
        builder.HasOne(r => r.Undertaking).WithMany(u => u.Reports).HasForeignKey(r => r.UndertakingId);
        builder.HasIndex(r => r.State);
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.HasOne<Undertaking>().WithMany().HasForeignKey(e => e.UndertakingId);
        builder.HasOne<ProgressReport>().WithMany(r => r.Evidence).HasForeignKey(e => e.ProgressReportId);
        builder.HasOne(e => e.Document).WithMany().HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Outcome>().WithMany().HasForeignKey(e => e.OutcomeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.File).WithOne().HasForeignKey<EvidenceFile>(f => f.EvidenceId);
    }
}

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder) => builder.HasKey(f => f.EvidenceId);
}
