using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CamKet.Web.Wording;

/// <summary>Gives every validation attribute without a message of its own the house's sentence, in the reader's language.</summary>
public sealed class PlainValidationMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = KeyFor(attribute);
            }
        }
    }

    private static string KeyFor(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Form.Required",
        StringLengthAttribute or MaxLengthAttribute => "Form.TooLong",
        EmailAddressAttribute => "Form.NotMail",
        UrlAttribute => "Form.NotUrl",
        RangeAttribute => "Form.OutOfRange",
        CompareAttribute => "Form.NotSame",
        _ => "Form.NotValid",
    };
}
