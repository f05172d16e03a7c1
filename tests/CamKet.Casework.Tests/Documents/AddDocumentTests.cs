using CamKet.Casework.Documents;
using CamKet.Casework.History;
using CamKet.Casework.Users;
using CamKet.Reading.Dates;
using CamKet.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CamKet.Casework.Tests.Documents;

public sealed class AddDocumentTests
{
    private const string Text = "Hai bên bàn cách đưa dữ liệu hải quan đi nhanh hơn\r\n\r\nHà Nội, ngày 12/5/2026. Tại cuộc họp nhóm công tác, hai bên nhất trí lập đầu mối trao đổi dữ liệu trong năm 2026. "
        + "Phía Việt Nam đề nghị Hàn Quốc cử chuyên gia sang làm việc trước ngày 30/9/2026.\r\n";

    [Theory, OnEveryEngine]
    public async Task AddAsync_NewText_KeepsItWithExactFindingsAndPassages(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var added = await AddAsync(database, new NewDocument { Text = Text, Publisher = " Bản tin thử " });

        added.Reference.ShouldBe("VB-2026-0001");
        added.Existed.ShouldBeFalse();
        added.Findings.ShouldBeGreaterThan(0);
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var document = await db.Documents.Include(d => d.Findings).Include(d => d.Readings).SingleAsync();
            document.Text.ShouldBe(Text.Replace("\r\n", "\n", StringComparison.Ordinal));
            document.Publisher.ShouldBe("Bản tin thử");
            document.Title.ShouldBe("Hai bên bàn cách đưa dữ liệu hải quan đi nhanh hơn");
            document.Findings.Count.ShouldBe(added.Findings);
            document.Findings.ShouldAllBe(f => f.Quote == document.Text.Substring(f.Start, f.End - f.Start));
            document.Findings.ShouldAllBe(f => f.ReadingPassId == document.Readings[0].Id);
            var passages = await db.SearchPassages.ToListAsync();
            passages.ShouldAllBe(p => p.Start >= 0 && p.Text == document.Text.Substring(p.Start, p.Text.Length) && p.Subject == "VB-2026-0001");
            passages.ShouldContain(p => p.Folded.Contains("nhat tri lap dau moi trao doi du lieu"));
            (await db.Acts.SingleAsync()).Kind.ShouldBe(ActKind.DocumentAdding);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_SameTextWithOtherLineBreaks_LeadsToTheFirst(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var first = await AddAsync(database, new NewDocument { Text = Text });

        var second = await AddAsync(database, new NewDocument { Text = "\ufeff" + Text.Replace("\r\n", "\n", StringComparison.Ordinal), Title = "Tên khác" });

        second.ShouldBe(first with { Existed = true });
        await database.InScopeAsync<CamKetDb>(async db =>
        {
            (await db.Documents.CountAsync()).ShouldBe(1);
            (await db.Acts.CountAsync()).ShouldBe(1);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_SameTextKeptAboveTheOfficersLevel_DoesNotShowIt(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AddAsync(database, new NewDocument { Text = Text, Access = AccessLevel.Restricted });

        var refusal = await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<AddDocument>(add =>
            add.AddAsync(TestDatabase.Coordinator with { Clearance = AccessLevel.Internal }, new NewDocument { Text = Text })));

        refusal.Sentence.En.ShouldNotContain("VB-");
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_WithDateAndOriginal_KeepsBoth(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await AddAsync(database, new NewDocument { Text = Text, Date = "2026-05", Original = [1, 2, 3], FileName = "tin.txt", Format = "txt" });

        await database.InScopeAsync<CamKetDb>(async db =>
        {
            var document = await db.Documents.Include(d => d.Original).SingleAsync();
            (document.Date, document.DateBasis).ShouldBe(("2026-05", DateBasis.Given));
            document.Original!.Content.ShouldBe([1, 2, 3]);
        });
    }

    [Theory, OnEveryEngine]
    public async Task AddAsync_CharactersNoDatabaseKeeps_AreLeftOut(string engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await AddAsync(database, new NewDocument { Text = "Một câu\0 có ký tự \ud800 hỏng và \ud83d\ude00 lành." });

        await database.InScopeAsync<CamKetDb>(async db => (await db.Documents.SingleAsync()).Text.ShouldBe("Một câu có ký tự \ufffd hỏng và \ud83d\ude00 lành."));
    }

    [Theory]
    [InlineData("BIÊN BẢN\n\nHọp tổ công tác quý I/2026\n\nNgày 15 tháng 4 năm 2026, tại Hà Nội, tổ công tác họp.", "BIÊN BẢN: Họp tổ công tác quý I/2026")]
    [InlineData("Một câu duy nhất, không có tiêu đề, nói về cuộc họp của tổ công tác liên ngành.", "Một câu duy nhất, không có tiêu đề, nói về cuộc họp của tổ công tác liên ngành.")]
    public async Task AddAsync_WithoutATitle_NamesTheDocumentByItsText(string text, string title)
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);

        (await AddAsync(database, new NewDocument { Text = text })).Title.ShouldBe(title);
    }

    [Theory]
    [InlineData("", null, null, "Text", "Văn bản không có chữ nào. Hãy dán phần chữ hoặc chọn tệp khác.")]
    [InlineData(" \n\t ", null, null, "Text", "Văn bản không có chữ nào. Hãy dán phần chữ hoặc chọn tệp khác.")]
    [InlineData("Chữ.", "2026-02-30", null, "Date", "Ngày văn bản không có trong lịch. Viết như 09/12/2025, 12/2025 hoặc 2025.")]
    [InlineData("Chữ.", null, "javascript:alert(1)", "Url", "Địa chỉ phải bắt đầu bằng http:// hoặc https://.")]
    public async Task AddAsync_BadInput_IsRefusedWithItsField(string text, string? date, string? url, string field, string sentence)
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);

        var refusal = await Should.ThrowAsync<RefusalException>(() => AddAsync(database, new NewDocument { Text = text, Date = date, Url = url }));

        (refusal.Field, refusal.Sentence.Vi).ShouldBe((field, sentence));
    }

    [Fact]
    public async Task AddAsync_TextBeyondTheLimit_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);

        (await Should.ThrowAsync<RefusalException>(() => AddAsync(database, new NewDocument { Text = new string('a', DocumentRules.TextMaxLength + 1) })))
            .Sentence.Vi.ShouldContain("quá mức 2000000 ký tự");
    }

    [Fact]
    public async Task AddAsync_ByAReader_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync(Engines.Sqlite);

        await Should.ThrowAsync<RefusalException>(() => database.InScopeAsync<AddDocument>(add => add.AddAsync(TestDatabase.Reader, new NewDocument { Text = Text })));
    }

    private static Task<AddedDocument> AddAsync(TestDatabase database, NewDocument incoming) =>
        database.InScopeAsync<AddDocument, AddedDocument>(add => add.AddAsync(TestDatabase.Coordinator, incoming));
}
