namespace CamKet.Reading.Evaluation;

/// <summary>"JointStatement" as "joint-statement": how kinds are written in data.</summary>
internal static class Kebab
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => !char.IsAsciiLetterUpper(c) ? $"{c}" : i == 0 ? $"{char.ToLowerInvariant(c)}" : $"-{char.ToLowerInvariant(c)}"));
}
