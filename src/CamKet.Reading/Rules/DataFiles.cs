using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CamKet.Reading.Findings;
using CamKet.Reading.Links;

namespace CamKet.Reading.Rules;

/// <summary>The data files inside the library, read by code that is made when it is built: the first reading starts without looking at types.
/// A new shape of file is named here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(KindOfDocument)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
[JsonSerializable(typeof(CommonWords))]
[JsonSerializable(typeof(LinkWeights))]
[JsonSerializable(typeof(RuleFile))]
[JsonSerializable(typeof(Calibration))]
internal sealed partial class DataFiles : JsonSerializerContext
{
    private static readonly JsonDocumentOptions RowOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The content of a file that has a type.</summary>
    public static T Read<T>(string name)
    {
        using var stream = Open(name) ?? throw new InvalidOperationException($"The data file {name} is missing.");
        var type = Default.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not named in {nameof(DataFiles)}.");
        return (T)JsonSerializer.Deserialize(stream, type)!;
    }

    /// <summary>A file of rows whose fields differ, or null where there is none.</summary>
    public static JsonDocument? ReadRows(string name)
    {
        using var stream = Open(name);
        return stream is null ? null : JsonDocument.Parse(stream, RowOptions);
    }

    /// <summary>"joint-statement" for JointStatement.</summary>
    internal sealed class KindOfDocument() : JsonStringEnumConverter<DocumentKind>(JsonNamingPolicy.KebabCaseLower);

    private static Stream? Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
}
