using System.Text.Json;
using CamKet.Casework.Review;

namespace CamKet.Casework.SecondReading;

/// <summary>One thing that the second reader says it found, as far as its form is right; nothing is believed yet.</summary>
internal sealed record ClaimedFinding(ProposalKind Kind, string Quote, string? Holder, string? Asker, string? Addressee, string? Due, string? Instrument);

/// <summary>Reads the answer strictly: an object with a list of findings. Items of another form are dropped and counted.</summary>
internal static class SecondReaderAnswer
{
    private const int MostFindings = 500;

    public static (IReadOnlyList<ClaimedFinding> Claimed, int Malformed) Read(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 8 });
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("findings", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MostFindings)
            {
                throw SecondReaderClient.NotUnderstood();
            }

            var read = list.EnumerateArray().Select(Read).ToList();
            return ([.. read.OfType<ClaimedFinding>()], read.Count(item => item is null));
        }
        catch (JsonException)
        {
            throw SecondReaderClient.NotUnderstood();
        }
    }

    private static ClaimedFinding? Read(JsonElement item) => item.ValueKind == JsonValueKind.Object && Kind(Text(item, "kind")) is { } kind && Text(item, "quote") is { } quote
        ? new ClaimedFinding(kind, quote, Text(item, "holder"), Text(item, "asker"), Text(item, "addressee"), Text(item, "due"), Text(item, "instrument"))
        : null;

    private static ProposalKind? Kind(string? name) => name switch
    {
        "commitment" => ProposalKind.Commitment, "request" => ProposalKind.Request, "direction" => ProposalKind.Direction, "outcome" => ProposalKind.Outcome, _ => null,
    };

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
