namespace CamKet.Reading.Rules;

/// <summary>A rule as it stands in a data file. Patterns are written as <see cref="Pattern"/> says. What a rule may leave out is "set", not
/// "init": code made at build time would put nothing in place of the values given here.</summary>
internal sealed record RuleData
{
    public required string Id { get; init; }

    /// <summary>commitment, request, direction, outcome, or none for a look-alike that stops the others.</summary>
    public required string Kind { get; init; }

    /// <summary>True where the cue governs the rest of its clause (a verb of agreeing, asking, hoping).</summary>
    public bool Governs { get; set; }

    /// <summary>actor: the clause, or the one it continues, must name who acts; person: not a thing; any.</summary>
    public string Subject { get; set; } = "any";

    /// <summary>True where the act counts however long ago it was (an instrument adopted or signed); other outcomes of earlier years are history.</summary>
    public bool Lasting { get; set; }

    /// <summary>The kinds of document that the rule reads ("press" for a newspaper's own voice); empty for all.</summary>
    public DocumentKind[] In { get; set; } = [];

    /// <summary>True where the cue must open its sentence.</summary>
    public bool Opens { get; set; }

    /// <summary>True where the subject is asked ("được giao"), not asking.</summary>
    public bool Passive { get; set; }

    /// <summary>True where the rule gives way to any other in the sentence.</summary>
    public bool Fallback { get; set; }

    /// <summary>True where the cue must open a numbered or marked item.</summary>
    public bool Item { get; set; }

    /// <summary>True where the rule reads headlines only, which drop their auxiliary verbs.</summary>
    public bool Headline { get; set; }

    public required string[] Cue { get; init; }

    /// <summary>One of these must follow the cue at once.</summary>
    public string[] Next { get; set; } = [];

    public string[] NextNot { get; set; } = [];

    /// <summary>One of these must end right before the cue.</summary>
    public string[] Before { get; set; } = [];

    public string[] BeforeNot { get; set; } = [];

    /// <summary>One of these must stand somewhere in the sentence.</summary>
    public string[] Has { get; set; } = [];

    public string[] HasNot { get; set; } = [];

    public int Priority { get; set; }

    public double Confidence { get; set; } = 0.7;

    public required string WhyVi { get; init; }

    public required string WhyEn { get; init; }

    /// <summary>Sentences in which the rule must fire (two at least).</summary>
    public required string[] Yes { get; init; }

    /// <summary>Sentences in which it must not (one at least).</summary>
    public required string[] No { get; init; }
}

/// <summary>The content of one rule file.</summary>
internal sealed record RuleFile(RuleData[] Rules);
