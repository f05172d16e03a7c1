using CamKet.Casework.Users;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests.Pages;

/// <summary>Every page of the program with the sample register behind it. A new page is covered as soon as a link leads to it.</summary>
[Collection(SampleCollection.Name)]
public sealed class EveryPageTests(SampleChrome chrome)
{
    [Fact]
    public async Task Page_OfTheProgram_IsLedToByALink() => (await chrome.WalkAsync()).NotFound.ShouldBeEmpty();

    [Theory]
    [InlineData("vi", 1280)]
    [InlineData("en", 1280)]
    [InlineData("vi", 390)]
    [InlineData("en", 390)]
    public async Task Page_InEachLanguageAndWidth_IsSound(string language, int width)
    {
        var wrong = new List<string>();
        foreach (var pages in (await chrome.WalkAsync()).Found.GroupBy(f => f.Role))
        {
            var window = await chrome.SignInAsync(pages.Key, width, agencyId: pages.Key == UserRole.FocalPoint ? "agency:moit" : null);
            await window.GotoAsync($"/Account?lang={language}");
            var said = new List<string>();
            window.Console += (_, message) => { if (message.Type is "error" or "warning") { said.Add(message.Text); } };
            window.PageError += (_, error) => said.Add(error);
            foreach (var page in pages)
            {
                said.Clear();
                var problems = await ProblemsAsync(window, page.Address, language);
                wrong.AddRange(problems.Concat(said).Select(problem => $"{page.Address}: {problem}"));
            }

            await window.Context.CloseAsync();
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(IPage window, string address, string language)
    {
        var answer = await window.GotoAsync(address);
        if (answer!.Status != 200)
        {
            return [$"answers {answer.Status}"];
        }

        var problems = new List<string>(await window.ViolationsAsync());
        var shape = await window.EvaluateAsync<Shape>("""
            () => ({ headings: document.querySelectorAll("h1").length, language: document.documentElement.lang,
                     beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth })
            """);
        if (shape.Headings != 1)
        {
            problems.Add($"{shape.Headings} h1");
        }

        if (shape.Language != language)
        {
            problems.Add($"is in '{shape.Language}'");
        }

        if (shape.Beyond > 0)
        {
            problems.Add($"scrolls sideways by {shape.Beyond} px");
        }

        return problems;
    }

    private sealed record Shape
    {
        public int Headings { get; set; }

        public string Language { get; set; } = "";

        public int Beyond { get; set; }
    }
}
