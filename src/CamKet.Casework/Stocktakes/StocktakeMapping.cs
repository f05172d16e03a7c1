using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Stocktakes;

internal sealed class StocktakeMapping : IEntityTypeConfiguration<Stocktake>
{
    public void Configure(EntityTypeBuilder<Stocktake> builder)
    {
        builder.HasIndex(s => s.Reference).IsUnique();
        builder.HasMany(s => s.Contributions).WithOne().HasForeignKey(c => c.StocktakeId);
        builder.HasMany(s => s.Clauses).WithOne().HasForeignKey(c => c.StocktakeId);
    }
}

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> builder) => builder.HasIndex(c => new { c.StocktakeId, c.AgencyId }).IsUnique();
}
