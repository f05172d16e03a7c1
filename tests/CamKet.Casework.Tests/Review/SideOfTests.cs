using CamKet.Casework.Register;
using CamKet.Casework.Review;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Review;

public sealed class SideOfTests
{
    [Theory]
    [InlineData("Việt Nam", "country:vn", false, Side.Ours)]
    [InlineData("Bộ Công Thương", "agency:moit", true, Side.Ours)]
    [InlineData("Bộ Tài chính; Bộ Nội vụ", "agency:mof agency:moha", false, Side.Ours)]
    [InlineData("các bộ, ngành", "", false, Side.Ours)]
    [InlineData("chúng ta", "", false, Side.Ours)]
    [InlineData("Hàn Quốc", "country:kr", false, Side.Theirs)]
    [InlineData("ASEAN", "org:asean", true, Side.Asean)]
    [InlineData("Hội nghị Bộ trưởng Kinh tế ASEAN", "body:aem", false, Side.Asean)]
    [InlineData("các nước thành viên", "", false, Side.Asean)]
    [InlineData("ASEAN; Canada", "org:asean country:ca", false, Side.Joint)]
    [InlineData("Việt Nam; Lào", "country:vn country:la", false, Side.Joint)]
    [InlineData("hai bên", "", false, Side.Joint)]
    [InlineData("The two sides", "", false, Side.Joint)]
    [InlineData(null, "", true, Side.Joint)]
    [InlineData(null, "", false, Side.Ours)]
    public void Of_Holder_GivesTheSide(string? holder, string ids, bool hasPartner, Side side) =>
        SideOf.Of(holder, ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), hasPartner).ShouldBe(side);

    [Theory]
    [InlineData("country:kr", true)]
    [InlineData("org:eu", true)]
    [InlineData("country:vn", false)]
    [InlineData("org:asean", false)]
    [InlineData("agency:mofa", false)]
    [InlineData(null, false)]
    public void IsPartner_Id_TellsPartnersFromOurselves(string? id, bool partner) => SideOf.IsPartner(id).ShouldBe(partner);
}
