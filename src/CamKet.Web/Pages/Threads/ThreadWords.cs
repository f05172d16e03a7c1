using CamKet.Casework.Threads;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Threads;

/// <summary>A thread's words in the language of the page.</summary>
public static class ThreadWords
{
    public static string NameOf(this Words words, Casework.Threads.Thread thread) => words.Language == "en" ? thread.NameEn : thread.NameVi;

    public static string TextOf(this Words words, Milestone milestone) => words.Language == "en" ? milestone.TextEn : milestone.TextVi;
}
