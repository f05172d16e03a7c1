using System.Text.Json;
using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Engagements;
using CamKet.Casework.History;
using CamKet.Casework.Matches;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Web.Hosting;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.History;

/// <summary>One act in words: who did what to what, what changed, and why.</summary>
/// <param name="Verb">"đã phân công".</param>
/// <param name="Address">The page of the subject; null where it has none.</param>
public sealed record ActStory(Act Act, string Verb, string? Address, IReadOnlyList<ActStory.Change> Changes)
{
    /// <summary>One value before and after; null where there was none.</summary>
    public sealed record Change(string Label, string? Before, string? After);
}

/// <summary>Tells acts in the words of one language: fields, states and names as the screens call them.</summary>
public sealed class ActTeller(WordBook book, Words words, RegisterNames names)
{
    /// <summary>Beyond this the quote or text is cut in the list; the thing itself has it whole.</summary>
    private const int MostShown = 300;

    public ActStory Tell(Act act) => new(act, words.Name(act.Kind), SubjectLinks.AddressOf(act.SubjectType, act.Subject), Changes(act));

    private List<ActStory.Change> Changes(Act act)
    {
        using var before = JsonDocument.Parse(act.Before ?? "{}");
        using var after = JsonDocument.Parse(act.After ?? "{}");
        var fields = before.RootElement.EnumerateObject().Concat(after.RootElement.EnumerateObject()).Select(p => p.Name).Distinct();
        return [.. from field in fields
                   let old = Value(act, field, before.RootElement)
                   let now = Value(act, field, after.RootElement)
                   where old != now
                   select new ActStory.Change(Label(field), old, now)];
    }

    /// <summary>The field as the screens name it; a field that no screen names stands under its own name.</summary>
    private string Label(string field) => Find($"ActField.{field}") ?? field;

    private string? Value(Act act, string field, JsonElement values) => values.TryGetProperty(field, out var value) ? Text(act, field, value) : null;

    private string? Text(Act act, string field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => words["History.Yes"],
        JsonValueKind.False => words["History.No"],
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(item => Text(act, field, item))),
        JsonValueKind.String => Word(act, field, value.GetString()!),
        _ => value.GetRawText(),
    };

    private string Word(Act act, string field, string text) =>
        TypeOf(act, field) is { } type && Find($"{type}.{text}") is { } name ? name
        : PartialDate.IsValid(text) && text.Length > 4 ? DateText.Partial(text)
        : NameOf(text) is { } known ? known
        : text.Length > MostShown ? text[..MostShown] + "…"
        : text;

    private string? NameOf(string id) =>
        names.Agencies.TryGetValue(id, out var name) || names.Partners.TryGetValue(id, out name) || names.Bodies.TryGetValue(id, out name) || names.Threads.TryGetValue(id, out name) ? words.Of(name) : null;

    private string? Find(string key) => book.TryFind(words.Language, key, out var sentence) ? sentence : null;

    private static string? TypeOf(Act act, string field) => (field, act.SubjectType) switch
    {
        ("Status", _) => nameof(UndertakingStatus),
        ("Side", _) => nameof(Side),
        ("Pillar", _) => nameof(Pillar),
        ("Access" or "Clearance", _) => nameof(AccessLevel),
        ("Role", "user") => nameof(UserRole),
        ("Stage", _) => nameof(Casework.Threads.MilestoneStage),
        ("View", _) => nameof(ConsultedView),
        ("TimeAnswer", _) => nameof(TimeAnswer),
        ("Rhythm", _) => nameof(Rhythm),
        ("Relation", _) => nameof(MatchRelation),
        ("State", "undertaking") => nameof(MatchState),
        ("Kind", "undertaking") => nameof(UndertakingKind),
        ("Kind", "outcome") => nameof(OutcomeKind),
        ("Kind", "engagement") => nameof(EngagementKind),
        _ => null,
    };
}
