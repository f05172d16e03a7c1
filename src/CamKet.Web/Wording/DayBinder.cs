using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CamKet.Web.Wording;

/// <summary>
/// Binds a day from a date input (yyyy-MM-dd) or as people here write it (d/M/yyyy). The framework's own binder would
/// read 09/12/2025 as 12 September.
/// </summary>
public sealed class DayBinder(Words words) : IModelBinder
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var values = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (values == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, values);
        var typed = values.FirstValue?.Trim();
        if (string.IsNullOrEmpty(typed))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (TryRead(typed, out var day))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, words["Form.NotDay"]);
        }

        return Task.CompletedTask;
    }

    public static bool TryRead(string typed, out DateOnly day) =>
        DateOnly.TryParseExact(typed, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

/// <summary>Uses <see cref="DayBinder"/> for every <see cref="DateOnly"/> of a form.</summary>
public sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new Microsoft.AspNetCore.Mvc.ModelBinding.Binders.BinderTypeModelBinder(typeof(DayBinder))
            : null;
}
