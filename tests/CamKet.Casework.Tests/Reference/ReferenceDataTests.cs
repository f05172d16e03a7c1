using System.Text.Json;
using System.Text.Json.Nodes;
using CamKet.Casework.Mandates;
using CamKet.Casework.Reference;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Reference;

/// <summary>The reference data agrees with itself. A failure names the row to mend in the folder reference/.</summary>
public sealed class ReferenceDataTests
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly ReferenceFiles Files = new();

    private static readonly HashSet<string> Agencies = [.. Files.Agencies.Agencies.Select(a => a.Id)];
    private static readonly HashSet<string> Bodies = [.. Files.Bodies.Bodies.Select(b => b.Id)];
    private static readonly HashSet<string> Partners = [.. Files.Countries.Countries.Concat(Files.Countries.Organisations).Select(p => p.Id)];

    public static TheoryData<string> FileNames { get; } = [.. ReferenceFiles.Names];

    [Theory, MemberData(nameof(FileNames))]
    public void Facts_MarkedVerified_NameASource(string file) =>
        Objects(file).Where(o => IsTrue(o, "verified") || IsTrue(o, "leadVerified")).Where(o => o["sources"] is not JsonArray { Count: > 0 }).Select(o => o.ToJsonString()).ShouldBeEmpty();

    [Theory, MemberData(nameof(FileNames))]
    public void Sources_OfEveryFact_AreWebAddresses(string file) =>
        Objects(file).Select(o => o["sources"]).OfType<JsonArray>().SelectMany(s => s.Select(a => a!.GetValue<string>()))
            .Where(a => a.Contains(' ', StringComparison.Ordinal) || !Uri.TryCreate(a, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")).ShouldBeEmpty();

    [Theory, MemberData(nameof(FileNames))]
    public void Dates_OfEveryFact_AreDaysMonthsOrYearsInOrder(string file)
    {
        string[] members = ["from", "to", "date", "start", "end", "signed", "issued", "asOf"];
        foreach (var row in Objects(file))
        {
            members.Select(m => Text(row, m)).Where(d => d is not null && !PartialDate.IsValid(d)).ShouldBeEmpty(row.ToJsonString());
            (string First, string Last)[] spans = [("from", "to"), ("start", "end")];
            foreach (var (first, last) in spans.Where(s => Text(row, s.First) is not null && Text(row, s.Last) is not null))
            {
                PartialDate.Earliest(Text(row, first))!.Value.ShouldBeLessThanOrEqualTo(PartialDate.Latest(Text(row, last))!.Value, row.ToJsonString());
            }
        }
    }

    [Theory, MemberData(nameof(FileNames))]
    public void Ids_OfOneFile_AreGivenOnce(string file) => Repeated(Lists(file).SelectMany(l => l).Select(o => Text(o!.AsObject(), "id")).Where(id => id is not null)).ShouldBeEmpty();

    [Fact]
    public void Agencies_TheirParentsAndSuccessors_Exist()
    {
        var agencies = Files.Agencies.Agencies;
        agencies.Select(a => a.Parent).Concat(agencies.SelectMany(a => a.Successors).Select(s => s.Id)).Where(id => id is not null && !Agencies.Contains(id)).ShouldBeEmpty();
        agencies.Where(a => a.To is not null && a.Successors.Count == 0).Select(a => a.Id).ShouldBeEmpty("An agency that ended leaves its work to somebody.");
        Repeated(agencies.SelectMany(a => a.Successors.Select(s => $"{a.Id} {s.Id} {s.Subject}"))).ShouldBeEmpty();
    }

    [Fact]
    public void Successors_OfAnAgency_TakeOverAfterItsLastDayAndStillExist()
    {
        var byId = Files.Agencies.Agencies.ToDictionary(a => a.Id);
        foreach (var agency in byId.Values)
        {
            foreach (var successor in agency.Successors)
            {
                PartialDate.Earliest(successor.From)!.Value.ShouldBeGreaterThan(PartialDate.Earliest(agency.To)!.Value, agency.Id);
                byId[successor.Id].To.ShouldBeNull(agency.Id);
            }
        }
    }

    [Fact]
    public void Bodies_TheirLeads_Exist() => Files.Bodies.Bodies.Select(b => b.Lead).Where(id => id is not null && !Agencies.Contains(id)).ShouldBeEmpty();

    [Fact]
    public void Partnerships_TheirTwoSides_Exist()
    {
        var levels = Files.Partnerships.Levels;
        levels.SelectMany(l => new[] { l.Of, l.Partner }).Where(id => !Partners.Contains(id)).ShouldBeEmpty();
        Repeated(levels.Select(l => $"{l.Of} {l.Partner} {l.Level} {l.From}")).ShouldBeEmpty();
    }

    [Fact]
    public void Mandates_OfOneInstrument_DoNotOverlap() =>
        Repeated(Files.Mandates.Mandates.Select(m => $"{m.Instrument} {m.Scope} {m.Value}")).ShouldBeEmpty();

    [Fact]
    public void Mandates_WhatTheyName_Exists()
    {
        var instruments = Files.Mandates.Instruments.Select(i => i.Id).ToHashSet();
        foreach (var mandate in Files.Mandates.Mandates)
        {
            instruments.ShouldContain(mandate.Instrument, mandate.Id);
            mandate.Supporting.Append(mandate.Lead).Where(id => id is not null && !Agencies.Contains(id)).ShouldBeEmpty(mandate.Id);
            var (scope, value) = (ReferenceText.Member<MandateScope>(mandate.Scope), mandate.Value);
            var names = scope switch
            {
                MandateScope.Body => Bodies.Contains(value!),
                MandateScope.Mission => Agencies.Contains(value!),
                MandateScope.Pillar => ReferenceText.Pillar(value) is not null,
                MandateScope.Subject => value is not null,
                _ => value is null,
            };
            names.ShouldBeTrue(mandate.Id);
        }
    }

    [Fact]
    public void Mandates_OfThePresentRegulation_CoverEveryBodyWithALead()
    {
        var covered = Files.Mandates.Mandates.Where(m => m.Instrument == "47-2025" && m.Scope == "body").ToDictionary(m => m.Value!, m => m.Lead);
        Files.Bodies.Bodies.Where(b => b.Lead is not null && covered.GetValueOrDefault(b.Id) is var lead && lead != b.Lead && !(lead == "agency:mission-jakarta" || b.Id == "body:accc")).Select(b => b.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Mandates_Articles_AreUnknown() => Files.Mandates.Mandates.Where(m => m.Article is not null).Select(m => m.Id).ShouldBeEmpty("No source read gives an article.");

    [Fact]
    public void Instruments_InForce_FollowOneAnother()
    {
        var instruments = Files.Mandates.Instruments.OrderBy(i => i.From, StringComparer.Ordinal).ToList();
        foreach (var (earlier, later) in instruments.Zip(instruments.Skip(1)))
        {
            PartialDate.Earliest(earlier.To)!.Value.AddDays(1).ShouldBe(PartialDate.Earliest(later.From)!.Value, later.Id);
        }
    }

    [Fact]
    public void Frameworks_ParentsOfNodes_StandBeforeThemInTheSameTree()
    {
        foreach (var framework in Files.Frameworks.Frameworks)
        {
            var seen = new HashSet<string>();
            foreach (var node in framework.Nodes)
            {
                (node.Parent is null || seen.Contains(node.Parent)).ShouldBeTrue(node.Id);
                seen.Add(node.Id).ShouldBeTrue(node.Id);
                node.Id.ShouldStartWith(framework.Id + ".");
            }
        }
    }

    [Fact]
    public void Threads_StagesAndParties_Exist()
    {
        foreach (var thread in Files.Threads.Threads)
        {
            (thread.Initiator is null || Partners.Contains(thread.Initiator)).ShouldBeTrue(thread.Id);
            _ = ReferenceText.Pillar(thread.Pillar);
            thread.Milestones.Where(m => m.Party is not null && !Partners.Contains(m.Party)).ShouldBeEmpty(thread.Id);
            Repeated(thread.Milestones.Select(m => $"{ReferenceText.Stage(m.Stage)} {m.Party} {m.Date} {m.Planned}")).ShouldBeEmpty(thread.Id);
        }
    }

    [Fact]
    public void Roles_HoldersAndBodies_Exist()
    {
        foreach (var role in Files.Roles.Roles)
        {
            (role.Holder is null || Partners.Contains(role.Holder) || Agencies.Contains(role.Holder)).ShouldBeTrue(role.Id);
            (role.Body is null || Partners.Contains(role.Body) || Bodies.Contains(role.Body)).ShouldBeTrue(role.Id);
        }

        Files.Persons.Persons.SelectMany(p => p.Offices).Select(o => o.For).Where(id => id is not null && !Agencies.Contains(id) && !Partners.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Series_Editions_AreNumberedOnceWithADate()
    {
        foreach (var series in Files.Series.Series)
        {
            (series.Body is null || Bodies.Contains(series.Body)).ShouldBeTrue(series.Id);
            Repeated(series.Editions.Select(e => e.No.ToString(System.Globalization.CultureInfo.InvariantCulture))).ShouldBeEmpty(series.Id);
        }
    }

    [Fact]
    public void Spellings_OfCountriesAndOrganisations_MeanOneOfThem() =>
        Repeated(Files.Countries.Countries.Concat(Files.Countries.Organisations).SelectMany(p => p.AliasesVi.Concat(p.AliasesEn).Append(p.Vi).Append(p.En).Distinct())).ShouldBeEmpty();

    [Fact]
    public void Timeline_OfTheCoordinationRegulation_KeepsBothReportedDates()
    {
        var signed = Files.Threads.Threads.Single(t => t.Id == "coordination-regulation").Milestones.Where(m => m.Stage == "signed").ToList();
        signed.Select(m => m.Date).ShouldBe(["2025-12-11", "2025-12-15"]);
        signed.Select(m => m.Verified).ShouldBe([true, false]);
    }

    private static IEnumerable<JsonArray> Lists(string file) => JsonNode.Parse(ReferenceFiles.ReadEmbedded(file), documentOptions: Options)!.AsObject().Select(p => p.Value!.AsArray());

    private static IEnumerable<JsonObject> Objects(string file) => Lists(file).SelectMany(Objects);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Objects),
        JsonObject row => row.Select(p => p.Value).SelectMany(Objects).Prepend(row),
        _ => [],
    };

    private static bool IsTrue(JsonObject row, string member) => row[member] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    private static string? Text(JsonObject row, string member) => row[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<string?> Repeated(IEnumerable<string?> values) => values.GroupBy(v => v).Where(g => g.Count() > 1).Select(g => g.Key);
}
