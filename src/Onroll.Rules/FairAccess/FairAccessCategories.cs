namespace Onroll.Rules.FairAccess;

/// <summary>What a category is called, and what shows that a child belongs to it.</summary>
/// <param name="Category">Which.</param>
/// <param name="Letter">Its letter in the Code.</param>
/// <param name="Name">A few words, as a list shows them.</param>
/// <param name="Evidence">What to name as evidence.</param>
public sealed record CategoryWords(FairAccessCategory Category, char Letter, string Name, string Evidence);

/// <summary>The categories in the Code's order.</summary>
/// <remarks>R-FAP-02.</remarks>
public static class FairAccessCategories
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CategoryWords> All { get; } =
    [
        new(FairAccessCategory.ChildInNeed, 'a', "Child in need or child protection plan", "The plan's dates, from children's services"),
        new(FairAccessCategory.Refuge, 'b', "Living in a refuge", "A letter from the refuge, without its address"),
        new(FairAccessCategory.CriminalJustice, 'c', "From the criminal justice system", "The youth offending team's contact and date"),
        new(FairAccessCategory.ReturningFromAlternativeProvision, 'd', "Returning from alternative provision", "The provider's reintegration report"),
        new(FairAccessCategory.PermanentlyExcluded, 'd', "Permanently excluded, ready for mainstream", "The date of exclusion and who judged the child ready"),
        new(FairAccessCategory.SpecialNeedsOrMedical, 'e', "Special needs, disability or medical condition", "The school's or clinician's report; no EHC plan"),
        new(FairAccessCategory.Carer, 'f', "Young carer", "The carer's assessment or a professional's letter"),
        new(FairAccessCategory.Homeless, 'g', "Homeless", "The housing team's acceptance"),
        new(FairAccessCategory.KinshipCare, 'h', "Kinship care", "The order or agreement, and its date"),
        new(FairAccessCategory.TravellerOrRefugee, 'i', "Gypsy, Roma, Traveller, refugee or asylum seeker", "What the family says of itself, or the Home Office's papers"),
        new(FairAccessCategory.ChallengingBehaviour, 'j', "Refused for challenging behaviour (3.10)", "The admission authority's reasons under paragraph 3.10"),
        new(FairAccessCategory.ExceptionalCircumstances, 'k', "No place sought, exceptional circumstances", "What the circumstances were"),
        new(FairAccessCategory.OutOfEducation, 'l', "Out of education four weeks or more", "The last day at a school, and the schools that refused"),
        new(FairAccessCategory.PreviouslyLookedAfter, 'm', "Previously looked after", "The order, and the virtual school's words"),
    ];

    /// <summary>The words of one category.</summary>
    public static CategoryWords Of(FairAccessCategory category) => All.First(words => words.Category == category);
}
