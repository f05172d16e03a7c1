using CamKet.Casework.Agencies;
using CamKet.Casework.Assignments;
using CamKet.Casework.Register;
using CamKet.Casework.Users;
using Microsoft.EntityFrameworkCore;

namespace CamKet.Casework.Sample;

/// <summary>What lies between the sample's assignments and their due dates: steps, report duties, departments, more time asked for and answered. Each through its service and once only.</summary>
internal sealed class SamplePlanning(SampleDesk desk, SamplePassages passages)
{
    private static readonly Actor Officer = SamplePeople.Coordinator;

    public async Task PlanAsync(StoryPlan plan)
    {
        var word = await passages.WordAsync(plan.Word);
        foreach (var step in plan.Steps ?? [])
        {
            if (!await AnyAsync(db => db.Steps.Where(s => s.UndertakingId == word.Id && s.Text == step.Text)))
            {
                await desk.TurnAsync<KeepPlan>(k => k.AddStepAsync(Officer, new StepGiven(word.Reference, step.Text, step.Due)));
            }
        }

        foreach (var duty in plan.Duties ?? [])
        {
            if (!await AnyAsync(db => db.ReportDuties.Where(d => d.UndertakingId == word.Id && d.Rhythm == duty.Rhythm)))
            {
                await desk.TurnAsync<KeepPlan>(k => k.AddDutyAsync(Officer, new DutyGiven { Reference = word.Reference, Rhythm = duty.Rhythm, BodyId = duty.Body, From = duty.From, DaysAfter = duty.DaysAfter, Basis = duty.Basis }));
            }
        }

        if (plan.Department is { } department && !await AnyAsync(db => db.DepartmentAssignments.Where(a => a.UndertakingId == word.Id)))
        {
            await PassDownAsync(word, department, plan.Person);
        }
    }

    public async Task ReachAsync(StoryPlan plan, StoryStep step)
    {
        var word = await passages.WordAsync(plan.Word);
        if (await desk.TurnAsync<CamKetDb, Step?>(db => db.Steps.AsNoTracking().FirstOrDefaultAsync(s => s.UndertakingId == word.Id && s.Text == step.Text)) is { ReachedOn: null } open)
        {
            await desk.TurnAsync<KeepPlan>(k => k.ReachStepAsync(Officer, open.Id, step.ReachedOn, step.Note));
        }
    }

    public async Task ConsultAsync(StoryConsultation consultation)
    {
        var word = await passages.WordAsync(consultation.Word);
        if (!await AnyAsync(db => db.Consultations.Where(c => c.UndertakingId == word.Id)))
        {
            await desk.TurnAsync<Consult>(c => c.OpenAsync(Officer, new ConsultationGiven
            {
                Reference = word.Reference, Question = consultation.Question, Form = consultation.Form, IsUrgent = consultation.Urgent, AnswerBy = consultation.AnswerBy, AgencyIds = consultation.Agencies,
            }));
        }
    }

    public async Task HearAsync(StoryConsultation consultation, StoryView view)
    {
        var word = await passages.WordAsync(consultation.Word);
        if (await AnyAsync(db => db.ConsultedAgencies.Where(a => a.Consultation!.UndertakingId == word.Id && a.AgencyId == view.Agency && a.View == ConsultedView.Silent)))
        {
            await desk.TurnAsync<Consult>(c => c.AnswerAsync(Officer, new ViewGiven { Reference = word.Reference, AgencyId = view.Agency, View = view.View, Text = view.Text, Who = view.Who }));
        }
    }

    public async Task TellAsync(StoryConsultation consultation)
    {
        var word = await passages.WordAsync(consultation.Word);
        if (await AnyAsync(db => db.Consultations.Where(c => c.UndertakingId == word.Id && c.ReportedOn == null)))
        {
            await desk.TurnAsync<Consult>(c => c.ReportAsync(Officer, word.Reference, consultation.ReportedOn, consultation.ReportNumber));
        }
    }

    public async Task AskForTimeAsync(StoryTimeRequest request)
    {
        var word = await passages.WordAsync(request.Word);
        if (!await AnyAsync(db => db.TimeRequests.Where(r => r.UndertakingId == word.Id && r.AskedDue == request.NewDue)))
        {
            var focal = await FocalAsync(word);
            await desk.TurnAsync<AskForTime, long>(a => a.AskAsync(focal, new TimeAsked { Reference = word.Reference, NewDue = request.NewDue, Reason = request.Reason }));
        }
    }

    public async Task AnswerAsync(StoryTimeRequest request)
    {
        var word = await passages.WordAsync(request.Word);
        if (await desk.TurnAsync<CamKetDb, TimeRequest?>(db => db.TimeRequests.AsNoTracking().FirstOrDefaultAsync(r => r.UndertakingId == word.Id && r.AskedDue == request.NewDue)) is { Answer: TimeAnswer.Waiting } waiting)
        {
            await desk.TurnAsync<AnswerTimeRequest>(a => a.AnswerAsync(Officer, new TimeAnswered { RequestId = waiting.Id, Version = waiting.Version, Answer = request.Answer, OtherDue = request.OtherDue, Reason = request.AnswerReason }));
        }
    }

    private async Task PassDownAsync(Undertaking word, string name, string? person)
    {
        var focal = await FocalAsync(word);
        var agency = focal.AgencyId!;
        if (!await AnyAsync(db => db.Departments.Where(d => d.AgencyId == agency && d.NameVi == name)))
        {
            await desk.TurnAsync<KeepDepartment>(k => k.AddAsync(focal, agency, name, null));
        }

        var id = await desk.TurnAsync<CamKetDb, long>(db => db.Departments.Where(d => d.AgencyId == agency && d.NameVi == name).Select(d => d.Id).SingleAsync());
        await desk.TurnAsync<PassDown>(p => p.PassAsync(focal, new PassedDown { Reference = word.Reference, DepartmentId = id, Person = person }));
    }

    private Task<Actor> FocalAsync(Undertaking word) => desk.TurnAsync<CamKetDb, Actor>(async db => SamplePeople.FocalPoint(word.LeadAgencyId!, await db.WithPredecessorsAsync(word.LeadAgencyId!)));

    private Task<bool> AnyAsync<T>(Func<CamKetDb, IQueryable<T>> of) => desk.TurnAsync<CamKetDb, bool>(db => of(db).AnyAsync());
}
