namespace CamKet.Casework;

/// <summary>Somebody else saved first. Nothing was overwritten.</summary>
/// <param name="theirs">What stands now, field by field, for the comparison that the officer is shown.</param>
/// <param name="byWhom">Who saved.</param>
/// <param name="at">When they saved, in UTC.</param>
public sealed class ConflictException(IReadOnlyDictionary<string, string?> theirs, string byWhom, DateTime at) : Exception("Saved by somebody else meanwhile.")
{
    public IReadOnlyDictionary<string, string?> Theirs { get; } = theirs;
    public string ByWhom { get; } = byWhom;
    public DateTime At { get; } = at;
}
