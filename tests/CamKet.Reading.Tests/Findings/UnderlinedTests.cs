using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Findings;

/// <summary>Sentences of the kinds that documents are made of, passive and active, reported and coordinated, each with what a person would
/// underline. They were written before the reader saw them; a change of the rules must not lose one.</summary>
public sealed class UnderlinedTests
{
    private const string Letters = "CRDO";

    public static TheoryData<string, string, string> Texts()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var language in new[] { "en", "vi" })
        {
            var number = 0;
            foreach (var part in File.ReadAllText(Path.Combine(Repository.Folder("tests", "CamKet.Reading.Tests", "Findings", "Underlined")!, $"{language}.txt")).Split("\n# ")[1..])
            {
                data.Add(language, $"{++number}", part);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Read_Text_UnderlinesWhatAPersonWould(string language, string number, string part)
    {
        var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sentences = lines[1..].Select(line => line.Split(' ', 2)).ToList();
        var text = string.Join("\n\n", sentences.Select(sentence => sentence[1]));
        var reading = DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language == "en" ? Language.English : Language.Vietnamese, Date = DateOnly.Parse(lines[0]) });

        var at = 0;
        foreach (var sentence in sentences)
        {
            var start = text.IndexOf(sentence[1], at, StringComparison.Ordinal);
            at = start + sentence[1].Length;
            var kinds = reading.Findings.Where(finding => finding.Sentence.Start < at && finding.Sentence.End > start).Select(finding => Letters[(int)finding.Kind]).Distinct().Order();
            string.Concat(kinds).ShouldBe(sentence[0].Trim('-'), $"text {number}: {sentence[1]}");
        }
    }
}
