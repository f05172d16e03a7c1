using CamKet.Casework.Threads;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Threads;

public sealed class ThreadLifeTests
{
    private static readonly DateOnly Today = new(2026, 6, 12);

    [Fact]
    public void Of_TargetReplacedByALaterOne_IsASlipAndOnlyTheLastStands()
    {
        var life = ThreadLife.Of([Target(1, MilestoneStage.Concluded, "2025"), Target(2, MilestoneStage.Concluded, "2026")], Today);

        life.Targets.Select(t => (t.Milestone.Date, t.MovedTo?.Date, t.DaysOver)).ShouldBe([("2025", "2026", 0), ("2026", null, 0)]);
        life.Next!.Milestone.Date.ShouldBe("2026");
    }

    [Fact]
    public void Of_TargetPassedAndNeitherMetNorMoved_CountsTheDaysFromItsLastDay()
    {
        var life = ThreadLife.Of([Target(1, MilestoneStage.Signed, "2025-11")], Today);

        life.Targets.Single().DaysOver.ShouldBe(194);
    }

    [Fact]
    public void Of_SignedYearsBefore_DoesNotMeetTheTargetOfALaterProtocol()
    {
        var life = ThreadLife.Of([Fact(1, MilestoneStage.Signed, "2009-02-26"), Target(2, MilestoneStage.Signed, "2026")], Today);

        life.Targets.Single().MetBy.ShouldBeNull();
        life.Latest!.Date.ShouldBe("2009-02-26");
    }

    [Fact]
    public void Of_SignedInTheTargetMonth_MeetsIt()
    {
        var life = ThreadLife.Of([Target(1, MilestoneStage.Signed, "2025-10"), Fact(2, MilestoneStage.Signed, "2025-10-25")], Today);

        life.Targets.Single().MetBy!.Id.ShouldBe(2);
        life.Next.ShouldBeNull();
    }

    [Fact]
    public void Of_SignedByOneParty_DoesNotMeetTheTargetOfAnother()
    {
        var life = ThreadLife.Of([Fact(1, MilestoneStage.Signed, "2025-10-25", "country:id"), Target(2, MilestoneStage.Signed, "2025-11", "country:vn")], Today);

        life.Targets.Single().MetBy.ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-12-11", "2025-12-15", true)] // two accounts of one signature
    [InlineData("2025", "2025-05-26", false)] // one tells more than the other, both can be right
    [InlineData("2009-02-27", "2014-08-26", false)] // the first text and a protocol to it
    [InlineData("2025-10-25", "2025-10-25", false)]
    public void Of_TwoDatesOfOneStage_DifferOnlyWhereBothCannotBeRight(string one, string other, bool differ)
    {
        var life = ThreadLife.Of([Fact(1, MilestoneStage.Signed, one), Fact(2, MilestoneStage.Signed, other)], Today);

        life.Differences.Count.ShouldBe(differ ? 1 : 0);
    }

    [Fact]
    public void Of_OneDateHeldToBeRight_TheOthersAreNoLongerReached()
    {
        var held = Fact(1, MilestoneStage.Signed, "2025-12-11");
        held.Ruling = new MilestoneRuling { Reason = "Quyết định sau dẫn ngày này", By = "Hà" };

        var life = ThreadLife.Of([held, Fact(2, MilestoneStage.Signed, "2025-12-15"), Fact(3, MilestoneStage.Signed, "2025-12")], Today);

        var difference = life.Differences.ShouldHaveSingleItem();
        (difference.Held!.Id, difference.SetAside.Single().Id).ShouldBe((1, 2));
        life.Reached.Select(m => m.Id).ShouldBe([3, 1]);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-05-30", true)] // nothing is signed before its talks are concluded
    [InlineData("2026-05-30", "2026-03-01", false)]
    [InlineData("2026", "2026-05-30", false)] // the year leaves room
    [InlineData("2009-02-26", "2025-06", false)] // the talks were on an upgrade
    public void Of_SignedBeforeConcluded_DiffersOnlyWithinOneText(string signed, string concluded, bool differ)
    {
        var life = ThreadLife.Of([Fact(1, MilestoneStage.Signed, signed), Fact(2, MilestoneStage.Concluded, concluded)], Today);

        life.Differences.Select(d => d.IsOfOrder).ShouldBe(differ ? [true] : []);
    }

    [Fact]
    public void Of_AimsWithTheirSourcesDays_MoveInTheOrderInWhichTheyWereSaid()
    {
        var (first, later, sooner) = (Target(1, MilestoneStage.Signed, "2026"), Target(2, MilestoneStage.Signed, "2027"), Target(3, MilestoneStage.Signed, "2026-10"));
        (first.SaidOn, later.SaidOn, sooner.SaidOn) = ("2024-01", "2025-03-02", "2026-01");

        var life = ThreadLife.Of([first, later, sooner], Today);

        // An aim told more exactly does not move the rough one; said after the later year, it brings that forward.
        life.Slips.Select(s => (s.From.Id, s.To.Id, s.IsLater)).ShouldBe([(1, 2, true), (2, 3, false)]);
        life.Next!.Milestone.Id.ShouldBe(3);
    }

    [Fact]
    public void Of_MissedAimRecalledLater_IsNotAimedAtAnew()
    {
        var (first, second, recalled) = (Target(1, MilestoneStage.Concluded, "2025"), Target(2, MilestoneStage.Concluded, "2026"), Target(3, MilestoneStage.Concluded, "2025"));
        (first.SaidOn, second.SaidOn, recalled.SaidOn) = ("2023-10", "2025-11", "2026-02");

        var life = ThreadLife.Of([first, second, recalled], Today);

        life.Slips.Select(s => (s.From.Date, s.To.Date)).ShouldBe([("2025", "2026")]);
        life.Next!.Milestone.Id.ShouldBe(2);
    }

    [Fact]
    public void Of_OneAimToldTwice_IsOneSlipShownByTheSentence()
    {
        var told = Target(2, MilestoneStage.Concluded, "2025");
        told.Quote = "Hai bên phấn đấu kết thúc đàm phán trong năm 2025.";

        var life = ThreadLife.Of([Target(1, MilestoneStage.Concluded, "2025"), told, Target(3, MilestoneStage.Concluded, "2026")], Today);

        life.Slips.ShouldHaveSingleItem().From.ShouldBe(told);
    }

    [Fact]
    public void Of_WithoutADate_IsKeptApart()
    {
        var life = ThreadLife.Of([Target(1, MilestoneStage.InForce, null), Fact(2, MilestoneStage.Signed, "2025")], Today);

        life.Undated.Single().Id.ShouldBe(1);
        life.Reached.Single().Id.ShouldBe(2);
        life.Targets.ShouldBeEmpty();
    }

    [Fact]
    public void PartyTable_SomeMembersNamed_ShowsTheSilentOnesToo()
    {
        string[] members = ["country:vn", "country:id", "country:my", "country:th"];
        Milestone[] milestones = [Fact(1, MilestoneStage.Signed, "2025-10-25", "country:id"), Fact(2, MilestoneStage.Signed, "2025-10-25", "country:th"),
            Target(3, MilestoneStage.Signed, "2025-11", "country:vn"), Fact(4, MilestoneStage.InForce, "2010")];

        var table = PartyTable.Of(milestones, members).ShouldNotBeNull();

        table.Stages.ShouldBe([MilestoneStage.Signed]);
        table.Rows.Select(r => (r.PartyId, r.Cells[0]?.Id)).ShouldBe([("country:vn", 3), ("country:id", 1), ("country:my", null), ("country:th", 2)]);
    }

    private static Milestone Fact(long id, MilestoneStage stage, string? date, string? party = null) =>
        new() { Id = id, ThreadId = "t", Stage = stage, Date = date, PartyId = party, TextVi = "Mốc", TextEn = "Stage" };

    private static Milestone Target(long id, MilestoneStage stage, string? date, string? party = null)
    {
        var milestone = Fact(id, stage, date, party);
        milestone.Planned = true;
        return milestone;
    }
}
