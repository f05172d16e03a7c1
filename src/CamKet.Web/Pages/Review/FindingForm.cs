using CamKet.Casework;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Review;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Review;

/// <summary>A finding as the officer sees and amends it. Dates are as people type them.</summary>
public sealed class FindingForm
{
    /// <summary>Values of facts that are dates.</summary>
    private static readonly HashSet<string> Dates = ["start", "end", "from", "to", "date", "asOf"];

    public ProposalKind Kind { get; set; }

    public string? Title { get; set; }

    public string? Holder { get; set; }

    public string? Counterpart { get; set; }

    public string? Due { get; set; }

    public Side Side { get; set; }

    public string? ThreadId { get; set; }

    public string? PartnerId { get; set; }

    public Pillar? Pillar { get; set; }

    public long? EngagementId { get; set; }

    public bool IsTraining { get; set; }

    public string? Instrument { get; set; }

    public OutcomeKind OutcomeKind { get; set; }

    public string? HappenedOn { get; set; }

    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The undertaking to merge into; empty for none.</summary>
    public string? MergeInto { get; set; }

    public static FindingForm Of(FindingDraft d) => new()
    {
        Kind = d.Kind, Title = d.Title, Holder = d.Holder, Counterpart = d.Counterpart, Due = Shown(d.Due), Side = d.Side, ThreadId = d.ThreadId, PartnerId = d.PartnerId, Pillar = d.Pillar,
        EngagementId = d.EngagementId, IsTraining = d.IsTraining, Instrument = d.Instrument, OutcomeKind = d.OutcomeKind, HappenedOn = Shown(d.HappenedOn),
        Values = KeysOf(d).ToDictionary(key => key, key => key == "stage" ? ReviewWords.StageOf(d.Value(key)) : Dates.Contains(key) ? Shown(d.Value(key)) : d.Value(key)),
    };

    /// <summary>The proposal with what the officer changed. What was left alone stays as proposed, to the character.</summary>
    public FindingDraft Amend(FindingDraft proposed)
    {
        var before = Of(proposed);
        return DraftFinding.IsAct(proposed.Kind) ? AmendAct(proposed, before) : AmendFact(proposed, before);
    }

    private FindingDraft AmendAct(FindingDraft proposed, FindingForm before) => proposed with
    {
        Kind = Kind,
        Title = Kept(Title, before.Title, proposed.Title) ?? "",
        Holder = Kept(Holder, before.Holder, proposed.Holder),
        Counterpart = Kept(Counterpart, before.Counterpart, proposed.Counterpart),
        Due = Kept(Due, before.Due, proposed.Due, TypedDate.Read),
        // The words of the source do not say a date that the officer changed.
        DueText = Clean(Due) == Clean(before.Due) ? proposed.DueText : null,
        Side = Side, ThreadId = Clean(ThreadId), PartnerId = Clean(PartnerId), Pillar = Pillar, EngagementId = EngagementId, IsTraining = IsTraining,
        Instrument = Kept(Instrument, before.Instrument, proposed.Instrument),
        OutcomeKind = OutcomeKind,
        HappenedOn = Kept(HappenedOn, before.HappenedOn, proposed.HappenedOn, TypedDate.Read),
    };

    /// <summary>A fact's form shows its values and little else.</summary>
    private FindingDraft AmendFact(FindingDraft proposed, FindingForm before) => proposed with
    {
        Title = Kept(Title, before.Title, proposed.Title) ?? "",
        PartnerId = Clean(PartnerId),
        ThreadId = proposed.Kind == ProposalKind.Milestone ? Clean(ThreadId) : proposed.ThreadId,
        EngagementId = proposed.Kind == ProposalKind.Engagement ? EngagementId : proposed.EngagementId,
        Values = AmendValues(proposed, before),
    };

    /// <summary>The values that a kind of fact has, and any more that the reader found.</summary>
    public static IEnumerable<string> KeysOf(FindingDraft draft)
    {
        string[] known = draft.Kind switch
        {
            ProposalKind.Engagement => ["name", "start", "end", "place"],
            ProposalKind.Role => ["role", "holder", "body", "from", "to"],
            ProposalKind.Figure => ["measure", "value", "unit", "asOf"],
            ProposalKind.Milestone => ["stage", "date", "planned", "party"],
            ProposalKind.Relation => ["level", "from"],
            _ => [],
        };
        return known;
    }

    private Dictionary<string, string> AmendValues(FindingDraft proposed, FindingForm before)
    {
        var values = new Dictionary<string, string>(proposed.Values);
        foreach (var (key, typed) in Values.Where(v => before.Values.ContainsKey(v.Key)))
        {
            var value = Kept(typed, before.Values[key], proposed.Value(key), Dates.Contains(key) ? TypedDate.Read : null);
            if (value is null)
            {
                values.Remove(key);
            }
            else
            {
                values[key] = value;
            }
        }

        return values;
    }

    private static string? Kept(string? typed, string? shown, string? proposed, Func<string?, string?>? read = null) =>
        Clean(typed) == Clean(shown) ? proposed : read is null ? Clean(typed) : read(typed);

    private static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ReplaceLineEndings("\n");

    private static string? Shown(string? iso) => iso is null ? null : PartialDate.IsValid(iso) ? DateText.Partial(iso) : iso;
}
