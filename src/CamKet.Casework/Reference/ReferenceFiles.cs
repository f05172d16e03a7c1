using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CamKet.Casework.Reference;

/// <summary>The reference data as it is delivered with the program: one JSON file a subject, edited by hand (folder reference/).</summary>
public sealed class ReferenceFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>"agencies", "bodies" …</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "agencies", "bodies", "countries", "partnerships", "mandates", "frameworks", "threads", "roles", "figures", "series", "titles", "holidays",
    ];

    private readonly Func<string, string> _read;

    public ReferenceFiles() : this(ReadEmbedded)
    {
    }

    /// <summary>Reads each file ("agencies") by <paramref name="read"/>, for data that did not come with the program.</summary>
    public ReferenceFiles(Func<string, string> read) => _read = read;

    internal AgencyFile Agencies => Read<AgencyFile>("agencies");

    internal BodyFile Bodies => Read<BodyFile>("bodies");

    internal PartnerFile Countries => Read<PartnerFile>("countries");

    internal PartnershipFile Partnerships => Read<PartnershipFile>("partnerships");

    internal MandateFile Mandates => Read<MandateFile>("mandates");

    internal FrameworkFile Frameworks => Read<FrameworkFile>("frameworks");

    internal ThreadFile Threads => Read<ThreadFile>("threads");

    internal RoleFile Roles => Read<RoleFile>("roles");

    internal FigureFile Figures => Read<FigureFile>("figures");

    internal SeriesFile Series => Read<SeriesFile>("series");

    internal HolidayFile Holidays => Read<HolidayFile>("holidays");

    internal PersonFile Persons => Read<PersonFile>("titles");

    /// <summary>The text of a file that came with the program.</summary>
    public static string ReadEmbedded(string name)
    {
        using var stream = typeof(ReferenceFiles).Assembly.GetManifestResourceStream($"reference/{name}.json")
            ?? throw new InvalidOperationException($"The program was built without reference/{name}.json.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>SHA-256 over all the files, in one order.</summary>
    internal string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(_read(name)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private T Read<T>(string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(_read(name), Options)!;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"reference/{name}.json, line {e.LineNumber + 1}: {e.Message}", e);
        }
    }
}
