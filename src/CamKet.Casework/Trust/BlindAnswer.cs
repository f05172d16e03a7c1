using CamKet.Casework.Documents;
using CamKet.Casework.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Trust;

/// <summary>What an officer says of a sentence before seeing what the reader says of it.</summary>
public sealed class BlindAnswer
{
    public const int LabelsMaxLength = 80;

    public long Id { get; set; }

    public long DocumentId { get; set; }

    public Document? Document { get; set; }

    public int SentenceStart { get; set; }

    public int SentenceEnd { get; set; }

    /// <summary>The kinds that the officer finds in it, in the order of <see cref="ProposalKind"/>, joined by ";"; empty for none.</summary>
    public required string Labels { get; set; }

    /// <summary>The kinds that the first reader found in it at that time.</summary>
    public required string ReaderLabels { get; set; }

    public required string ReaderVersion { get; set; }

    public required string AnsweredBy { get; set; }

    public DateTime AnsweredAt { get; set; }

    public static string Join(IEnumerable<ProposalKind> kinds) => string.Join(';', kinds.Distinct().Order());

    public static IReadOnlySet<ProposalKind> Split(string labels) =>
        labels.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<ProposalKind>).ToHashSet();
}

internal sealed class BlindAnswerMapping : IEntityTypeConfiguration<BlindAnswer>
{
    public void Configure(EntityTypeBuilder<BlindAnswer> builder)
    {
        builder.Property(a => a.Labels).HasMaxLength(BlindAnswer.LabelsMaxLength);
        builder.Property(a => a.ReaderLabels).HasMaxLength(BlindAnswer.LabelsMaxLength);
        builder.HasOne(a => a.Document).WithMany().HasForeignKey(a => a.DocumentId);
        builder.HasIndex(a => new { a.DocumentId, a.SentenceStart, a.AnsweredBy }).IsUnique();
    }
}
