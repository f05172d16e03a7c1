using CamKet.Casework.Threads;

namespace CamKet.Casework.Reference;

/// <summary>From the files' words to the columns' words.</summary>
internal static class ReferenceText
{
    /// <summary>Addresses hold no space, so a space joins them.</summary>
    public static string? Sources(IReadOnlyList<string> addresses) => addresses.Count == 0 ? null : string.Join(' ', addresses);

    public static string? Aliases(IEnumerable<string> aliases) => string.Join("; ", aliases.Distinct(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : null;

    /// <summary>"all" has no pillar of its own.</summary>
    public static Pillar? Pillar(string? word) => word is null or "all" ? null : Member<Pillar>(word);

    public static MilestoneStage Stage(string word) => Member<MilestoneStage>(word);

    /// <summary>The member of an enumeration that "substantially-concluded" names.</summary>
    public static TEnum Member<TEnum>(string word) where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var member) && Enum.IsDefined(member)
            ? member
            : throw new InvalidOperationException($"The reference data says \"{word}\" where a {typeof(TEnum).Name} is expected.");
}
