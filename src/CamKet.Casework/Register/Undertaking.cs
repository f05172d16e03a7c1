using CamKet.Casework.Assignments;
using CamKet.Casework.Frameworks;
using CamKet.Casework.Matches;
using CamKet.Casework.Progress;
using CamKet.Casework.Review;
using CamKet.Casework.Users;

namespace CamKet.Casework.Register;

/// <summary>An accepted word in the register (cam kết, nhiệm vụ). It cites one or more sentences.</summary>
public sealed class Undertaking : IVersioned
{
    public const int TitleMaxLength = 1000;

    public long Id { get; set; }

    /// <summary>"CK-2026-0147", given once, never again.</summary>
    public required string Reference { get; set; }

    /// <summary>What is to be done, in the officer's words; starts as the sentence.</summary>
    public required string Title { get; set; }

    public required UndertakingKind Kind { get; set; }

    public required Side Side { get; set; }

    public UndertakingStatus Status { get; set; } = UndertakingStatus.Registered;

    /// <summary>Who is to act, as written.</summary>
    public string? Holder { get; set; }

    public string? HolderId { get; set; }

    /// <summary>To whom it was promised, or who asked.</summary>
    public string? Counterpart { get; set; }

    public string? CounterpartId { get; set; }

    /// <summary>The partner in whose ledger it stands ("country:kr").</summary>
    public string? PartnerId { get; set; }

    public Pillar? Pillar { get; set; }

    public string? BodyId { get; set; }

    public string? ThreadId { get; set; }

    public long? EngagementId { get; set; }

    /// <summary>When it was said (<see cref="PartialDate"/>).</summary>
    public string? SaidOn { get; set; }

    /// <summary>The day that binds; null where none is agreed. Overdue is computed from it, never stored.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The deadline in the words of the source.</summary>
    public string? DueText { get; set; }

    /// <summary>The day it was done, by accepted proof.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Lead agency of the current assignment, repeated here so that lists are one query.</summary>
    public string? LeadAgencyId { get; set; }

    /// <summary>Day of the last trace, what silence is measured from: a report, a confirmed match, the word said again (<see cref="Traces"/>), a stage of its thread.</summary>
    public DateOnly? LastTraceOn { get; set; }

    /// <summary>Whether at least one piece of accepted evidence stands behind it.</summary>
    public bool HasEvidence { get; set; }

    /// <summary>How often the due date was moved.</summary>
    public int Slips { get; set; }

    /// <summary>For training and other capacity work: who was reached, and how many.</summary>
    public string? ReachText { get; set; }

    public int? ReachCount { get; set; }

    /// <summary>Who found the sentence first: our reader, an officer, or the second reader, whose model is named.</summary>
    public FindingOrigin Origin { get; set; }

    public string? OriginName { get; set; }

    public bool IsTraining { get; set; }

    public AccessLevel Access { get; set; } = AccessLevel.Internal;

    public long? SupersededById { get; set; }

    /// <summary>The sheet it came in with (<see cref="Imports.SheetImport"/>).</summary>
    public long? ImportId { get; set; }

    public DateTime RegisteredAt { get; set; }

    public required string RegisteredBy { get; set; }

    public int Version { get; set; }

    public List<Citation> Citations { get; } = [];

    public List<Assignment> Assignments { get; } = [];

    public List<ProgressReport> Reports { get; } = [];

    public List<Match> Matches { get; } = [];

    public List<DueDateChange> DueDateChanges { get; } = [];

    public List<Consultation> Consultations { get; } = [];

    public List<Alignment> Alignments { get; } = [];
}

public enum UndertakingKind { Commitment, Request, Direction }

/// <summary>Whose word it is: phía ta, phía bạn, chung, ASEAN.</summary>
public enum Side { Ours, Theirs, Joint, Asean }
