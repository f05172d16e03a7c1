using CamKet.Reading.Rules;
using CamKet.Reading.Text;
using Shouldly;

namespace CamKet.Reading.Tests.Rules;

public sealed class RuleExampleTests
{
    public static TheoryData<Language, string> AllRules()
    {
        var data = new TheoryData<Language, string>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var rule in LanguageData.For(language).Rules)
            {
                data.Add(language, rule.Data.Id);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AllRules))]
    public void Rule_OnItsOwnExamples_FiresWhereItSaysAndNowhereElse(Language language, string id)
    {
        var rule = LanguageData.For(language).Rules.Single(rule => rule.Data.Id == id);

        rule.Data.Yes.Length.ShouldBeGreaterThanOrEqualTo(2, id);
        rule.Data.No.Length.ShouldBeGreaterThanOrEqualTo(1, id);
        foreach (var example in rule.Data.Yes)
        {
            ShouldHold(language, rule, example);
        }

        foreach (var example in rule.Data.No)
        {
            Read(language, example).Findings.ShouldNotContain(finding => finding.Kind == rule.Kind, $"{id} must not fire in: {example}");
        }
    }

    [Fact]
    public void Rules_OfBothLanguages_CoverEveryKindAndHaveUniqueIds()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var rules = LanguageData.For(language).Rules;
            rules.Select(rule => rule.Data.Kind).Distinct().Order(StringComparer.Ordinal)
                .ShouldBe(["commitment", "direction", "none", "outcome", "request"]);
            rules.Select(rule => rule.Data.Id).ShouldBeUnique();
        }
    }

    // A rule of a look-alike proves itself by what does not come out; every other by a finding that names it.
    private static void ShouldHold(Language language, Rule rule, string example)
    {
        var findings = Read(language, example).Findings;
        if (rule.Kind is null)
        {
            findings.ShouldBeEmpty($"{rule.Data.Id} must leave nothing in: {example}");
        }
        else
        {
            findings.ShouldContain(finding => finding.Rule == rule.Data.Id,
                $"{rule.Data.Id} must fire in: {example}; found {string.Join(", ", findings.Select(finding => finding.Rule))}");
        }
    }

    private static DocumentReading Read(Language language, string text) =>
        DocumentReader.Read(new SourceText(text), new ReadingContext { Language = language });
}
