using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Threads;

internal sealed class ThreadMapping : IEntityTypeConfiguration<Thread>
{
    public void Configure(EntityTypeBuilder<Thread> builder)
    {
        builder.HasMany(t => t.Milestones).WithOne().HasForeignKey(m => m.ThreadId);
        builder.HasIndex(t => t.StandsInId);
    }
}

internal sealed class CarriedRowMapping : IEntityTypeConfiguration<CarriedRow>
{
    public void Configure(EntityTypeBuilder<CarriedRow> builder) => builder.HasIndex(c => c.ThreadId);
}

internal sealed class MilestoneRulingMapping : IEntityTypeConfiguration<MilestoneRuling>
{
    public void Configure(EntityTypeBuilder<MilestoneRuling> builder)
    {
        builder.HasKey(r => r.MilestoneId);
        builder.HasOne<Milestone>().WithOne(m => m.Ruling).HasForeignKey<MilestoneRuling>(r => r.MilestoneId);
    }
}
