namespace CamKet.Cli;

/// <summary>What a script can tell from the way a command ended.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>At least one file or check failed; what could be done was done.</summary>
    public const int Failed = 1;

    public const int BadUsage = 2;
}
