using Onroll.Core.Pupils;
using Onroll.Rules.Codes;

namespace Onroll.Core.Demonstration;

/// <summary>The characteristics of a pupil, each with the day it began and the file it came in.</summary>
internal sealed class FactMaker(Patch patch)
{
    private const double FoundLater = 0.25, HadFreeMeals = 0.08, YoungCarer = 0.015, ServiceChild = 0.01, OnProtectionPlan = 0.12;

    private readonly Languages _languages = new();

    public IEnumerable<PupilFact> Make(Outline outline, Core.Store.PupilId pupilId, RowIds ids)
    {
        var dice = new Dice(patch.Options.Seed, Throw.Facts, outline.Number);
        var spell = outline.Spells[0];
        var (from, source) = (spell.From, $"pupil file of {spell.School.Organisation.Name}");
        var language = _languages.CodeOfFamily(outline.Ethnicity, patch.Options.Seed, Eldest(outline).Number);

        yield return Fact(PupilFactKind.Ethnicity, outline.Ethnicity, from);
        yield return Fact(PupilFactKind.FirstLanguage, language, from);
        yield return Fact(PupilFactKind.EnglishAsAdditionalLanguage, EnglishAsAdditionalLanguage.From(language) == EalStatus.Yes ? "Y" : "N", from);
        yield return Fact(PupilFactKind.FreeSchoolMeals, outline.FreeMeals ? "Y" : "N", from);
        yield return Fact(PupilFactKind.FreeSchoolMealsInSixYears, outline.FreeMeals || dice.Chance(HadFreeMeals) ? "Y" : "N", from);
        foreach (var fact in Needs(outline, from, dice, Fact))
        {
            yield return fact;
        }

        foreach (var fact in Care(outline, from, dice, Fact))
        {
            yield return fact;
        }

        PupilFact Fact(PupilFactKind kind, string code, DateOnly validFrom, DateOnly? validTo = null) => new()
        {
            AreaId = patch.AreaId, PupilFactId = ids.Next(), PupilId = pupilId, Kind = kind, Code = code, ValidFrom = validFrom, ValidTo = validTo, Source = source,
        };
    }

    private delegate PupilFact MakeFact(PupilFactKind kind, string code, DateOnly validFrom, DateOnly? validTo = null);

    // A quarter of the needs were found after the pupil came; the old answer is kept.
    private IEnumerable<PupilFact> Needs(Outline outline, DateOnly from, Dice dice, MakeFact fact)
    {
        var found = from;
        var since = patch.Options.Today.DayNumber - from.DayNumber;
        if (outline.Sen != "N" && since > 120 && dice.Chance(FoundLater))
        {
            found = from.AddDays(60 + dice.Below(since - 90));
            yield return fact(PupilFactKind.SenProvision, "N", from, found.AddDays(-1));
        }

        yield return fact(PupilFactKind.SenProvision, outline.Sen, found);
        if (outline.Need is { } need)
        {
            yield return fact(PupilFactKind.SenPrimaryNeed, need, found);
        }
    }

    private static IEnumerable<PupilFact> Care(Outline outline, DateOnly from, Dice dice, MakeFact fact)
    {
        if (outline.LookedAfter)
        {
            yield return fact(PupilFactKind.LookedAfter, "Y", from);
        }

        if (outline.InNeed)
        {
            yield return fact(PupilFactKind.ChildInNeed, "Y", from);
            yield return fact(PupilFactKind.SocialWorker, "Y", from);
            if (dice.Chance(OnProtectionPlan))
            {
                yield return fact(PupilFactKind.ChildProtectionPlan, "Y", from);
            }
        }

        if (dice.Chance(YoungCarer))
        {
            yield return fact(PupilFactKind.YoungCarer, "S", from);
        }

        if (dice.Chance(ServiceChild))
        {
            yield return fact(PupilFactKind.ServiceChild, "Y", from);
        }
    }

    private static Outline Eldest(Outline outline) => outline.OlderSibling is { } older ? Eldest(older) : outline;
}
