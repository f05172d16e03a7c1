using System.Diagnostics;
using System.Text;

namespace CamKet.Formats.Programs;

/// <summary>A program of the operating system that reads what we do not read ourselves. It runs as a process of its own, without a shell, on a copy in a
/// private folder, within limits of time, memory and output; a file made to harm it harms nothing else.</summary>
internal sealed record HelperProgram(string Name, string Package)
{
    private const string Limiter = "prlimit";
    private const int ErrorCharacters = 10_000;

    public static readonly HelperProgram PdfInfo = new("pdfinfo", "poppler-utils");
    public static readonly HelperProgram PdfToText = new("pdftotext", "poppler-utils");
    public static readonly HelperProgram PdfPictures = new("pdfimages", "poppler-utils");
    public static readonly HelperProgram PdfToPicture = new("pdftoppm", "poppler-utils");
    public static readonly HelperProgram Tesseract = new("tesseract", "tesseract-ocr tesseract-ocr-vie");

    public bool IsInstalled => PathOf(Name) is not null;

    /// <summary>Runs it and returns what it wrote. The exit code is the caller's to judge.</summary>
    /// <exception cref="HelperLimitException">It took too long or wrote too much, and was ended.</exception>
    public HelperAnswer Run(IEnumerable<string> arguments, HelperLimits limits, CancellationToken cancellationToken)
    {
        using var process = Start(arguments, limits);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limits.Time);
        using var ending = time.Token.Register(() => End(process));
        try
        {
            var errors = ErrorsOf(process);
            var output = OutputOf(process, limits.OutputBytes);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            if (time.IsCancellationRequested)
            {
                throw new HelperLimitException(Name);
            }

            return new HelperAnswer(process.ExitCode, output, errors.GetAwaiter().GetResult());
        }
        finally
        {
            End(process);
        }
    }

    private Process Start(IEnumerable<string> arguments, HelperLimits limits)
    {
        var path = PathOf(Name) ?? throw Extraction.Unreadable.HelperMissing(this);
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (PathOf(Limiter) is { } limiter)
        {
            start.FileName = limiter;
            foreach (var argument in new[] { $"--as={limits.MemoryBytes}", $"--cpu={(int)limits.Time.TotalSeconds}", $"--fsize={limits.OutputBytes}", "--core=0", "--", path })
            {
                start.ArgumentList.Add(argument);
            }
        }
        else
        {
            start.FileName = path;
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        // One document takes one core; the others stay free for people.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{Name} did not start.");
        process.StandardInput.Close();
        return process;
    }

    private static byte[] OutputOf(Process process, long most)
    {
        using var output = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = process.StandardOutput.BaseStream.Read(buffer)) > 0)
        {
            if (output.Length + read > most)
            {
                throw new HelperLimitException(process.StartInfo.FileName);
            }

            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    private static async Task<string> ErrorsOf(Process process)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await process.StandardError.ReadAsync(buffer)) > 0)
        {
            kept.Append(buffer, 0, Math.Min(read, Math.Max(0, ErrorCharacters - kept.Length)));
        }

        return kept.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself in between.
        }
    }

    private static string? PathOf(string program)
    {
        var names = OperatingSystem.IsWindows() ? new[] { program + ".exe" } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(_ => names, Path.Combine).FirstOrDefault(File.Exists);
    }
}

/// <summary>What a helper program may take.</summary>
internal sealed record HelperLimits(TimeSpan Time, long MemoryBytes, long OutputBytes);

/// <summary>What it gave back.</summary>
internal sealed record HelperAnswer(int ExitCode, byte[] Output, string Errors)
{
    public string Text => Encoding.UTF8.GetString(Output);
}

/// <summary>A helper program went over its limits and was ended.</summary>
internal sealed class HelperLimitException(string program) : Exception($"{program} went over its limits and was ended.");
