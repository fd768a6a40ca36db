using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace KpiHandbook.Content.Tests.Forms;

/// <summary>Every part of a form is what the file format's own schema asks, so that Excel has nothing to repair.</summary>
public class FormValidityTests
{
    [Fact]
    public void A_form_is_valid_for_Excel_2010() => Assert.All(WrittenForms.All, form =>
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(form.Bytes), isEditable: false);
        var validator = new OpenXmlValidator(FileFormatVersions.Office2010);

        Assert.Empty(validator.Validate(book).Select(e => $"{form.Name} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(5));
    });
}
