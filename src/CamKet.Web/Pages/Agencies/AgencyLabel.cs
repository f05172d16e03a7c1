namespace CamKet.Web.Pages.Agencies;

/// <summary>An agency as a list names it.</summary>
public sealed record AgencyLabel(string Id, string NameVi, string NameEn)
{
    public string In(string language) => language == "en" ? NameEn : NameVi;
}
