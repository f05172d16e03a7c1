using System.Security.Cryptography;
using System.Text;

namespace CamKet.Web.Sessions;

/// <summary>
/// The code that the first administrator types: only who can read the program's output may claim a fresh installation.
/// A new one with every start; it is written to the log only while there is no user.
/// </summary>
public sealed class FirstStartCode
{
    // Without letters and digits that look alike.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public string Text { get; } = RandomNumberGenerator.GetString(Alphabet, 8);

    public bool Fits(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Text),
        Encoding.UTF8.GetBytes(typed?.Trim().ToUpperInvariant() ?? ""));
}
