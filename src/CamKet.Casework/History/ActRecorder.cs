using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CamKet.Casework.History;

/// <summary>Collects the acts of one save. Before and after are small objects; only the values that differ are kept.</summary>
public sealed class ActRecorder
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly List<Recorded> _recorded = [];

    internal IReadOnlyList<Recorded> Recorded => _recorded;

    /// <summary>Records an act. A change that changed nothing leaves no act.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="subjectType">"undertaking", "document" …</param>
    /// <param name="subject">Reference of the subject.</param>
    /// <param name="before">The values before, as an anonymous object; null for a new thing.</param>
    /// <param name="after">The values after, with the same property names.</param>
    /// <param name="reason">Why, in the officer's words.</param>
    public void Record(ActKind kind, string subjectType, string subject, object? before = null, object? after = null, string? reason = null) =>
        Record(kind, subjectType, () => subject, before, after, reason);

    /// <summary>As above for a subject whose id is known only once it is saved; ask for it by saving inside the change first.</summary>
    public void Record(ActKind kind, string subjectType, Func<string> subject, object? before = null, object? after = null, string? reason = null)
    {
        var (old, now) = (Values(before), Values(after));
        if (old is not null && now is not null)
        {
            var same = old.Keys.Where(k => now.TryGetValue(k, out var v) && v == old[k]).ToList();
            same.ForEach(k => { old.Remove(k); now.Remove(k); });
            if (old.Count == 0 && now.Count == 0)
            {
                return;
            }
        }

        _recorded.Add(new Recorded(kind, subjectType, subject, reason, Json(old), Json(now)));
    }

    private static Dictionary<string, string>? Values(object? source) => source is null
        ? null
        : JsonSerializer.SerializeToElement(source, source.GetType(), Options).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText());

    private static string? Json(Dictionary<string, string>? values) => values is null
        ? null
        : "{" + string.Join(",", values.Select(p => JsonSerializer.Serialize(p.Key, Options) + ":" + p.Value)) + "}";
}

internal sealed record Recorded(ActKind Kind, string SubjectType, Func<string> Subject, string? Reason, string? Before, string? After);
