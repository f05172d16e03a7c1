namespace CamKet.Reading.Links;

/// <summary>Two sentences of two documents that belong together. A proposal: an officer decides.</summary>
/// <param name="Earlier">The word, or what was told first.</param>
/// <param name="Later">What answers, moves or repeats it.</param>
/// <param name="Relation">What the later one does to the earlier.</param>
/// <param name="Score">How much speaks for it, term by term.</param>
public sealed record Link(LinkStatement Earlier, LinkStatement Later, LinkRelation Relation, LinkScore Score)
{
    /// <summary>The instrument that both name, where there is one.</summary>
    public string? Thread => Score.Parts.Where(part => part.Feature == LinkFeature.Instrument).SelectMany(part => part.Terms).Select(LinkTerm.ValueOf).FirstOrDefault();
}

/// <summary>What the later sentence does to the earlier: fulfils, advances, restates, raises, weakens, moves the date of, contradicts or replaces it.</summary>
public enum LinkRelation { Fulfils, Advances, Restates, Raises, Weakens, Slips, Contradicts, Replaces }
