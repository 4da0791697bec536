namespace Onroll.Rules.FairAccess;

/// <summary>Why a child may be placed under a fair access protocol.</summary>
/// <remarks>R-FAP-02, School Admissions Code 2021 paragraph 3.17 (a) to (m). (d) is two here, because schemes weigh them differently.</remarks>
public enum FairAccessCategory
{
    /// <summary>(a) On a child in need or child protection plan, or within 12 months of one.</summary>
    ChildInNeed,

    /// <summary>(b) Living in a refuge or other relevant accommodation.</summary>
    Refuge,

    /// <summary>(c) From the criminal justice system.</summary>
    CriminalJustice,

    /// <summary>(d) In alternative provision and ready for mainstream.</summary>
    ReturningFromAlternativeProvision,

    /// <summary>(d) Permanently excluded but judged suitable for mainstream.</summary>
    PermanentlyExcluded,

    /// <summary>(e) Special needs without an EHC plan, a disability or a medical condition.</summary>
    SpecialNeedsOrMedical,

    /// <summary>(f) Carers.</summary>
    Carer,

    /// <summary>(g) Homeless.</summary>
    Homeless,

    /// <summary>(h) In formal kinship care.</summary>
    KinshipCare,

    /// <summary>(i) Gypsies, Roma, Travellers, refugees and asylum seekers, and their children.</summary>
    TravellerOrRefugee,

    /// <summary>(j) Refused for challenging behaviour and referred under paragraph 3.10.</summary>
    ChallengingBehaviour,

    /// <summary>(k) No place was sought, because of exceptional circumstances.</summary>
    ExceptionalCircumstances,

    /// <summary>(l) Four weeks or more out of education, and no place within reasonable distance.</summary>
    OutOfEducation,

    /// <summary>(m) Previously looked after, and no place secured promptly.</summary>
    PreviouslyLookedAfter,
}
