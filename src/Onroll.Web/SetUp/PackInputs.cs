using System.Globalization;
using Onroll.Core;
using Onroll.Rules.Packs;

namespace Onroll.Web.SetUp;

/// <summary>A step as the form shows it.</summary>
public sealed class StepInput
{
    /// <summary>Empty for a new one.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Owner { get; set; }

    public string? Lasts { get; set; }

    /// <summary>As the ladder says, or binding, or advisory.</summary>
    public string? Force { get; set; }

    public bool IsUsed => !string.IsNullOrWhiteSpace(Name);

    public static StepInput From(LadderStep step) => new() { Id = step.Id, Name = step.Name, Owner = step.Owner, Lasts = step.Lasts?.ToString(), Force = step.Enforcement?.ToString() };

    public IEnumerable<FieldError> Errors(string at) => PackInputs.LengthErrors(Lasts, $"{at}.{nameof(Lasts)}");

    public LadderStep Apply(LadderStep? before, ISet<string> ids) => (before ?? new LadderStep { Id = PackInputs.NewId(Name!, ids) }) with   // used rows have a name
    {
        Name = Name!.Trim(),   // likewise
        Owner = Owner ?? before?.Owner ?? "",
        Lasts = PackInputs.Length(Lasts, before?.Lasts),
        Enforcement = Enum.TryParse<Enforcement>(Force, out var force) ? force : null,
    };
}

/// <summary>A provision as the form shows it.</summary>
public sealed class ProvisionInput
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Places { get; set; }

    public string? KeyStages { get; set; }

    public string? Lasts { get; set; }

    public bool IsUsed => !string.IsNullOrWhiteSpace(Name);

    public static ProvisionInput From(Provision provision) => new()
    {
        Id = provision.Id,
        Name = provision.Name,
        Places = provision.Places?.ToString(CultureInfo.InvariantCulture),
        KeyStages = string.Join(", ", provision.KeyStages),
        Lasts = provision.Lasts?.ToString(),
    };

    public IEnumerable<FieldError> Errors(string at)
    {
        if (!string.IsNullOrWhiteSpace(Places) && !(int.TryParse(Places, CultureInfo.InvariantCulture, out var places) && places > 0))
        {
            yield return new($"{at}.{nameof(Places)}", "Enter the places as a number, or leave it empty when they are not limited");
        }

        if (PackInputs.Stages(KeyStages) is null)
        {
            yield return new($"{at}.{nameof(KeyStages)}", "Enter key stages as numbers from 1 to 5 with commas, such as 3, 4");
        }

        foreach (var error in PackInputs.LengthErrors(Lasts, $"{at}.{nameof(Lasts)}"))
        {
            yield return error;
        }
    }

    public Provision Apply(Provision? before, ISet<string> ids) => (before ?? new Provision { Id = PackInputs.NewId(Name!, ids) }) with   // used rows have a name
    {
        Name = Name!.Trim(),   // likewise
        Places = int.TryParse(Places, CultureInfo.InvariantCulture, out var places) ? places : null,
        KeyStages = PackInputs.Stages(KeyStages) ?? [],
        Lasts = PackInputs.Length(Lasts, before?.Lasts),
    };
}

/// <summary>Something a panel can decide, as the form shows it.</summary>
public sealed class DecisionInput
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Effect { get; set; }

    public bool IsUsed => !string.IsNullOrWhiteSpace(Name);

    public static DecisionInput From(PanelDecision decision) => new() { Id = decision.Id, Name = decision.Name, Effect = decision.Effect.ToString() };

    public PanelDecision Apply(PanelDecision? before, ISet<string> ids) => (before ?? new PanelDecision { Id = PackInputs.NewId(Name!, ids) }) with   // used rows have a name
    {
        Name = Name!.Trim(),   // likewise
        Effect = Enum.TryParse<DecisionEffect>(Effect, out var effect) ? effect : DecisionEffect.None,
    };
}

/// <summary>How the form's texts become parts of a pack.</summary>
internal static class PackInputs
{
    public static IEnumerable<FieldError> LengthErrors(string? text, string field)
    {
        var problem = "";
        try
        {
            Length(text, null);
        }
        catch (FormatException wrong)
        {
            problem = wrong.Message;
        }

        return problem.Length == 0 ? [] : [new FieldError(field, problem)];
    }

    /// <summary>What else a length says (lead time, extension) stays when only its number changes.</summary>
    /// <exception cref="FormatException">Not written like a length.</exception>
    public static DurationRule? Length(string? text, DurationRule? before)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Trim() == before?.ToString())
        {
            return before;
        }

        var written = DurationRule.Parse(text);
        return before is null ? written : written with { ExtendableBy = before.ExtendableBy, ExtensionBy = before.ExtensionBy, LeadTime = before.LeadTime };
    }

    /// <returns>Null when it is no list of key stages.</returns>
    public static IReadOnlyList<int>? Stages(string? text)
    {
        var parts = (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.All(part => part is ['1' or '2' or '3' or '4' or '5']) ? [.. parts.Select(part => part[0] - '0')] : null;
    }

    /// <summary>An id made of a name, that no other part has.</summary>
    public static string NewId(string name, ISet<string> taken)
    {
        var id = string.Concat(name.Trim().ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        while (id.Contains("--", StringComparison.Ordinal))
        {
            id = id.Replace("--", "-", StringComparison.Ordinal);
        }

        id = id.Length == 0 ? "part" : id;
        var candidate = id;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return candidate;
    }
}
