using CamKet.Casework.Register;

namespace CamKet.Casework.Frameworks;

/// <summary>A directive, vision or strategy (khung định hướng) as a tree of objectives and measures.</summary>
public sealed class Framework
{
    public required string Id { get; set; }

    public required string NameVi { get; set; }

    public required string NameEn { get; set; }

    /// <summary><see cref="PartialDate"/>.</summary>
    public string? IssuedOn { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public List<FrameworkNode> Nodes { get; } = [];
}

/// <summary>An objective or measure.</summary>
public sealed class FrameworkNode : IVersioned
{
    public required string Id { get; set; }

    public required string FrameworkId { get; set; }

    public string? ParentId { get; set; }

    public int Order { get; set; }

    public required string TextVi { get; set; }

    public required string TextEn { get; set; }

    public bool Verified { get; set; }

    public string? Sources { get; set; }

    public int Version { get; set; }
}

/// <summary>An undertaking that serves a node.</summary>
public sealed class Alignment
{
    public long UndertakingId { get; set; }

    public Undertaking? Undertaking { get; set; }

    public required string NodeId { get; set; }

    public FrameworkNode? Node { get; set; }
}
