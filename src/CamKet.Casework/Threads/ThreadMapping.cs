using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Threads;

internal sealed class ThreadMapping : IEntityTypeConfiguration<Thread>
{
    public void Configure(EntityTypeBuilder<Thread> builder) =>
        builder.HasMany(t => t.Milestones).WithOne().HasForeignKey(m => m.ThreadId);
}
