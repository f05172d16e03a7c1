namespace CamKet.Casework.Documents;

/// <summary>A field left blank says nothing.</summary>
internal static class Blank
{
    public static string? OrNull(this string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
