using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.Property(j => j.Subject).HasMaxLength(Job.SubjectMaxLength);
        builder.Property(j => j.OnceKey).HasMaxLength(80);
        builder.HasIndex(j => j.OnceKey).IsUnique();
        builder.HasIndex(j => new { j.State, j.Id });
        builder.HasIndex(j => j.UserId);
    }
}
