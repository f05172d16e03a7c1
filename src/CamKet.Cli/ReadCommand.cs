using System.CommandLine;
using System.Globalization;
using CamKet.Casework.Documents;
using CamKet.Formats.Extraction;
using CamKet.Reading;
using CamKet.Reading.Links;
using CamKet.Reading.Text;

namespace CamKet.Cli;

/// <summary>camket read: what the reader proposes for each file, as a table for people or as JSON lines for machines.</summary>
internal static class ReadCommand
{
    private const string StandardInput = "-";

    private const int MostNesting = 4;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Text, HTML, DOCX, PDF, picture (PNG, JPEG, TIFF), EML or edXML files; - reads standard input.", Arity = ArgumentArity.OneOrMore };
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
        var link = new Option<bool>("--link") { Description = "Also link the sentences of all files given: words and later deeds, the same words, reports of one event." };
        var threshold = new Option<double?>("--threshold") { Description = "With --link: show pairs from this score on, 0 to 1, instead of from the usual one." };
        var command = new Command("read", "Reads documents and proposes commitments, requests, directions and outcomes.") { files, format, lang, date, ui, link, threshold };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var context = new ReadingContext
            {
                Language = parsed.GetValue(lang) switch { "vi" => Language.Vietnamese, "en" => Language.English, _ => null },
                Date = parsed.GetValue(date),
            };
            using var lines = parsed.GetValue(format) == "jsonl" ? new JsonLinesWriter(Console.OpenStandardOutput()) : null;
            IReadingWriter writer = lines is not null ? lines : new TableWriter(parsed.GetValue(ui)!);
            var linking = parsed.GetValue(link) ? new LinkingWriter(writer, WeightsOf(parsed.GetValue(threshold))) : null;
            var code = await ReadAllAsync(parsed.GetValue(files)!, context, linking ?? writer, cancellationToken);
            linking?.Finish();
            return code;
        });
        return command;
    }

    private static LinkWeights WeightsOf(double? threshold) => threshold is { } from ? LinkWeights.Shipped with { Threshold = from } : LinkWeights.Shipped;

    private static async Task<int> ReadAllAsync(string[] files, ReadingContext context, IReadingWriter writer, CancellationToken cancellationToken)
    {
        var extractor = new TextExtractor();
        var code = ExitCode.Ok;
        foreach (var file in files)
        {
            try
            {
                var content = await BytesOfAsync(file, cancellationToken);
                code = ReadWithAttachments(extractor, new AttachedFile(file, content), context, writer, cancellationToken) ? code : ExitCode.Failed;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or UnreadableFileException)
            {
                Console.Error.WriteLine($"{file}: {WhyOf(exception)}");
                code = ExitCode.Failed;
            }
        }

        return code;
    }

    /// <summary>A mail or package is read with what it carries, each as a document of its own, named "mail.eml > report.pdf". False where an attachment could not be read.</summary>
    private static bool ReadWithAttachments(TextExtractor extractor, AttachedFile file, ReadingContext context, IReadingWriter writer, CancellationToken cancellationToken, int depth = 0)
    {
        var extracted = extractor.Extract(file.Content, file.FileName, new ExtractionWatch { Cancellation = cancellationToken });
        writer.Write(file.FileName, extracted, DocumentReader.Read(new SourceText(extracted.Text, file.FileName), context));
        var allRead = true;
        foreach (var inner in depth < MostNesting ? extracted.Attachments : [])
        {
            var name = $"{file.FileName} > {inner.FileName}";
            try
            {
                allRead &= ReadWithAttachments(extractor, inner with { FileName = name }, context, writer, cancellationToken, depth + 1);
            }
            catch (UnreadableFileException unreadable)
            {
                Console.Error.WriteLine($"{name}: {WhyOf(unreadable)}");
                allRead = false;
            }
        }

        return allRead;
    }

    private static string WhyOf(Exception exception) => exception is UnreadableFileException unreadable ? $"{unreadable.Sentence.Vi} / {unreadable.Sentence.En}" : exception.Message;

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
