using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Matches;

internal sealed class MatchMapping : IEntityTypeConfiguration<Match>
{
    public void Configure(EntityTypeBuilder<Match> builder)
    {
        builder.HasOne(m => m.Undertaking).WithMany(u => u.Matches).HasForeignKey(m => m.UndertakingId);
        builder.HasOne(m => m.Outcome).WithMany(o => o.Matches).HasForeignKey(m => m.OutcomeId);
        builder.HasIndex(m => new { m.UndertakingId, m.OutcomeId }).IsUnique();
        builder.HasIndex(m => m.State);
    }
}
