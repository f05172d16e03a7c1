using CamKet.Casework.Users;

namespace CamKet.Casework.Documents;

/// <summary>What others need of a document without its text.</summary>
public sealed record DocumentSummary(long Id, string Reference, string Title, string? Date, AccessLevel Access, Pillar? Pillar, string? PartnerId)
{
    public static DocumentSummary Of(Document d) => new(d.Id, d.Reference, d.Title, d.Date, d.Access, d.Pillar, d.PartnerId);
}
