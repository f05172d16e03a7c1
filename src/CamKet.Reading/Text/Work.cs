using System.Diagnostics;

namespace CamKet.Reading.Text;

/// <summary>Counts the steps of a reading, so that tests can prove that no text makes the work grow faster than its length. Only debug builds
/// count; in others a step costs nothing.</summary>
internal static class Work
{
    [ThreadStatic]
    private static long _steps;

    /// <summary>The steps of this thread so far: characters looked at, questions asked of tokens, patterns tried.</summary>
    public static long Steps => _steps;

    [Conditional("DEBUG")]
    public static void Step(int steps = 1) => _steps += steps;
}
