using CamKet.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CamKet.Web.Hosting;

/// <summary>A thing that does not exist (or not for this person) is 404; an act refused outside a form is 403 with its sentence.</summary>
public sealed class CaseworkErrors : IExceptionFilter
{
    /// <summary>Where the refusal waits for the page that shows it.</summary>
    public const string RefusalItem = "camket.refusal";

    public void OnException(ExceptionContext context)
    {
        switch (context.Exception)
        {
            case NotFoundException:
                context.Result = new NotFoundResult();
                break;
            case RefusalException refusal:
                context.HttpContext.Items[RefusalItem] = refusal.Sentence;
                context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
                break;
            default:
                return;
        }

        context.ExceptionHandled = true;
    }
}
