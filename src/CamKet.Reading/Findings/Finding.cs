using CamKet.Reading.Text;

namespace CamKet.Reading.Findings;

/// <summary>One act that the reader proposes, with the span that proves it and the reason. A proposal, never a fact.</summary>
public sealed record Finding
{
    public required FindingKind Kind { get; init; }

    /// <summary>The clause that does the act.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The whole sentence around it.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Who is to act, as written in the document, several as they are listed there; null where the text names nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>The known body behind <see cref="Holder"/>, such as "country:kr"; null where not resolved or several.</summary>
    public string? HolderId { get; init; }

    /// <summary>Who asks (requests only).</summary>
    public string? Asker { get; init; }

    public string? AskerId { get; init; }

    /// <summary>To whom it is promised.</summary>
    public string? Addressee { get; init; }

    public string? AddresseeId { get; init; }

    /// <summary>The deadline in ISO 8601 with the precision known ("2026", "2026-06", "2026-06-30"); null where none is stated.</summary>
    public string? Due { get; init; }

    /// <summary>The deadline as written.</summary>
    public string? DueText { get; init; }

    /// <summary>The strict reading of the deadline: "before July" ends with June, "by 2030" with 2029.</summary>
    public DateOnly? DueEarliest { get; init; }

    /// <summary>The generous reading: the last day of the period that the words name.</summary>
    public DateOnly? DueLatest { get; init; }

    /// <summary>Ids of the threads or instruments named, such as "defa".</summary>
    public IReadOnlyList<string> Instruments { get; init; } = [];

    /// <summary>For an outcome, the thing adopted, signed or established, as written.</summary>
    public string? InstrumentText { get; init; }

    public Strength Strength { get; init; } = Strength.Vague;

    public bool Negated { get; init; }

    /// <summary>Id of the rule that fired, such as "vi.commitment.agree-to-act".</summary>
    public required string Rule { get; init; }

    /// <summary>Why, as a sentence for an officer.</summary>
    public required Bilingual Why { get; init; }

    /// <summary>What the rule says of itself, 0 to 1, before calibration.</summary>
    public double Weight { get; init; }

    /// <summary>How often findings like this one are right, 0 to 1 (<see cref="Calibration"/>).</summary>
    public required double Confidence { get; init; }
}

/// <summary>The four acts of the annotation scheme: commitment (cam kết), request (đề nghị), direction (phương hướng), outcome (kết quả).</summary>
public enum FindingKind { Commitment, Request, Direction, Outcome }

/// <summary>Whether one could check next year that it was done.</summary>
public enum Strength { Vague, Specific }
