using System.Security.Cryptography;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Jobs;
using CamKet.Casework.Search;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Imports;

/// <summary>A sheet with its plan and its rows held against it.</summary>
public sealed record CheckedSheet(SheetImport Import, IReadOnlyList<Sheet> Sheets, ImportPlan Plan, IReadOnlyList<CheckedRow> Rows)
{
    public Sheet Sheet => Sheets[Math.Clamp(Plan.Sheet, 0, Sheets.Count - 1)];

    public int Wrong => Rows.Count(r => r.Problems.Count > 0);
}

/// <summary>Takes a ministry's sheet in: guesses its columns, lets an officer correct them, checks every row, and hands the import to the background.</summary>
public sealed class ImportSheet(CamKetDb db, Journal journal, JobQueue jobs, ISheetReader reader, TimeProvider clock)
{
    /// <summary>Keeps the file as a draft. A file whose rows stand in the register already is refused.</summary>
    public async Task<long> AddAsync(Actor actor, string fileName, byte[] content, string? agencyId, AccessLevel access, CancellationToken cancellationToken = default)
    {
        actor.Demand(Permission.Register);
        if (access > actor.Clearance)
        {
            throw new RefusalException("Mức truy cập này cao hơn mức anh/chị được xem.", "This access level is above your own.", "Access");
        }

        var sheets = reader.Read(content, fileName);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        var plan = HeadingGuess.Of(sheets, await RememberedAsync(agencyId, cancellationToken));
        return await journal.SaveAsync(actor, async acts =>
        {
            if (await db.SheetImports.AsNoTracking().FirstOrDefaultAsync(i => i.FileHash == hash && (i.State == ImportState.Imported || i.State == ImportState.Importing), cancellationToken) is { } earlier)
            {
                throw new RefusalException($"Tệp này đã được {earlier.AddedBy} nhập rồi (lượt nhập {earlier.Id}). Muốn nhập lại, hãy rút lượt nhập cũ trước.",
                    $"{earlier.AddedBy} has imported this very file (import {earlier.Id}). To import it again, withdraw the earlier import first.", "File");
            }

            var import = new SheetImport
            {
                FileName = DocumentText.Shortened(fileName, Document.TitleMaxLength), FileHash = hash, Content = content, AgencyId = agencyId.OrNull(), Plan = plan.Written(), Access = access,
                AddedAt = clock.NowUtc(), AddedBy = actor.Name, UserId = actor.UserId,
            };
            db.SheetImports.Add(import);
            await db.SaveChangesAsync(cancellationToken);
            acts.Record(ActKind.SheetImporting, "import", $"{import.Id}", after: new { import.FileName, import.FileHash, import.State, import.Access });
            return import.Id;
        }, cancellationToken);
    }

    public async Task<CheckedSheet> CheckAsync(Actor actor, long id, CancellationToken cancellationToken = default)
    {
        var import = await FindAsync(actor, id, cancellationToken);
        var sheets = reader.Read(import.Content, import.FileName);
        var plan = ImportPlan.Read(import.Plan);
        var sheet = sheets[Math.Clamp(plan.Sheet, 0, sheets.Count - 1)];
        return new CheckedSheet(import, sheets, plan, new CheckRows(sheet, plan, await ImportNames.ReadAsync(db, cancellationToken)).All());
    }

    /// <summary>Keeps what the officer decided about columns and cells. Nothing of it touches the register.</summary>
    public async Task PlanAsync(Actor actor, long id, ImportPlan plan, CancellationToken cancellationToken = default)
    {
        var import = await FindAsync(actor, id, cancellationToken);
        DemandDraft(import);
        await db.SheetImports.Where(i => i.Id == id && i.State == ImportState.Draft).ExecuteUpdateAsync(i => i.SetProperty(x => x.Plan, plan.Written()), cancellationToken);
    }

    /// <summary>Hands the import to the background; refused while a row is wrong. Returns the job.</summary>
    public async Task<long> BeginAsync(Actor actor, long id, CancellationToken cancellationToken = default)
    {
        var check = await CheckAsync(actor, id, cancellationToken);
        DemandDraft(check.Import);
        DemandSound(check);
        return await jobs.AddAsync(actor with { OnceKey = $"import-{id}-{check.Import.Version}" }, ImportingSheetWork.Of(check.Import), cancellationToken);
    }

    /// <summary>Hands the withdrawal to the background. Returns the job.</summary>
    public async Task<long> WithdrawAsync(Actor actor, long id, string? reason, CancellationToken cancellationToken = default)
    {
        var import = await FindAsync(actor, id, cancellationToken);
        if (import.State != ImportState.Imported)
        {
            throw new RefusalException("Chỉ rút được lượt nhập đã vào sổ.", "Only an import that is in the register can be withdrawn.");
        }

        var why = reason.OrNull() ?? throw new RefusalException("Hãy ghi lý do rút.", "Give the reason.", "Reason");
        return await jobs.AddAsync(actor with { OnceKey = $"withdraw-{id}-{import.Version}" }, ImportingSheetWork.Withdrawal(import, why), cancellationToken);
    }

    internal static void DemandSound(CheckedSheet check)
    {
        if (!check.Plan.Columns.ContainsKey(ImportField.Title))
        {
            throw new RefusalException("Hãy chọn cột chứa nội dung cam kết.", "Choose the column that holds the content.", "Title");
        }

        if (check.Rows.Count == 0)
        {
            throw new RefusalException("Dưới dòng tiêu đề không có dòng nào. Hãy xem lại số dòng tiêu đề.", "There is no row beneath the heading. Look at the number of the heading row.", "HeadingRow");
        }

        if (check.Wrong > 0)
        {
            throw new RefusalException($"Còn {check.Wrong} dòng có lỗi. Bảng chỉ được nhập khi mọi dòng đều đúng.", $"{check.Wrong} rows are still wrong. A sheet is imported only when all its rows are right.");
        }
    }

    private async Task<SheetImport> FindAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.Register);
        return await db.SheetImports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.Access <= actor.Clearance, cancellationToken) ?? throw new NotFoundException($"{id}");
    }

    private static void DemandDraft(SheetImport import)
    {
        if (import.State != ImportState.Draft)
        {
            throw new RefusalException("Lượt nhập này đã bắt đầu hoặc đã xong, không đổi cách hiểu bảng được nữa.", "This import has begun or is done; how the sheet is meant can no longer be changed.");
        }
    }

    /// <summary>What the agency's columns meant in its latest import, by folded heading.</summary>
    private async Task<IReadOnlyDictionary<string, ImportField>> RememberedAsync(string? agencyId, CancellationToken cancellationToken)
    {
        var last = agencyId is null ? null : await db.SheetImports.AsNoTracking().Where(i => i.AgencyId == agencyId && i.State == ImportState.Imported).OrderByDescending(i => i.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return new Dictionary<string, ImportField>();
        }

        var (sheets, plan) = (reader.Read(last.Content, last.FileName), ImportPlan.Read(last.Plan));
        var headings = HeadingGuess.HeadingsOf(sheets[Math.Clamp(plan.Sheet, 0, sheets.Count - 1)], plan.HeadingRow);
        return plan.Columns.Where(c => c.Value < headings.Count && headings[c.Value].Length > 0).GroupBy(c => SearchText.Fold(headings[c.Value])).ToDictionary(g => g.Key, g => g.First().Key);
    }
}
