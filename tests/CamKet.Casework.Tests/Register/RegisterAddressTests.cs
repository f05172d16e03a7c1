using CamKet.Casework.Register;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Register;

public sealed class RegisterAddressTests
{
    [Fact]
    public void ToQuery_EverythingSet_ReadsBackTheSame()
    {
        var filter = new RegisterFilter
        {
            Text = "kinh tế & số", States = [DueState.Overdue, DueState.NoEvidence], Kinds = [UndertakingKind.Request], Sides = [Side.Theirs],
            Pillars = [Pillar.Aec, null], Statuses = [UndertakingStatus.AwaitingDecision], Leads = ["agency:moit", RegisterFilter.None],
            Partners = ["country:kr"], Bodies = ["body:aem"], Threads = ["defa"], Nodes = ["kl-59.1"], Engagements = ["HD-2026-0001"], Documents = ["VB-2026-0001"],
            SaidIn = ["2025"], Period = new(2026, 2), Training = true, Assigned = true, Slipped = true, Mine = true, SilentDays = 60, DueFrom = new DateOnly(2026, 6, 12), DueTo = new DateOnly(2026, 6, 19),
            References = ["CK-2026-0147"], Sort = RegisterSort.Said, Descending = true, Page = 3,
        };

        var read = RegisterAddress.Read(Pairs(filter.ToQuery()), out var unknown);

        unknown.ShouldBeEmpty();
        read.ToQuery().ShouldBe(filter.ToQuery());
        read.Pillars.ShouldBe([Pillar.Aec, null]);
        read.Text.ShouldBe("kinh tế & số");
        read.Narrowings().ShouldBe(26);
    }

    [Fact]
    public void ToQuery_NothingSet_IsEmpty() => new RegisterFilter().ToQuery().ShouldBe("");

    [Theory]
    [InlineData("state=Late")]
    [InlineData("state=3")]
    [InlineData("kind=Commitment%2CRequest")]
    [InlineData("pillar=sea")]
    [InlineData("silent=-1")]
    [InlineData("from=12/06/2026")]
    [InlineData("page=0")]
    [InlineData("period=2026-Q5")]
    [InlineData("sort=colour")]
    public void Read_ValueThatNoFilterKnows_IsNamedAndLeftOut(string pair)
    {
        var read = RegisterAddress.Read(Pairs("?" + pair), out var unknown);

        unknown.ShouldBe([Uri.UnescapeDataString(pair)]);
        read.ToQuery().ShouldBe("");
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string query) => query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1])));
}
