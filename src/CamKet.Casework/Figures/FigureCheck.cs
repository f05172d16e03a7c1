using CamKet.Casework.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CamKet.Casework.Figures;

/// <summary>What a measure should agree with: the sum of its parts, a share of a base, or our own count.</summary>
public sealed class FigureCheck
{
    public long Id { get; set; }

    /// <summary>Its id in the reference data; null where an officer entered it.</summary>
    public string? ReferenceId { get; set; }

    public required FigureCheckKind Kind { get; set; }

    /// <summary>The whole, the share in per cent, or what is counted.</summary>
    public required string Measure { get; set; }

    /// <summary>Measures joined by a space. Of a sum its parts; of a share first the part, then what makes up the base.</summary>
    public string? Parts { get; set; }

    /// <summary>For our own count, what to count (<see cref="OwnCounts.All"/>).</summary>
    public string? Counted { get; set; }

    public IReadOnlyList<string> PartList => Parts?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>How a measure is checked.</summary>
public enum FigureCheckKind { Sum, Share, Count }

internal sealed class FigureCheckMapping : IEntityTypeConfiguration<FigureCheck>
{
    public void Configure(EntityTypeBuilder<FigureCheck> builder)
    {
        builder.Property(c => c.Measure).HasMaxLength(GivenText.NameMaxLength);
        builder.HasIndex(c => c.Measure);
    }
}
