using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CamKet.Casework.History;
using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Casework.Notices;

/// <summary>What one person is told on one day, without words of any language.</summary>
public sealed record Digest(DateOnly Day, IReadOnlyList<DigestSection> Sections)
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static Digest FromJson(string json) => JsonSerializer.Deserialize<Digest>(json, Options)!;
}

/// <summary>Lines of one kind.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Total">How many there are; the lines may be the first of them.</param>
/// <param name="Rows">The filter of the register that opens all of them ("?state=Overdue"); null where no filter does.</param>
/// <param name="Lines">The most pressing first.</param>
/// <param name="Name">The name that the person gave, of a saved view.</param>
public sealed record DigestSection(DigestKind Kind, int Total, string? Rows, IReadOnlyList<DigestLine> Lines, string? Name = null);

/// <summary>The sections of a digest in their order.</summary>
public enum DigestKind { Escalated, Overdue, DueSoon, Waiting, Happened, SavedView, Undelivered }

/// <summary>One line; which of the values it has depends on the section.</summary>
public sealed record DigestLine
{
    public long? UndertakingId { get; init; }

    public string? Reference { get; init; }

    public string? Title { get; init; }

    public DateOnly? Due { get; init; }

    public Bilingual? Agency { get; init; }

    /// <summary>The person may report on it by a link in the mail.</summary>
    public bool MayReport { get; init; }

    /// <summary>The rung of the ladder, of an escalation.</summary>
    public LadderAudience? Audience { get; init; }

    /// <summary>What somebody else did.</summary>
    public ActKind? Act { get; init; }

    public string? By { get; init; }

    public DateTime? At { get; init; }

    /// <summary>A line of the person's work list.</summary>
    public WorkItem? Work { get; init; }
}
