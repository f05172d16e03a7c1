using System.CommandLine;
using CamKet.Casework;
using CamKet.Casework.Documents;
using CamKet.Casework.Users;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace CamKet.Cli;

/// <summary>camket import DIR: takes a folder of documents in. It can be stopped and started again: what is in already is passed over.</summary>
internal static class ImportCommand
{
    private static readonly HashSet<string> Readable = new(StringComparer.OrdinalIgnoreCase) { ".txt", ".md", ".html", ".htm", ".docx", ".xlsx", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".eml", ".edxml", ".xml" };

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "Folder of text, HTML, DOCX, PDF, picture, EML and edXML files, with its subfolders." }.AcceptExistingOnly();
        var publisher = new Option<string?>("--publisher") { Description = "Who published them." };
        var access = new Option<AccessLevel>("--access") { Description = "public, internal or restricted.", DefaultValueFactory = _ => AccessLevel.Internal };
        var data = new DataOptions();
        var command = new Command("import", "Takes a folder of documents in.") { folder, publisher, access };
        data.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await data.OpenAsync(parsed, cancellationToken);
            return await ImportAsync(services, parsed.GetValue(folder)!, parsed.GetValue(publisher), parsed.GetValue(access), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ImportAsync(ServiceProvider services, DirectoryInfo folder, string? publisher, AccessLevel access, CancellationToken cancellationToken)
    {
        var files = folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(f => Readable.Contains(f.Extension)).OrderBy(f => f.FullName, StringComparer.Ordinal).ToList();
        var (added, known, findings, failed) = (0, 0, 0, new List<string>());
        await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask("Văn bản / Documents", maxValue: Math.Max(files.Count, 1));
            foreach (var file in files)
            {
                try
                {
                    foreach (var taken in await TakeAsync(services, file, publisher, access, cancellationToken))
                    {
                        (added, known, findings) = taken.Added switch
                        {
                            { Existed: false } document => (added + 1, known, findings + document.Findings),
                            { } => (added, known + 1, findings),
                            null => (added, known, findings),
                        };
                        failed.AddRange(taken.Problem is { } problem ? [$"{file.FullName} > {taken.FileName}: {problem.Vi} / {problem.En}"] : Array.Empty<string>());
                    }
                }
                catch (UnreadableFileException unreadable)
                {
                    failed.Add($"{file.FullName}: {unreadable.Sentence.Vi} / {unreadable.Sentence.En}");
                }
                catch (RefusalException refusal)
                {
                    failed.Add($"{file.FullName}: {refusal.Sentence.Vi} / {refusal.Sentence.En}");
                }
                catch (IOException exception)
                {
                    failed.Add($"{file.FullName}: {exception.Message}");
                }

                bar.Increment(1);
            }
        });
        foreach (var line in failed)
        {
            await Console.Error.WriteLineAsync(line);
        }

        Console.WriteLine($"Mới {added}, đã có {known}, không đọc được {failed.Count}; {findings} phát hiện chờ duyệt. / Added {added}, known {known}, unreadable {failed.Count}; {findings} findings to review.");
        return failed.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>Each file in a scope of its own, so that memory stays flat over a large folder.</summary>
    private static async Task<IReadOnlyList<TakenFile>> TakeAsync(ServiceProvider services, FileInfo file, string? publisher, AccessLevel access, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var content = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        var actor = Actor.System with { Role = UserRole.Coordinator, Name = "camket import" };
        var known = new NewDocument { Text = "", Publisher = publisher, Access = access };
        return await scope.ServiceProvider.GetRequiredService<TakeInFile>().TakeAsync(actor, content, file.Name, known, new ExtractionWatch { Cancellation = cancellationToken });
    }
}
