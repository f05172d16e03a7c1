using CamKet.Reading.Text;

namespace CamKet.Reading;

/// <summary>Tells Vietnamese from English by the share of letters that only Vietnamese has.</summary>
internal static class LanguageDetector
{
    // English pages with Vietnamese names stay far below; Vietnamese text is at 20% and above.
    private const double VietnameseShare = 0.06;
    private const int SampleLength = 60_000;

    public static Language Detect(string content)
    {
        int letters = 0, marked = 0;
        foreach (var c in content.AsSpan(0, Math.Min(content.Length, SampleLength)))
        {
            letters += CharacterKinds.Has(c, CharacterKind.Letter) ? 1 : 0;
            marked += c >= 128 && (VietnameseLetters.IsMarked(c) || VietnameseLetters.IsCombining(c)) ? 1 : 0;
        }

        return letters > 0 && marked >= VietnameseShare * letters ? Language.Vietnamese : Language.English;
    }
}
