namespace CamKet.Reading.Facts;

/// <summary>Named values of a fact without those that are not known.</summary>
internal static class FactValues
{
    public static Dictionary<string, string> Of(params (string Name, string? Value)[] values) =>
        values.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal);
}
