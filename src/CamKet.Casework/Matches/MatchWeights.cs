using System.Text.Json;
using System.Text.Json.Serialization;
using CamKet.Reading.Links;

namespace CamKet.Casework.Matches;

/// <summary>A version of the scorer's weights, learnt from officers' decisions. It is never changed; an administrator says which version proposes.</summary>
public sealed class MatchWeights
{
    public const int VersionMaxLength = 40;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public long Id { get; set; }

    public required string Version { get; set; }

    /// <summary>The version it was learnt from.</summary>
    public required string From { get; set; }

    public DateTime LearntAt { get; set; }

    /// <summary>How many decisions it was learnt from, and how many of them were a yes.</summary>
    public int Decisions { get; set; }

    public int Confirmed { get; set; }

    /// <summary>Mean log loss on decisions kept apart in ten parts, before learning and after: lower is better.</summary>
    public double LossBefore { get; set; }

    public double LossAfter { get; set; }

    /// <summary>Bias, threshold and weights as JSON.</summary>
    public required string Content { get; set; }

    public bool IsActive { get; set; }

    public LinkWeights ToWeights() => JsonSerializer.Deserialize<LinkWeights>(Content, Options)!;

    public static string Write(LinkWeights weights) => JsonSerializer.Serialize(weights, Options);
}
