using CamKet.Reading.Names;
using CamKet.Reading.Text;

namespace CamKet.Reading.Rules;

/// <summary>All that the reader knows of one language, loaded once from the data files: phrase book, word classes, names, rules.</summary>
internal sealed class LanguageData
{
    /// <summary>The rule files, the same in every language.</summary>
    public static readonly string[] RuleFiles = ["CommitmentRules", "RequestRules", "DirectionRules", "OutcomeRules", "LookAlikeRules"];

    private static readonly Lazy<LanguageData> Vietnamese = new(() => new LanguageData(Language.Vietnamese));
    private static readonly Lazy<LanguageData> English = new(() => new LanguageData(Language.English));

    private LanguageData(Language language)
    {
        Language = language;
        Tokenizer = new Tokenizer(new Vocabulary());
        Phrases = new Phrases(Tokenizer);
        WordClasses.Load(Read<Dictionary<string, string[]>>("WordClasses"), Phrases);
        WordClasses.Load(Read<Dictionary<string, string[]>>("FactWords"), Phrases);
        NameLists.Load(Phrases, language);
        Rules = [.. RuleFiles.SelectMany(file => Read<RuleFile>(file).Rules).Select(data => Rule.Bind(data, Phrases))];
        Accessions = NameLists.Accessions();
        AdmissionYears = NameLists.YearsOf("admitted");
        Topics = new Topics(Read<Dictionary<string, string[]>>("Topics"), Read<CommonWords>("CommonWords"), Phrases);
        Mentions = new MentionFinder(Phrases, premodified: language == Language.English);
        Index = new RuleIndex(Rules, Phrases);
    }

    public Language Language { get; }

    public Tokenizer Tokenizer { get; }

    public Phrases Phrases { get; }

    public IReadOnlyList<Rule> Rules { get; }

    public RuleIndex Index { get; }

    /// <summary>The thread of each country's accession, by the country's id.</summary>
    public IReadOnlyDictionary<string, string> Accessions { get; }

    /// <summary>The year of each accession, by its thread.</summary>
    public IReadOnlyDictionary<string, int> AdmissionYears { get; }

    /// <summary>What phrases speak of, for comparing sentences.</summary>
    public Topics Topics { get; }

    public MentionFinder Mentions { get; }

    public static LanguageData For(Language language) => language == Language.English ? English.Value : Vietnamese.Value;

    /// <summary>Tokens, hits and mentions of a text.</summary>
    public MarkedText Mark(string content)
    {
        var text = new MarkedText(content, Tokenizer.Read(content), Phrases);
        Mentions.Find(text);
        return text;
    }

    private T Read<T>(string name) => DataFiles.Read<T>($"languages/{Language}/{name}.json");
}
