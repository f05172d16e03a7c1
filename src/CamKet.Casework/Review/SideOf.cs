using CamKet.Casework.Register;
using CamKet.Casework.Search;

namespace CamKet.Casework.Review;

/// <summary>Whose word it is, by who is to act. A proposal: the officer can change it.</summary>
public static class SideOf
{
    public const string VietNam = "country:vn";
    public const string Asean = "org:asean";

    private static readonly string[] BothWords =
        ["hai ben", "hai nuoc", "cac ben", "ca hai", "hai phia", "both sides", "two sides", "the sides", "both countries", "two countries", "the parties", "both leaders", "two leaders", "both parties"];

    private static readonly string[] AseanWords = ["asean", "hiep hoi", "cac nuoc thanh vien", "member states", "the association", "ban thu ky asean"];

    private static readonly string[] OurWords =
        ["viet nam", "bo", "cac bo", "chinh phu", "quoc hoi", "chung ta", "nuoc ta", "phia ta", "ta", "ubnd", "uy ban nhan dan", "thu tuong chinh phu", "vietnam", "ministries"];

    /// <param name="holder">As written, several joined by "; ".</param>
    /// <param name="holderIds">The known bodies behind it.</param>
    /// <param name="hasPartner">Whether the document stands in a partner's ledger: an unnamed doer is then taken for both.</param>
    public static Side Of(string? holder, IReadOnlyList<string> holderIds, bool hasPartner)
    {
        var parts = (holder ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(SearchText.Fold).ToList();
        if (parts.Any(part => BothWords.Any(words => HasWords(part, words))))
        {
            return Side.Joint;
        }

        var sides = holderIds.Select(OfId).ToHashSet();
        if (holderIds.Count < parts.Count)
        {
            sides.UnionWith(parts.Select(OfWords).OfType<Side>());
        }

        return sides.Count switch
        {
            0 => hasPartner ? Side.Joint : Side.Ours,
            1 => sides.Single(),
            _ => Side.Joint,
        };
    }

    /// <summary>A country or organisation other than Viet Nam and ASEAN.</summary>
    public static bool IsPartner(string? id) => id is not null && (id.StartsWith("country:", StringComparison.Ordinal) || id.StartsWith("org:", StringComparison.Ordinal)) && OfId(id) == Side.Theirs;

    private static Side OfId(string id) => id switch
    {
        VietNam => Side.Ours,
        _ when id.StartsWith("agency:", StringComparison.Ordinal) => Side.Ours,
        _ when id.StartsWith(Asean, StringComparison.Ordinal) || id.StartsWith("body:", StringComparison.Ordinal) => Side.Asean,
        _ => Side.Theirs,
    };

    private static Side? OfWords(string part) =>
        AseanWords.Any(words => HasWords(part, words)) ? Side.Asean
        : OurWords.Any(words => part == words || part.StartsWith(words + " ", StringComparison.Ordinal)) ? Side.Ours
        : null;

    private static bool HasWords(string folded, string words) => $" {folded} ".Contains($" {words} ", StringComparison.Ordinal);
}
