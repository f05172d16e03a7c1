using System.Xml.Linq;
using CamKet.TestKit;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests;

/// <summary>Holds the projects to the reference table of docs/architecture.md.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["CamKet.Reading"] = [],
        ["CamKet.Casework"] = ["CamKet.Reading"],
        ["CamKet.Formats"] = ["CamKet.Casework", "CamKet.Reading"],
        ["CamKet.Data.Sqlite"] = ["CamKet.Casework"],
        ["CamKet.Data.Postgres"] = ["CamKet.Casework"],
        ["CamKet.Web"] = ["CamKet.Reading", "CamKet.Casework", "CamKet.Formats", "CamKet.Data.Sqlite", "CamKet.Data.Postgres"],
        ["CamKet.Cli"] = ["CamKet.Reading", "CamKet.Casework", "CamKet.Formats", "CamKet.Data.Sqlite", "CamKet.Data.Postgres"],
    };

    private static readonly Dictionary<string, string[]> MayUsePackages = new()
    {
        ["CamKet.Reading"] = [],
        ["CamKet.Casework"] = ["Microsoft.EntityFrameworkCore.Relational", "Microsoft.AspNetCore.Identity.EntityFrameworkCore"],
        ["CamKet.Formats"] = ["AngleSharp", "DocumentFormat.OpenXml", "System.IO.Packaging", "CsvHelper"],
    };

    [Fact]
    public void Projects_Reference_OnlyWhatTheTableAllows()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order().ShouldBe(MayReference.Keys.Order());
        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var items = XDocument.Load(project).Descendants().ToList();
            var references = items.Where(e => e.Name.LocalName == "ProjectReference").Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value));
            references.Except(MayReference[name]).ShouldBeEmpty($"{name} references more than docs/architecture.md allows");
            if (MayUsePackages.TryGetValue(name, out var packages))
            {
                var used = items.Where(e => e.Name.LocalName == "PackageReference").Select(e => e.Attribute("Include")!.Value);
                used.Except(packages).ShouldBeEmpty($"{name} uses packages that docs/architecture.md does not name");
            }
        }
    }

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var listed = XDocument.Load(Path.Combine(Repository.Root, "CamKet.slnx")).Descendants("Project").Select(e => e.Attribute("Path")!.Value).Order();
        var present = new[] { "src", "tests", "bench" }.Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/out/", StringComparison.Ordinal)).Order();
        listed.ShouldBe(present);
    }

    [Fact]
    public void Documents_NamePathsThatExist()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md")).Append(Path.Combine(Repository.Root, "CONTRIBUTING.md")).Where(File.Exists);
        foreach (var page in pages)
        {
            var named = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(page), "`((?:src|tests|docs|reference|corpus|bench)/[A-Za-z0-9_./-]+)`").Select(m => m.Groups[1].Value);
            foreach (var path in named.Where(n => !n.StartsWith("bench/out", StringComparison.Ordinal)))
            {
                (File.Exists(Path.Combine(Repository.Root, path)) || Directory.Exists(Path.Combine(Repository.Root, path))).ShouldBeTrue($"{Path.GetFileName(page)} names {path}, which does not exist");
            }
        }
    }
}
