using CamKet.Casework.Review;
using CamKet.Casework.Users;

namespace CamKet.Casework.Register;

/// <summary>One row of the register's list and exports.</summary>
public sealed record RegisterRow
{
    public required long Id { get; init; }
    public required string Reference { get; init; }
    public required string Title { get; init; }
    public required UndertakingKind Kind { get; init; }
    public required Side Side { get; init; }
    public required UndertakingStatus Status { get; init; }
    public required Pillar? Pillar { get; init; }
    public required string? LeadAgencyId { get; init; }
    public required string? PartnerId { get; init; }
    public required string? BodyId { get; init; }
    public required string? ThreadId { get; init; }
    public required string? Holder { get; init; }
    public required string? Counterpart { get; init; }
    public required string? SaidOn { get; init; }
    public required DateOnly? Due { get; init; }
    public required string? DueText { get; init; }
    public required DateOnly? DoneOn { get; init; }
    public required bool HasEvidence { get; init; }
    public required DateOnly? LastTraceOn { get; init; }
    public required int Slips { get; init; }
    public required bool IsTraining { get; init; }
    public required string? ReachText { get; init; }
    public required int? ReachCount { get; init; }
    public required FindingOrigin Origin { get; init; }
    public required string? OriginName { get; init; }
    public required AccessLevel Access { get; init; }
    public required DateTime RegisteredAt { get; init; }

    public DueState StateOn(DateOnly today) => DueStates.On(today, Status, Due, DoneOn, HasEvidence);
}

/// <summary>Projects undertakings into rows, so that a list loads what it shows and no more.</summary>
public static class RegisterRows
{
    public static IQueryable<RegisterRow> ToRows(this IQueryable<Undertaking> undertakings) => undertakings.Select(u => new RegisterRow
    {
        Id = u.Id,
        Reference = u.Reference,
        Title = u.Title,
        Kind = u.Kind,
        Side = u.Side,
        Status = u.Status,
        Pillar = u.Pillar,
        LeadAgencyId = u.LeadAgencyId,
        PartnerId = u.PartnerId,
        BodyId = u.BodyId,
        ThreadId = u.ThreadId,
        Holder = u.Holder,
        Counterpart = u.Counterpart,
        SaidOn = u.SaidOn,
        Due = u.Due,
        DueText = u.DueText,
        DoneOn = u.DoneOn,
        HasEvidence = u.HasEvidence,
        LastTraceOn = u.LastTraceOn,
        Slips = u.Slips,
        IsTraining = u.IsTraining,
        ReachText = u.ReachText,
        ReachCount = u.ReachCount,
        Origin = u.Origin,
        OriginName = u.OriginName,
        Access = u.Access,
        RegisteredAt = u.RegisteredAt,
    });
}
