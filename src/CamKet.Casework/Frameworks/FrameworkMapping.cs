using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Frameworks;

internal sealed class FrameworkMapping : IEntityTypeConfiguration<Framework>
{
    public void Configure(EntityTypeBuilder<Framework> builder) =>
        builder.HasMany(f => f.Nodes).WithOne().HasForeignKey(n => n.FrameworkId);
}
