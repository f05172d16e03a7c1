using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CamKet.Web.Elements;

/// <summary>One sentence that the next page shows on top, such as "Saved".</summary>
public static class Notice
{
    private const string Key = "camket.notice";

    public static void Leave(ITempDataDictionary tempData, string sentence) => tempData[Key] = sentence;

    public static string? Take(ITempDataDictionary tempData) => tempData[Key] as string;
}
