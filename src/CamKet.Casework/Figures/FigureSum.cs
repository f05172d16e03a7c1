using System.Reflection;
using System.Text.Json;

namespace CamKet.Casework.Figures;

/// <summary>Figures that should add up: the parts of a whole, all as of one date.</summary>
public sealed record FigureSum(string Whole, IReadOnlyList<string> Parts)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The sets of reference/figure-sums.json.</summary>
    public static IReadOnlyList<FigureSum> All { get; } = Read();

    private static IReadOnlyList<FigureSum> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("reference/figure-sums.json")!;
        return JsonSerializer.Deserialize<FigureSums>(file, Options)!.Sums;
    }

    private sealed record FigureSums(IReadOnlyList<FigureSum> Sums);
}
