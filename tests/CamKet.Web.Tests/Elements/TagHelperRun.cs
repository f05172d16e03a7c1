using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CamKet.Web.Tests.Elements;

/// <summary>Runs one element as a page would and gives the parsed HTML.</summary>
internal static class TagHelperRun
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static ViewContext NewContext(string query = "")
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        var modelState = new ModelStateDictionary();
        return new ViewContext
        {
            HttpContext = http,
            ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), modelState),
        };
    }

    public static ModelExpression Expression(string name, object? value)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new ModelExpression(name, new ModelExplorer(metadata, metadata.GetMetadataForType(value?.GetType() ?? typeof(string)), value));
    }

    public static IElement Run(TagHelper helper, string content = "", params (string Name, string Value)[] attributes)
    {
        var list = new TagHelperAttributeList(attributes.Select(a => new TagHelperAttribute(a.Name, a.Value)));
        var context = new TagHelperContext(list, new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("x", list, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        output.Content.Append(content);
        helper.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return new HtmlParser().ParseDocument("<body>" + writer + "</body>").Body!;
    }
}
