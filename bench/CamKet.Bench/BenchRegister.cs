using CamKet.Casework;
using CamKet.Casework.Assignments;
using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Progress;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Reading;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Bench;

/// <summary>A register of any size: every undertaking cites its sentence, most are assigned, a tenth is overdue, a third is done.</summary>
internal sealed class BenchRegister(CamKetDb db, Journal journal, TimeProvider clock)
{
    public const string UserName = "bench";

    private const int Batch = 2_000;

    /// <summary>Focal points besides the coordinator; the first is "bench-1".</summary>
    private const int People = 200;

    private static readonly string[] Verbs = ["ký", "hoàn thành", "trình", "phổ biến", "rà soát", "tổ chức", "gửi", "phê chuẩn", "xây dựng", "triển khai"];
    private static readonly string[] Things =
        ["nghị định thư sửa đổi", "kế hoạch công tác", "danh mục dự án ưu tiên", "báo cáo giữa kỳ", "hội nghị quan chức cấp cao", "khung theo dõi kết quả", "chương trình học bổng", "đề án vận tải đa phương thức"];
    private static readonly string[] Fields = ["thương mại hàng hóa", "kinh tế số", "giáo dục nghề nghiệp", "ứng phó thiên tai", "y tế công cộng", "kết nối hạ tầng", "an ninh mạng", "nông nghiệp bền vững"];

    // A fixed seed, so that two runs measure the same register.
#pragma warning disable CA5394
    private readonly Random _random = new(20260612);

    private int _reports;

    public async Task FillAsync(int count, int reports, string password)
    {
        _reports = reports;
        var agencies = await db.Agencies.Where(a => a.Kind == "ministry" && a.ValidTo == null).Select(a => a.Id).OrderBy(id => id).ToListAsync();
        await AddUsersAsync(agencies, password);
        var partners = await db.Partners.Select(p => p.Id).OrderBy(id => id).Take(40).ToListAsync();
        var threads = await db.Threads.Select(t => t.Id).OrderBy(id => id).ToListAsync();
        for (var done = 0; done < count; done += Batch)
        {
            await AddBatchAsync(done, Math.Min(Batch, count - done), agencies, partners, threads);
            db.ChangeTracker.Clear();
        }

        await db.Database.ExecuteSqlRawAsync("analyze");
    }

    private Task AddBatchAsync(int first, int count, List<string> agencies, List<string> partners, List<string> threads) => journal.SaveAsync(Actor.System, async acts =>
    {
        var document = await DocumentAsync(first, count);
        var start = 0;
        foreach (var (line, index) in document.Text.Split('\n').Select((line, index) => (line, index)))
        {
            var undertaking = Undertaking(first + index + 1, line, agencies, partners, threads);
            undertaking.Citations.Add(new Citation { DocumentId = document.Id, Start = start, End = start + line.Length, Quote = line, IsFirst = true, AddedAt = clock.NowUtc() });
            db.Undertakings.Add(undertaking);
            start += line.Length + 1;
        }

        await db.SaveChangesAsync();
        var levels = new Dictionary<long, AccessLevel> { [document.Id] = document.Access };
        db.SearchPassages.AddRange(db.Undertakings.Local.SelectMany(undertaking => UndertakingPassages.PassagesOf(undertaking, levels)));
        acts.Record(ActKind.SampleLoading, "register", "bench", after: new { First = first, Count = count });
    });

    private async Task<Document> DocumentAsync(int first, int count)
    {
        var lines = Enumerable.Range(first + 1, count).Select(number => $"Việt Nam {Pick(Verbs)} {Pick(Things)} về {Pick(Fields)} lần thứ {number}.");
        var text = string.Join('\n', lines);
        var document = new Document
        {
            Reference = $"VB-2026-{(first / Batch) + 1:0000}", Title = $"Tập câu {(first / Batch) + 1}", Kind = DocumentKind.Minutes, Language = Language.Vietnamese, Access = AccessLevel.Internal, Text = text,
            TextHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), Format = "paste", AddedAt = clock.NowUtc(), AddedBy = UserName,
        };
        db.Documents.Add(document);
        await db.SaveChangesAsync();
        return document;
    }

    private Undertaking Undertaking(int number, string title, List<string> agencies, List<string> partners, List<string> threads)
    {
        var today = clock.TodayInVietNam();
        var said = today.AddDays(-_random.Next(20, 2_000));
        var done = _random.Next(3) == 0;
        var due = done ? said.AddDays(_random.Next(30, 400)) : today.AddDays(_random.Next(-40, 400));
        var lead = _random.Next(12) == 0 ? null : Pick(agencies);
        var undertaking = new Undertaking
        {
            Reference = $"CK-{today.Year}-{number:0000}", Title = title, Kind = (UndertakingKind)_random.Next(3), Side = (Side)_random.Next(4), Pillar = _random.Next(20) == 0 ? null : (Pillar)_random.Next(6),
            PartnerId = _random.Next(2) == 0 ? Pick(partners) : null, ThreadId = _random.Next(3) == 0 ? Pick(threads) : null, SaidOn = PartialDate.From(said), Due = due,
            DoneOn = done ? due.AddDays(_random.Next(-30, 20)) : null, HasEvidence = done && _random.Next(10) > 0, LeadAgencyId = lead, Slips = _random.Next(8) == 0 ? 1 : 0,
            Status = done ? UndertakingStatus.Done : lead is null ? UndertakingStatus.Registered : UndertakingStatus.InProgress, LastTraceOn = lead is null ? null : today.AddDays(-_random.Next(120)),
            RegisteredAt = clock.NowUtc(), RegisteredBy = UserName,
        };
        if (lead is not null)
        {
            undertaking.Assignments.Add(new Assignment { LeadAgencyId = lead, AssignedOn = said.AddDays(5), AssignedBy = UserName, Due = due });
            undertaking.Reports.AddRange(Reports(lead, said, done ? undertaking.DoneOn : null));
        }

        return undertaking;
    }

    /// <summary>Reports at even steps from the word to the deed or to today; the last of a thing done claims it done and is accepted.</summary>
    private IEnumerable<ProgressReport> Reports(string lead, DateOnly said, DateOnly? doneOn)
    {
        var last = doneOn ?? clock.TodayInVietNam();
        for (var number = 1; number <= _reports; number++)
        {
            var isLast = number == _reports;
            yield return new ProgressReport
            {
                AgencyId = lead, Done = $"Đã {Pick(Verbs)} {Pick(Things)}, bước {number}.", Claimed = isLast && doneOn is not null ? ClaimedState.Done : ClaimedState.UnderWay, ClaimedDoneOn = isLast ? doneOn : null,
                ReportedOn = said.AddDays((last.DayNumber - said.DayNumber) * number / _reports), ReportedBy = UserName, State = isLast && doneOn is null && _random.Next(50) == 0 ? ReportState.Submitted : ReportState.Accepted,
            };
        }
    }

    private string Pick(IReadOnlyList<string> from) => from[_random.Next(from.Count)];
#pragma warning restore CA5394

    private async Task AddUsersAsync(List<string> agencies, string password)
    {
        db.Users.Add(NewUser(UserName, UserRole.Coordinator, null, password));
        // One hash for all: making two hundred would take longer than what is measured.
        var first = NewUser($"{UserName}-1", UserRole.FocalPoint, agencies[0], password);
        db.Users.Add(first);
        for (var number = 2; number <= People; number++)
        {
            var next = NewUser($"{UserName}-{number}", UserRole.FocalPoint, agencies[number % agencies.Count], null);
            next.PasswordHash = first.PasswordHash;
            db.Users.Add(next);
        }

        await db.SaveChangesAsync();
    }

    private static User NewUser(string name, UserRole role, string? agencyId, string? password)
    {
        var user = new User
        {
            UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = $"{name}@example.org", NormalizedEmail = $"{name}@EXAMPLE.ORG".ToUpperInvariant(), DisplayName = name, Role = role,
            AgencyId = agencyId, Clearance = AccessLevel.Internal, SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        user.PasswordHash = password is null ? null : new PasswordHasher<User>().HashPassword(user, password);
        return user;
    }
}
