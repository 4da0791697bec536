namespace Onroll.Core.Family;

/// <summary>The choices about families in words.</summary>
public static class FamilyWords
{
    public static string Of(ContactMethod method) => method switch
    {
        ContactMethod.Phone => "Phone call",
        ContactMethod.MeetingAtSchool => "Meeting at school",
        ContactMethod.HomeVisit => "Home visit",
        ContactMethod.NeutralPlace => "Meeting somewhere else",
        ContactMethod.Video => "Video call",
        ContactMethod.Message => "Message",
        ContactMethod.Letter => "Letter",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    public static string Of(PracticalHelp help) => help switch
    {
        PracticalHelp.Food => "Food",
        PracticalHelp.Housing => "Housing",
        PracticalHelp.Money => "Money and debt",
        PracticalHelp.Clothing => "Clothing and uniform",
        PracticalHelp.Appointments => "Appointments",
        PracticalHelp.Transport => "Transport",
        PracticalHelp.Parenting => "Parenting",
        PracticalHelp.Immigration => "Immigration",
        PracticalHelp.Health => "Health",
        _ => throw new ArgumentOutOfRangeException(nameof(help), help, null),
    };

    /// <summary>"Food, housing". Empty for none.</summary>
    public static string List(PracticalHelp help)
    {
        var words = string.Join(", ", Enum.GetValues<PracticalHelp>().Where(one => one != PracticalHelp.None && help.HasFlag(one)).Select(Of)).ToLowerInvariant();
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Of(ConsentTo to) => to switch
    {
        ConsentTo.ManagedMove => "A managed move",
        ConsentTo.OffSiteProvision => "Learning at another place",
        ConsentTo.Referral => "A referral",
        ConsentTo.Assessment => "An assessment",
        ConsentTo.Counselling => "Counselling or therapy",
        ConsentTo.FamilySupport => "Family support",
        ConsentTo.SupportPlan => "A support plan",
        ConsentTo.Other => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, null),
    };

    public static string Of(ConsentOf of) => of == ConsentOf.Pupil ? "The pupil" : "A parent or carer";

    public static string Of(ConsentMeans means) => means switch
    {
        ConsentMeans.OnPaper => "Signed on paper",
        ConsentMeans.InWriting => "In writing",
        ConsentMeans.InPerson => "In person",
        ConsentMeans.ByPhone => "By phone",
        _ => throw new ArgumentOutOfRangeException(nameof(means), means, null),
    };

    /// <summary>"Every 2 weeks", "Every day", "Every 10 days".</summary>
    public static string Every(int days) => days switch
    {
        1 => "Every day",
        7 => "Every week",
        _ when days % 7 == 0 => $"Every {days / 7} weeks",
        _ => $"Every {days} days",
    };
}
