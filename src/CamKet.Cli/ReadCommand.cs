using System.CommandLine;
using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Reading;
using CamKet.Reading.Text;

namespace CamKet.Cli;

/// <summary>camket read: what the reader proposes for each file, as a table for people or as JSON lines for machines.</summary>
internal static class ReadCommand
{
    private const string StandardInput = "-";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Text, HTML or DOCX files; - reads standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "table or jsonl.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "jsonl");
        var lang = new Option<string>("--lang") { Description = "Language of the documents: auto, vi or en.", DefaultValueFactory = _ => "auto" }.AcceptOnlyFromAmong("auto", "vi", "en");
        var ui = new Option<string>("--ui") { Description = "Language of the table: vi or en.", DefaultValueFactory = _ => "vi" }.AcceptOnlyFromAmong("vi", "en");
        var date = new Option<DateOnly?>("--date")
        {
            Description = "The documents' date, YYYY-MM-DD, where you know it.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"--date takes YYYY-MM-DD, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var command = new Command("read", "Reads documents and proposes commitments, requests, directions and outcomes.") { files, format, lang, date, ui };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var context = new ReadingContext
            {
                Language = parsed.GetValue(lang) switch { "vi" => Language.Vietnamese, "en" => Language.English, _ => null },
                Date = parsed.GetValue(date),
            };
            using var lines = parsed.GetValue(format) == "jsonl" ? new JsonLinesWriter(Console.OpenStandardOutput()) : null;
            IReadingWriter writer = lines is not null ? lines : new TableWriter(parsed.GetValue(ui)!);
            return await ReadAllAsync(parsed.GetValue(files)!, context, writer, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ReadAllAsync(string[] files, ReadingContext context, IReadingWriter writer, CancellationToken cancellationToken)
    {
        var extractor = new TextExtractor();
        var code = ExitCode.Ok;
        foreach (var file in files)
        {
            try
            {
                var extracted = extractor.Extract(await BytesOfAsync(file, cancellationToken), file);
                writer.Write(file, extracted, DocumentReader.Read(new SourceText(extracted.Text, file), context));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableFileException)
            {
                var why = exception is UnreadableFileException unreadable ? $"{unreadable.Sentence.Vi} / {unreadable.Sentence.En}" : exception.Message;
                await Console.Error.WriteLineAsync($"{file}: {why}");
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    private static async Task<byte[]> BytesOfAsync(string file, CancellationToken cancellationToken)
    {
        if (file != StandardInput)
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }

        using var buffer = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }
}
