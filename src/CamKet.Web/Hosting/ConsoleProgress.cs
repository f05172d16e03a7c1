namespace CamKet.Web.Hosting;

/// <summary>A progress bar on one line of a terminal; a line for every tenth where output goes to a file.</summary>
internal sealed class ConsoleProgress(string title)
{
    private const int Width = 30;

    private int _lastTenth = -1;

    public void Show(double share, string what)
    {
        var filled = (int)(share * Width);
        if (!Console.IsOutputRedirected)
        {
            Console.Write($"\r{title} [{new string('#', filled)}{new string('.', Width - filled)}] {share,4:P0} {Fit(what)}");
            if (share >= 1)
            {
                Console.WriteLine();
            }
        }
        else if ((int)(share * 10) > _lastTenth)
        {
            _lastTenth = (int)(share * 10);
            Console.WriteLine($"{title} {share:P0}");
        }
    }

    /// <summary>Cut or filled to one width, so that a shorter text covers a longer one.</summary>
    private static string Fit(string text) => text.Length > 40 ? text[..40] : text.PadRight(40);
}
