using CamKet.Casework.Agencies;
using CamKet.Reading.Text;

namespace CamKet.Casework.Assignments;

/// <summary>Who should lead by the rules of a day, and on what legal basis. An officer decides; the reasons stand beside it.</summary>
public sealed record AssignmentProposal
{
    public required AssignmentPath Path { get; init; }

    /// <summary>The day whose rules were asked.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Chủ trì; null where the rules leave it open.</summary>
    public string? LeadAgencyId { get; init; }

    public IReadOnlyList<string> SupportingAgencyIds { get; init; } = [];

    /// <summary>The mandate that the lead rests on; null where it rests on the words alone.</summary>
    public string? MandateId { get; init; }

    /// <summary>What is cited with the assignment; null where nothing in force covers it.</summary>
    public Bilingual? Basis { get; init; }

    /// <summary>Whether the cited point was read in a source, and is not current practice only.</summary>
    public bool Verified { get; init; }

    /// <summary>Every rule in force that covers the undertaking, the most specific first.</summary>
    public IReadOnlyList<ProposalGround> Grounds { get; init; } = [];

    /// <summary>Where a named agency's work was split: who may carry it; the officer chooses.</summary>
    public IReadOnlyList<WorkCarrier> SplitAmong { get; init; } = [];

    /// <summary>What else speaks for an agency, such as the lead of the body at whose table it was said.</summary>
    public IReadOnlyList<Bilingual> Hints { get; init; } = [];
}

/// <summary>One mandate that covers it, in words.</summary>
public sealed record ProposalGround(string MandateId, string? LeadAgencyId, Bilingual Cited, Bilingual? Representative, bool Verified);

/// <summary>The way an undertaking takes: assigned at once; consulted and decided by the Prime Minister first; or followed only.</summary>
public enum AssignmentPath { Assign, ConsultFirst, FollowOnly }
