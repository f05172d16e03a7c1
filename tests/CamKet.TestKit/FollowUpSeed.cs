using CamKet.Casework;
using CamKet.Casework.Agencies;
using CamKet.Casework.Documents;
using CamKet.Casework.Mandates;
using CamKet.Casework.Outcomes;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using CamKet.Reading;

namespace CamKet.TestKit;

/// <summary>Rows for following a word to its deed: agencies with a merger and a split, two regulations in turn, a document, words and a deed in it.</summary>
public static class FollowUpSeed
{
    public const string Text = "ASEAN và Canada nhất trí đẩy nhanh đàm phán hiệp định thương mại tự do để hoàn tất trong năm 2026.\nTháng 02/2026, mười chương của hiệp định đã kết thúc.\nHai bên ký hiệp định ngày 10/6/2026.";

    public static IEnumerable<Agency> Agencies() =>
    [
        Agency("agency:mofa", "Bộ Ngoại giao", "Ministry of Foreign Affairs"),
        Agency("agency:moit", "Bộ Công Thương", "Ministry of Industry and Trade"),
        Agency("agency:mof", "Bộ Tài chính", "Ministry of Finance"),
        Agency("agency:moha", "Bộ Nội vụ", "Ministry of Home Affairs"),
        Agency("agency:moet", "Bộ Giáo dục và Đào tạo", "Ministry of Education and Training"),
        Agency("agency:mpi", "Bộ Kế hoạch và Đầu tư", "Ministry of Planning and Investment", "2025-02-28", ("agency:mof", null, null)),
        Agency("agency:molisa", "Bộ Lao động - Thương binh và Xã hội", "Ministry of Labour, Invalids and Social Affairs", "2025-02-28",
            ("agency:moha", "lao động", "labour"), ("agency:moet", "giáo dục nghề nghiệp", "vocational education")),
    ];

    public static IEnumerable<object> Rules() =>
    [
        new LegalInstrument { Id = "142-2009", Number = "142/QĐ-TTg", NameVi = "Quy chế làm việc và phối hợp", NameEn = "Working and coordination regulation", ValidFrom = new(2009, 1, 31), ValidTo = new(2026, 1, 24), Verified = true },
        new LegalInstrument { Id = "47-2025", Number = "47/2025/QĐ-TTg", NameVi = "Quy chế phối hợp", NameEn = "Coordination regulation", ValidFrom = new(2026, 1, 25), Verified = true },
        Mandate("142-ascc", "142-2009", MandateScope.Pillar, "ascc", "agency:molisa", "Bộ LĐ-TB&XH chủ trì trụ cột Văn hóa - Xã hội", "MOLISA leads the socio-cultural pillar"),
        Mandate("47-whole", "47-2025", MandateScope.Whole, null, "agency:mofa", "Bộ Ngoại giao là cơ quan điều phối quốc gia", "The Ministry of Foreign Affairs is the national coordinator"),
        Mandate("47-aec", "47-2025", MandateScope.Pillar, "aec", "agency:moit", "Bộ Công Thương chủ trì trụ cột Kinh tế", "The Ministry of Industry and Trade leads the economic pillar", supporting: "agency:mofa;agency:mpi"),
        Mandate("47-ascc", "47-2025", MandateScope.Pillar, "ascc", "agency:moha", "Bộ Nội vụ chủ trì trụ cột Văn hóa - Xã hội", "The Ministry of Home Affairs leads the socio-cultural pillar"),
        Mandate("47-cross", "47-2025", MandateScope.CrossPillar, null, null, "Việc liên trụ cột: lấy ý kiến rồi báo cáo Thủ tướng", "Cross-pillar matters: consult, then report to the Prime Minister"),
        Mandate("47-afmm", "47-2025", MandateScope.Body, "body:afmm", "agency:mof", "Bộ Tài chính dự AFMM", "The Ministry of Finance attends the AFMM", verified: false),
        Mandate("47-info", "47-2025", MandateScope.Subject, "information", "agency:moet", "Thông tin, tuyên truyền", "Information and promotion"),
        new Body { Id = "body:afmm", Abbreviation = "AFMM", NameVi = "Hội nghị Bộ trưởng Tài chính ASEAN", NameEn = "ASEAN Finance Ministers' Meeting", Pillar = Pillar.Aec, Kind = "ministerial", LeadAgencyId = "agency:mof" },
    ];

    public static Document Document(AccessLevel access = AccessLevel.Internal) => new()
    {
        Reference = "VB-2026-0001", Title = "Tin hợp tác kinh tế", Kind = DocumentKind.Press, Language = Language.Vietnamese, Text = Text, TextHash = "1", Format = "paste",
        Date = "2025-12-09", AddedAt = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc), AddedBy = "Nguyễn Thu Hà", Access = access,
    };

    /// <summary>The first sentence of the document as a word in the register.</summary>
    public static Undertaking Undertaking(Document document, Action<Undertaking>? change = null)
    {
        var undertaking = new Undertaking
        {
            Reference = "CK-2026-0001", Title = "Đẩy nhanh đàm phán hiệp định thương mại tự do ASEAN - Canada để hoàn tất trong năm 2026", Kind = UndertakingKind.Commitment, Side = Side.Joint,
            Pillar = Pillar.Aec, PartnerId = "country:ca", SaidOn = "2025-12-09", Due = new(2026, 12, 31), RegisteredAt = document.AddedAt, RegisteredBy = "Nguyễn Thu Hà",
        };
        var end = Text.IndexOf('\n', StringComparison.Ordinal);
        undertaking.Citations.Add(new Citation { Document = document, Start = 0, End = end, Quote = Text[..end], IsFirst = true, AddedAt = document.AddedAt });
        change?.Invoke(undertaking);
        return undertaking;
    }

    /// <summary>A deed of the document: its second sentence, or the third.</summary>
    public static Outcome Outcome(Document document, int sentence = 1, Action<Outcome>? change = null)
    {
        var quote = Text.Split('\n')[sentence];
        var start = Text.IndexOf(quote, StringComparison.Ordinal);
        var outcome = new Outcome
        {
            Reference = $"KQ-2026-000{sentence}", Title = quote, Kind = sentence == 1 ? OutcomeKind.Concluded : OutcomeKind.Signed, HappenedOn = sentence == 1 ? "2026-02" : "2026-06-10", Document = document, DocumentId = document.Id,
            Start = start, End = start + quote.Length, Quote = quote, PartnerId = "country:ca", Access = AccessLevel.Public, RegisteredAt = document.AddedAt, RegisteredBy = "Nguyễn Thu Hà",
        };
        change?.Invoke(outcome);
        return outcome;
    }

    /// <summary>Everything above in the database: one undertaking (changed as asked) and two outcomes.</summary>
    public static async Task SowAsync(CamKetDb db, Action<Undertaking>? change = null)
    {
        db.AddRange(Agencies());
        db.AddRange(Rules());
        var document = Document();
        db.AddRange(Undertaking(document, change), Outcome(document), Outcome(document, sentence: 2));
        await db.SaveChangesAsync();
    }

    private static Agency Agency(string id, string vi, string en, string? to = null, params (string To, string? Vi, string? En)[] successors)
    {
        var agency = new Agency { Id = id, Kind = "ministry", NameVi = vi, NameEn = en, ValidTo = to, Verified = true };
        agency.Names.Add(new AgencyName { AgencyId = id, NameVi = vi, NameEn = en, ValidTo = to });
        agency.Successors.AddRange(successors.Select(s => new AgencySuccession { AgencyId = id, SuccessorId = s.To, From = "2025-03-01", Subject = s.En, SubjectVi = s.Vi, SubjectEn = s.En, Verified = true }));
        return agency;
    }

    private static Mandate Mandate(string id, string instrument, MandateScope scope, string? value, string? lead, string vi, string en, bool verified = true, string? supporting = null) => new()
    {
        Id = id, LegalInstrumentId = instrument, Scope = scope, Value = value, LeadAgencyId = lead, SupportingAgencyIds = supporting, PointVi = vi, PointEn = en, Verified = verified,
    };
}
