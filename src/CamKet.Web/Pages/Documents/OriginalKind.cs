namespace CamKet.Web.Pages.Documents;

/// <summary>What a browser may show of an original: only what it reads by itself and what its first bytes prove, whatever its name says.</summary>
public static class OriginalKind
{
    private static readonly (string MediaType, byte[] Signature)[] Shown =
    [
        ("application/pdf", "%PDF-"u8.ToArray()),
        ("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", [0xFF, 0xD8, 0xFF]),
    ];

    public static string? MediaTypeOf(ReadOnlySpan<byte> content)
    {
        foreach (var (mediaType, signature) in Shown)
        {
            if (content.StartsWith(signature))
            {
                return mediaType;
            }
        }

        return null;
    }

    /// <summary>Nothing of it may run, fetch or frame. A sandbox would keep browsers from opening their PDF reader, which is a sandbox itself.</summary>
    public static string PolicyOf(string mediaType) => mediaType == "application/pdf"
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        : "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";
}
