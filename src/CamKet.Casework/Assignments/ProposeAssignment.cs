using CamKet.Casework.Agencies;
using CamKet.Casework.Mandates;
using CamKet.Casework.Register;
using CamKet.Reading.Text;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Assignments;

/// <summary>Asks the mandates in force on a day who leads an undertaking: body before subject before partner before pillar before the whole.
/// An agency that the words name wins, through whoever carries its work that day.</summary>
public sealed class ProposeAssignment(CamKetDb db, AgencyDirectory directory)
{
    private static readonly MandateScope[] Order = [MandateScope.Body, MandateScope.Subject, MandateScope.Partner, MandateScope.CrossPillar, MandateScope.Pillar, MandateScope.Whole];

    /// <param name="undertaking">A row that its reader was allowed to see.</param>
    /// <param name="day">The day of the assignment.</param>
    /// <param name="subject">A subject of the regulation ("information"), where the officer names one.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async Task<AssignmentProposal> ForAsync(Undertaking undertaking, DateOnly day, string? subject = null, CancellationToken cancellationToken = default)
    {
        if (undertaking.Side == Side.Theirs)
        {
            return new AssignmentProposal { Path = AssignmentPath.FollowOnly, Day = day };
        }

        var body = undertaking.BodyId is { } bodyId ? await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == bodyId, cancellationToken) : null;
        return By(await InForceAsync(day, cancellationToken), undertaking, day, subject, body, await directory.OpenAsync(cancellationToken));
    }

    /// <summary>What one map of mandates proposes, whether it is in force or only drafted.</summary>
    internal static AssignmentProposal By(IReadOnlyList<Mandate> mandates, Undertaking undertaking, DateOnly day, string? subject, Body? body, AgencyBook book) => undertaking.Side == Side.Theirs
        ? new AssignmentProposal { Path = AssignmentPath.FollowOnly, Day = day }
        : Decide(undertaking, day, [.. Order.SelectMany(scope => mandates.Where(m => m.Scope == scope && Covers(m, undertaking, subject)))], body, book);

    /// <summary>The subjects that the regulation in force names, for the officer to choose from.</summary>
    public async Task<IReadOnlyList<Mandate>> SubjectsAsync(DateOnly day, CancellationToken cancellationToken = default) =>
        [.. (await InForceAsync(day, cancellationToken)).Where(m => m.Scope == MandateScope.Subject)];

    private Task<List<Mandate>> InForceAsync(DateOnly day, CancellationToken cancellationToken) => db.Mandates.AsNoTracking().Include(m => m.LegalInstrument)
        .Where(m => !m.LegalInstrument!.IsDraft && m.LegalInstrument.ValidFrom <= day && (m.LegalInstrument.ValidTo == null || m.LegalInstrument.ValidTo >= day))
        .OrderBy(m => m.Id).ToListAsync(cancellationToken);

    private static bool Covers(Mandate mandate, Undertaking undertaking, string? subject) => mandate.Scope switch
    {
        MandateScope.Body => undertaking.BodyId is not null && mandate.Value == undertaking.BodyId,
        MandateScope.Partner => undertaking.PartnerId is not null && mandate.Value == undertaking.PartnerId,
        MandateScope.Subject => subject is not null && mandate.Value == subject,
        MandateScope.Pillar => undertaking.Pillar is { } pillar && string.Equals(mandate.Value, pillar.ToString(), StringComparison.OrdinalIgnoreCase),
        MandateScope.CrossPillar => undertaking.Pillar == Pillar.CrossPillar,
        MandateScope.Whole => true,
        _ => false,
    };

    private static AssignmentProposal Decide(Undertaking undertaking, DateOnly day, List<Mandate> covering, Body? body, AgencyBook book)
    {
        var grounds = covering.Select(m => Ground(m, book, day)).ToList();
        var deciding = covering.FirstOrDefault(m => m.LeadAgencyId is not null);
        var byRule = deciding is null ? null : book.CarriersOn(deciding.LeadAgencyId!, day) is [var only] ? only.AgencyId : null;
        var named = undertaking.HolderId is { } holder && book.Knows(holder) ? book.CarriersOn(holder, day) : [];
        var lead = named switch
        {
            [] => byRule,
            [var one] => one.AgencyId,
            _ => named.FirstOrDefault(c => c.AgencyId == byRule)?.AgencyId,
        };
        var namedBasis = named.Count > 0 ? LegalBasis.NamedHolder(undertaking, lead, day, book) : (Bilingual?)null;
        return new AssignmentProposal
        {
            Path = undertaking.Pillar == Pillar.CrossPillar ? AssignmentPath.ConsultFirst : AssignmentPath.Assign,
            Day = day,
            LeadAgencyId = lead,
            SupportingAgencyIds = Supporting(deciding, lead, byRule, book, day),
            MandateId = lead is not null && lead == byRule ? deciding!.Id : null,
            Basis = LegalBasis.Join(namedBasis, deciding is null ? null : LegalBasis.Cite(deciding)),
            Verified = deciding?.Verified ?? false,
            Grounds = grounds,
            SplitAmong = named.Count > 1 ? named : [],
            Hints = body is null ? [] : LegalBasis.BodyHints(body, book, day),
        };
    }

    private static ProposalGround Ground(Mandate mandate, AgencyBook book, DateOnly day)
    {
        var representative = mandate.RepresentativeVi is { } vi ? new Bilingual(vi, mandate.RepresentativeEn ?? vi) : (Bilingual?)null;
        var lead = mandate.LeadAgencyId is { } id && book.CarriersOn(id, day) is [var only] ? only.AgencyId : mandate.LeadAgencyId;
        return new ProposalGround(mandate.Id, lead, LegalBasis.Cite(mandate), representative, mandate.Verified);
    }

    /// <summary>The mandate's supporting agencies; its own lead supports where the words name another one.</summary>
    private static List<string> Supporting(Mandate? mandate, string? lead, string? byRule, AgencyBook book, DateOnly day)
    {
        var ids = (mandate?.SupportingAgencyIds ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(id => book.CarriersOn(id, day) is [var only] ? [only.AgencyId] : Array.Empty<string>());
        return [.. (lead is null || byRule is null ? ids : ids.Prepend(byRule)).Where(id => id != lead).Distinct()];
    }
}
