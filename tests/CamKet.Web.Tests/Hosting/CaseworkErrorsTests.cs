using CamKet.Casework;
using CamKet.Reading.Text;
using CamKet.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;

namespace CamKet.Web.Tests.Hosting;

public sealed class CaseworkErrorsTests
{
    [Fact]
    public void OnException_NotFound_AnswersLikeAnUnknownAddress() =>
        Handle(new NotFoundException("undertaking CK-2026-9999")).Result.ShouldBeOfType<NotFoundResult>();

    [Fact]
    public void OnException_Refusal_Answers403WithItsSentence()
    {
        var context = Handle(new RefusalException("Không được.", "Not allowed."));

        context.Result.ShouldBeOfType<StatusCodeResult>().StatusCode.ShouldBe(403);
        context.HttpContext.Items[CaseworkErrors.RefusalItem].ShouldBe(new Bilingual("Không được.", "Not allowed."));
    }

    [Fact]
    public void OnException_AnythingElse_IsLeftAlone()
    {
        var context = Handle(new InvalidOperationException());

        (context.Result, context.ExceptionHandled).ShouldBe((null, false));
    }

    private static ExceptionContext Handle(Exception exception)
    {
        var action = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor());
        var context = new ExceptionContext(action, []) { Exception = exception };
        new CaseworkErrors().OnException(context);
        return context;
    }
}
