using System.Globalization;
using CamKet.Casework.Review;
using CamKet.Casework.Trust;
using CamKet.Reading;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Trust;

/// <summary>Names of groups and intervals as people read them.</summary>
public static class TrustWords
{
    /// <summary>"93,3% (91,0-95,1)"; a dash where nothing was counted.</summary>
    public static string Of(Words words, Interval interval) => interval.IsEmpty ? "–"
        : $"{words.Share(interval.Right, interval.Of)} ({Bound(words, interval.Low)}–{Bound(words, interval.High)})";

    public static string Bound(Words words, double share) => (share * 100).ToString("0.0", words.Format.Numbers);

    public static string NameOf(Words words, TrustLine line) => line.Dimension switch
    {
        TrustDimension.Kind => words.Name(Enum.Parse<ProposalKind>(line.Key)),
        TrustDimension.Language => words.Name(Enum.Parse<Language>(line.Key)),
        TrustDimension.DocumentKind => words.Name(Enum.Parse<DocumentKind>(line.Key)),
        TrustDimension.Group => string.Join(", ", Parts(line.Key) is var (kind, language) ? [words.Name(kind), words.Name(language)] : Array.Empty<string>()),
        TrustDimension.All => words["Trust.All"],
        _ => line.Key,
    };

    public static (ProposalKind Kind, Language Language) Parts(string group) =>
        group.Split('.') is [var kind, var language] ? (Enum.Parse<ProposalKind>(kind), Enum.Parse<Language>(language)) : throw new ArgumentException(group, nameof(group));

    public static TrustFilter FilterOf(TrustLine line) => line.Dimension switch
    {
        TrustDimension.Kind => new TrustFilter { Kind = Enum.Parse<ProposalKind>(line.Key) },
        TrustDimension.Language => new TrustFilter { Language = Enum.Parse<Language>(line.Key) },
        TrustDimension.DocumentKind => new TrustFilter { DocumentKind = Enum.Parse<DocumentKind>(line.Key) },
        TrustDimension.Rule => new TrustFilter { Rule = line.Key },
        TrustDimension.Group => Parts(line.Key) is var (kind, language) ? new TrustFilter { Kind = kind, Language = language } : new TrustFilter(),
        _ => new TrustFilter(),
    };

    /// <summary>A place on a bar of 0 to 100.</summary>
    public static string Place(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
