namespace Onroll.Rules.Packs;

/// <summary>What must be so before something opens. Pure: it reads <see cref="CaseFacts"/> and says what is not so.</summary>
/// <remarks>
/// Section 11.2 of the catalogue of partnerships. In a pack a gate is one line, its kind and then its main part:
/// <c>has plan: pastoral support plan</c>. Each kind has a sentence of its own; a pack may put its own words instead.
/// </remarks>
public abstract record Gate
{
    /// <summary>The pack's own sentence for when it is not met. Null means the usual one.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Every part that is not met, each with its sentence. Empty when the gate is open.</summary>
    public abstract IReadOnlyList<UnmetGate> Unmet(CaseFacts facts);

    /// <summary>Whether the gate is open.</summary>
    public bool IsOpen(CaseFacts facts) => Unmet(facts).Count == 0;

    /// <summary>The gate alone when a condition does not hold.</summary>
    private protected IReadOnlyList<UnmetGate> When(bool unmet, string sentence) => unmet ? [new UnmetGate(this, Otherwise ?? sentence)] : [];
}

/// <summary>A gate that is not met.</summary>
/// <param name="Gate">Which; its kind says where to mend it.</param>
/// <param name="Message">What is missing, as a sentence for the person who is refused.</param>
public sealed record UnmetGate(Gate Gate, string Message);

/// <summary>All of them: every unmet one is named.</summary>
public sealed record All : Gate
{
    /// <summary>The gates.</summary>
    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var unmet = Gates.SelectMany(gate => gate.Unmet(facts)).ToList();
        return Otherwise is null ? unmet : When(unmet.Count > 0, Otherwise);
    }
}

/// <summary>One of them is enough. When none is met the first way is named, and the others after it.</summary>
public sealed record Any : Gate
{
    /// <summary>The ways, the usual one first.</summary>
    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var ways = Gates.Select(gate => gate.Unmet(facts)).ToList();
        return When(
            ways.TrueForAll(way => way.Count > 0) && ways.Count > 0,
            string.Join(" Or: ", ways.Select(way => string.Join(" ", way.Select(unmet => unmet.Message)))));
    }
}

/// <summary>A plan of a kind is there, complete, and approved where that is asked for.</summary>
public sealed record HasPlan : Gate
{
    /// <summary>The plan template's id.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Whether it must be approved.</summary>
    public bool Approved { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var plans = facts.Plans.Where(plan => plan.Kind == Plan).ToList();
        if (plans.Exists(plan => plan.IsComplete && (plan.IsApproved || !Approved)))
        {
            return [];
        }

        var name = facts.NameOf(Plan);
        return When(true, plans switch
        {
            [] => $"There is no {name}.",
            _ when plans.Exists(plan => plan.IsComplete) => $"The {name} is not approved.",
            _ => $"The {name} is not complete{Wording.Missing(plans[^1].Missing)}.",
        });
    }
}

/// <summary>A programme or placement of a kind ran and was completed.</summary>
public sealed record CompletedProgramme : Gate
{
    /// <summary>The provision's or ladder step's id.</summary>
    public string Programme { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var runs = facts.Programmes.Where(run => run.Kind == Programme).ToList();
        return When(
            !runs.Exists(run => run.CompletedOn <= facts.AsAt),
            runs.Count == 0 ? $"{facts.NameOf(Programme, first: true)} has not begun." : $"{facts.NameOf(Programme, first: true)} is not completed.");
    }
}

/// <summary>A document of a kind is there and no mandatory part is empty.</summary>
public sealed record DocumentComplete : Gate
{
    /// <summary>The document template's id.</summary>
    public string Document { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var written = facts.Documents.Where(document => document.Template == Document).ToList();
        return When(
            !written.Exists(document => document.Missing.Count == 0),
            written.Count == 0 ? $"The {facts.NameOf(Document)} is missing." : $"The {facts.NameOf(Document)} is not complete{Wording.Missing(written[^1].Missing)}.");
    }
}

/// <summary>A plan was reviewed in so many different terms.</summary>
/// <remarks>P-EBB-01. Terms are those of <see cref="Calendar.Terms.ByReferenceDates"/>: every date has one.</remarks>
public sealed record ReviewsInTerms : Gate
{
    /// <summary>How many terms.</summary>
    public int Terms { get; init; }

    /// <summary>The plan template's id.</summary>
    public string Plan { get; init; } = "";

    /// <summary>Whether the terms must follow one another.</summary>
    public bool Consecutive { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var terms = facts.Reviews.Where(review => review.Plan == Plan && review.On <= facts.AsAt).Select(review => TermNumber(review.On)).Distinct().Order().ToList();
        var reached = Consecutive ? LongestRun(terms) : terms.Count;
        return When(reached < Terms, $"Reviewed in {reached} of {Terms}{(Consecutive ? " consecutive" : "")} terms: {facts.NameOf(Plan)}.");
    }

    private static int LongestRun(List<int> terms)
    {
        var (longest, run) = (0, 0);
        for (var i = 0; i < terms.Count; i++)
        {
            run = i > 0 && terms[i] == terms[i - 1] + 1 ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static int TermNumber(DateOnly date) => (3 * date.Year) + Calendar.Terms.ByReferenceDates(date).Name switch { "Spring" => 0, "Summer" => 1, _ => 2 };
}

/// <summary>Somebody has given consent, and not withdrawn it.</summary>
public sealed record ConsentGiven : Gate
{
    /// <summary>Who must give it: "parent", "pupil", "receiving school" …</summary>
    public string By { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var asked = facts.Consents.Where(consent => consent.By == By && consent.On <= facts.AsAt).OrderBy(consent => consent.On).LastOrDefault();
        return When(
            asked is not { Given: true },
            asked is null ? $"Consent of the {Wording.Plain(By)} is not recorded." : $"The {Wording.Plain(By)} has not given consent.");
    }
}

/// <summary>A meeting of a kind was held and those who must be there were.</summary>
public sealed record MeetingHeld : Gate
{
    /// <summary>The meeting template's id.</summary>
    public string Meeting { get; init; } = "";

    /// <summary>Who must have been there. Empty means those the template names.</summary>
    public IReadOnlyList<string> Attended { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var held = facts.Meetings.Where(meeting => meeting.Template == Meeting && meeting.On <= facts.AsAt).ToList();
        if (held.Count == 0)
        {
            return When(true, $"The {facts.NameOf(Meeting)} has not been held.");
        }

        var absent = held.Select(AbsentAt).MinBy(missing => missing.Count) ?? [];
        return When(absent.Count > 0, $"The {facts.NameOf(Meeting)} was held without {Wording.List(absent)}.");
    }

    private List<string> AbsentAt(MeetingFact meeting) =>
        [.. (Attended.Count > 0 ? Attended : meeting.MustAttend).Except(meeting.Attended, StringComparer.OrdinalIgnoreCase).Where(_ => !meeting.Excepted)];
}

/// <summary>The school used its own processes first.</summary>
/// <remarks>P-ASH-01: an entry of one of the kinds is evidence enough.</remarks>
public sealed record OwnProcessesUsed : Gate
{
    /// <summary>Kinds that count. Empty means any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>How many entries are asked for.</summary>
    public int AtLeast { get; init; } = 1;

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var used = facts.OwnProcesses.Count(process => process.On <= facts.AsAt && (Kinds.Count == 0 || Kinds.Contains(process.Kind)));
        var which = Kinds.Count == 0 ? "" : $": {Wording.List([.. Kinds.Select(kind => facts.NameOf(kind))], "or")}";
        return When(used < AtLeast, $"No evidence that the school used its own processes first{which}.");
    }
}

/// <summary>The pupil is in one of the key stages.</summary>
public sealed record KeyStageIn : Gate
{
    /// <summary>1 to 5.</summary>
    public IReadOnlyList<int> KeyStages { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts) => When(
        facts.KeyStage is not { } stage || !KeyStages.Contains(stage),
        facts.KeyStage is { } own ? $"Only for {Packs.KeyStages.InWords(KeyStages)}; this pupil is in key stage {own}." : $"Only for {Packs.KeyStages.InWords(KeyStages)}; this pupil's year group is not recorded.");
}

/// <summary>A provision has a place free.</summary>
public sealed record CapacityFree : Gate
{
    /// <summary>The provision's id.</summary>
    public string Provision { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts) => facts.Places.TryGetValue(Provision, out var places)
        ? When(places.Free < 1, $"{facts.NameOf(Provision, first: true)} is full: {places.Used} of {places.Total} places.")
        : When(true, $"It is not known whether {facts.NameOf(Provision)} has a place.");
}

/// <summary>The school, or whoever the quota is counted for, has a place left in it.</summary>
public sealed record QuotaFree : Gate
{
    /// <summary>The quota's id.</summary>
    public string Quota { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts) => facts.Quotas.TryGetValue(Quota, out var places)
        ? When(places.Free < 1, $"Quota {places.Used} of {places.Total}.")
        : When(true, $"The {facts.NameOf(Quota)} has not been worked out.");
}

/// <summary>The pupil's school stands in one of these states of the agreement.</summary>
public sealed record AgreementIn : Gate
{
    /// <summary>Ids of states.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts) => When(
        facts.AgreementState is not { } state || !States.Contains(state),
        facts.AgreementState is { } own ? $"The school's agreement is: {facts.NameOf(own)}." : "The school's agreement is not recorded.");
}

/// <summary>Somebody in a role has made an exception and said why.</summary>
public sealed record ExceptionWithReason : Gate
{
    /// <summary>The role that may.</summary>
    public string By { get; init; } = "";

    /// <inheritdoc/>
    public override IReadOnlyList<UnmetGate> Unmet(CaseFacts facts)
    {
        var made = facts.Exceptions.Where(exception => exception.Role == By && exception.On <= facts.AsAt).ToList();
        return When(
            !made.Exists(exception => !string.IsNullOrWhiteSpace(exception.Reason)),
            made.Count == 0 ? $"No exception with a reason by the {facts.NameOf(By)}." : $"The exception by the {facts.NameOf(By)} has no reason.");
    }
}
