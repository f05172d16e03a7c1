using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Search;

internal sealed class SearchPassageMapping : IEntityTypeConfiguration<SearchPassage>
{
    public void Configure(EntityTypeBuilder<SearchPassage> builder) => builder.HasIndex(p => new { p.SubjectType, p.SubjectId });
}
