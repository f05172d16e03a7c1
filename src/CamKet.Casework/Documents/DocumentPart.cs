namespace CamKet.Casework.Documents;

/// <summary>A document that came inside another: attached to a mail, carried by a package. One document may have come with several.</summary>
public sealed class DocumentPart
{
    public long Id { get; set; }

    /// <summary>The mail or package.</summary>
    public long WholeId { get; set; }

    public Document? Whole { get; set; }

    public long PartId { get; set; }

    public Document? Part { get; set; }

    /// <summary>From 1, in the order of the mail.</summary>
    public int Position { get; set; }

    /// <summary>What the sender called it.</summary>
    public required string FileName { get; set; }
}
