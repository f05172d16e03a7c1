using CamKet.Casework.Threads;
using CamKet.Web.Wording;

namespace CamKet.Web.Pages.Threads;

/// <summary>A thread's words in the language of the page.</summary>
public static class ThreadWords
{
    public static string NameOf(this Words words, Casework.Threads.Thread thread) => words.Language == "en" ? thread.NameEn : thread.NameVi;

    public static string TextOf(this Words words, Milestone milestone) => words.Language == "en" ? milestone.TextEn : milestone.TextVi;

    /// <summary>In what accounts differ: the day of one stage, or which of two stages came first.</summary>
    public static string Of(this Words words, Difference difference) => difference.IsOfOrder
        ? words["Threads.DifferOrder", words.Name(difference.Accounts[0].Stage), words.Name(difference.Accounts[1].Stage)]
        : words["Threads.Differ", words.Name(difference.Accounts[0].Stage)];
}
