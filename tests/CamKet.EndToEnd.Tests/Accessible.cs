using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CamKet.EndToEnd.Tests;

/// <summary>What every screen must keep at any width: WCAG 2.2 AA as far as a program can tell, and no sideways scrolling.</summary>
public static class Accessible
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
    };

    public static async Task ShouldBeAccessibleAsync(this IPage page) => (await page.ViolationsAsync()).ShouldBeEmpty(page.Url);

    /// <summary>What a program finds wrong, one line for each place.</summary>
    public static async Task<IEnumerable<string>> ViolationsAsync(this IPage page)
    {
        var result = await page.RunAxe(Rules);
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} at {node.Target}: {violation.Help}"));
    }

    public static async Task ShouldFitAsync(this IPage page)
    {
        var beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        beyond.ShouldBe(0, $"{page.Url} scrolls sideways.");
    }
}
