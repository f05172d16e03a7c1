using CamKet.Casework.Outcomes;

namespace CamKet.Casework.Progress;

/// <summary>An outcome as proof: its sentence comes along.</summary>
internal static class OutcomeEvidence
{
    public static Evidence Of(Outcome outcome, DateTime now, string by) => new()
    {
        Kind = EvidenceKind.Outcome, OutcomeId = outcome.Id, DocumentId = outcome.DocumentId, Start = outcome.Start, End = outcome.End, Quote = outcome.Quote, AddedAt = now, AddedBy = by,
    };
}
