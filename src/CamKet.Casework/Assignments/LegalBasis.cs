using System.Globalization;
using CamKet.Casework.Agencies;
using CamKet.Casework.Mandates;
using CamKet.Casework.Register;
using CamKet.Reading.Text;

namespace CamKet.Casework.Assignments;

/// <summary>Writes the basis of an assignment as it is cited: the regulation, since when, the point as reported, and honestly where nothing was read.</summary>
internal static class LegalBasis
{
    public static Bilingual Cite(Mandate mandate)
    {
        var instrument = mandate.LegalInstrument!;
        var (article, from) = (mandate.Article is { } a ? a + ", " : "", Day(instrument.ValidFrom));
        var (unreadVi, unreadEn) = mandate.Verified
            ? ("", "")
            : (" (theo thực tế đang làm, chưa đối chiếu với toàn văn)", " (current practice, not checked against the full text)");
        return new($"{article}Quyết định {instrument.Number}, hiệu lực từ {from}: {Closed(mandate.PointVi)}{unreadVi}", $"{article}Decision {instrument.Number}, in force from {from}: {Closed(mandate.PointEn)}{unreadEn}");
    }

    /// <summary>The words name an agency: under its name of that day, and who carries its work now.</summary>
    public static Bilingual NamedHolder(Undertaking undertaking, string? lead, DateOnly day, AgencyBook book)
    {
        var then = book.NameOn(undertaking.HolderId!, PartialDate.Earliest(undertaking.SaidOn) ?? day);
        if (lead is null)
        {
            return new($"Lời nêu đích danh {then.Vi}; việc của cơ quan này nay chia cho nhiều cơ quan.", $"The words name the {then.En}; its work is now split among several agencies.");
        }

        var now = book.NameOn(lead, day);
        return now == then
            ? new($"Lời nêu đích danh {then.Vi}.", $"The words name the {then.En}.")
            : new($"Lời nêu đích danh {then.Vi}; việc của cơ quan này nay do {now.Vi} thực hiện.", $"The words name the {then.En}; its work is now carried by the {now.En}.");
    }

    /// <summary>The Prime Minister's decision on a new or cross-pillar matter.</summary>
    public static Bilingual Decided(Consultation consultation) => new(
        $"Quyết định của Thủ tướng {consultation.DecisionNumber}, ngày {Day(consultation.DecidedOn!.Value)}: {Closed(consultation.Decision!)}",
        $"Decision of the Prime Minister {consultation.DecisionNumber}, {Day(consultation.DecidedOn.Value)}: {Closed(consultation.Decision!)}");

    public static Bilingual? Join(Bilingual? first, Bilingual? second) => (first, second) switch
    {
        ({ } a, { } b) => new(a.Vi + " " + b.Vi, a.En + " " + b.En),
        _ => first ?? second,
    };

    public static IReadOnlyList<Bilingual> BodyHints(Body body, AgencyBook book, DateOnly day)
    {
        if (body.LeadAgencyId is not { } id || book.CarriersOn(id, day) is not [var carrier])
        {
            return [];
        }

        var (name, table) = (book.NameOn(carrier.AgencyId, day), body.Abbreviation is { } abbreviation ? new Bilingual(abbreviation, abbreviation) : new Bilingual(body.NameVi, body.NameEn));
        return [body.LeadVerified
            ? new($"{name.Vi} phụ trách {table.Vi}.", $"The {name.En} is in charge of the {table.En}.")
            : new($"{name.Vi} phụ trách {table.Vi} (theo thực tế đang làm, chưa kiểm chứng).", $"The {name.En} is in charge of the {table.En} (current practice, not verified).")];
    }

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Closed(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";
}
