using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Matches;

internal sealed class MatchMapping : IEntityTypeConfiguration<Match>, IEntityTypeConfiguration<MatchTerm>, IEntityTypeConfiguration<MatchWeights>
{
    public void Configure(EntityTypeBuilder<Match> builder)
    {
        builder.HasOne(m => m.Undertaking).WithMany(u => u.Matches).HasForeignKey(m => m.UndertakingId);
        builder.HasOne(m => m.Outcome).WithMany(o => o.Matches).HasForeignKey(m => m.OutcomeId);
        builder.HasIndex(m => new { m.UndertakingId, m.OutcomeId }).IsUnique();
        builder.HasIndex(m => new { m.State, m.Score });
        builder.Property(m => m.WeightsVersion).HasMaxLength(MatchWeights.VersionMaxLength);
    }

    public void Configure(EntityTypeBuilder<MatchTerm> builder)
    {
        builder.HasKey(t => new { t.IsDeed, t.Term, t.SubjectId });
        builder.HasIndex(t => new { t.IsDeed, t.SubjectId });
        builder.Property(t => t.Term).HasMaxLength(MatchTerm.TermMaxLength);
    }

    public void Configure(EntityTypeBuilder<MatchWeights> builder)
    {
        builder.HasIndex(w => w.Version).IsUnique();
        builder.Property(w => w.Version).HasMaxLength(MatchWeights.VersionMaxLength);
    }
}
