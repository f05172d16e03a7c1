using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Agencies;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.HasMany(a => a.Names).WithOne().HasForeignKey(n => n.AgencyId);
        builder.HasMany(a => a.Successors).WithOne().HasForeignKey(s => s.AgencyId);
    }
}
