using CamKet.Reading.Findings;
using CamKet.Reading.Text;

namespace CamKet.Reading.Links;

/// <summary>One sentence that can be linked with one of another document: what it does, when, and the terms by which it is compared.</summary>
public sealed record LinkStatement
{
    /// <summary>What the document is called: a file name or a reference.</summary>
    public required string Document { get; init; }

    public required StatementKind Kind { get; init; }

    public required Language Language { get; init; }

    /// <summary>The words that speak, in the document's text.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The sentence around them.</summary>
    public TextSpan Sentence { get; init; }

    /// <summary>When the document speaks from, ISO 8601 as exactly as known; null where unknown.</summary>
    public string? SaidOn { get; init; }

    /// <summary>For a deed, when it happened; no later than its document.</summary>
    public string? HappenedOn { get; init; }

    /// <summary>For a word, its deadline.</summary>
    public string? Due { get; init; }

    /// <summary>Who is to act or acted, where that is one known body.</summary>
    public string? HolderId { get; init; }

    public bool Negated { get; init; }

    public Strength Strength { get; init; }

    /// <summary>The terms (<see cref="LinkTerm"/>), each once, in ordinal order.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Instruments that the sentences before were about, while this one names none.</summary>
    public IReadOnlyList<string> Carried { get; init; } = [];

    /// <summary>The stage that a deed reports of an instrument, by the instrument's id.</summary>
    public IReadOnlyDictionary<string, string> Stages { get; init; } = new Dictionary<string, string>();

    /// <summary>The instruments named.</summary>
    public IEnumerable<string> Instruments => Terms.Where(LinkTerm.IsInstrument).Select(LinkTerm.ValueOf);

    /// <summary>When the thing itself is: the deed's day, otherwise the day it was said.</summary>
    public string? On => HappenedOn ?? SaidOn;
}
