namespace Onroll.Core;

/// <summary>What is wrong with one field of a form, in the words the person reads.</summary>
/// <param name="Field">The field's own name; empty when it is the form as a whole.</param>
public sealed record FieldError(string Field, string Message);
