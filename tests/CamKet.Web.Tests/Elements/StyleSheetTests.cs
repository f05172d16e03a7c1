using CamKet.TestKit;

namespace CamKet.Web.Tests.Elements;

/// <summary>The style sheets that several hands write.</summary>
public sealed class StyleSheetTests
{
    /// <summary>One brace lost in a merge puts everything beneath it inside a rule for phones.</summary>
    [Fact]
    public void Sections_OfEachSheet_StandOutsideEveryRule()
    {
        foreach (var sheet in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "CamKet.Web", "wwwroot", "css"), "*.css"))
        {
            var depth = 0;
            foreach (var (number, line) in File.ReadLines(sheet).Index())
            {
                if (line.StartsWith("/* ----", StringComparison.Ordinal))
                {
                    depth.ShouldBe(0, $"{Path.GetFileName(sheet)}:{number + 1}");
                }

                depth += line.Count(c => c == '{') - line.Count(c => c == '}');
            }

            depth.ShouldBe(0, sheet);
        }
    }
}
