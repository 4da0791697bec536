using System.Collections.Frozen;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Onroll.Core.Access;

/// <summary>What a password must be: long, and not one that a guesser tries first. Nothing about capitals and signs.</summary>
public sealed class PasswordRules(BreachedPasswords breached) : IPasswordValidator<User>
{
    public const int MinLength = 12;
    public const int MaxLength = 256;

    private const string Digits = "01234567890123456789";
    private static readonly string[] Runs = [Digits, "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"];
    private static readonly FrozenSet<string> Words = ReadWords();
    private static readonly int LongestWord = Words.Max(word => word.Length);

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(ProblemWith(password ?? "", user) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = problem })
            : IdentityResult.Success);

    /// <returns>Null when the password will do.</returns>
    public string? ProblemWith(string password, User? user)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is < MinLength or > MaxLength)
        {
            return password.Length < MinLength
                ? $"Password must be {MinLength} characters or more. Three or four words that do not belong together work well"
                : $"Password must be {MaxLength} characters or fewer";
        }

        if (user is not null && IsOnlyAbout(user, password))
        {
            return "Password must not be made from your name or email address";
        }

        return IsGuessable(password) || breached.Contains(password)
            ? "Password is one that guessers try first. Choose another: three or four words that do not belong together work well"
            : null;
    }

    /// <summary>Whether it is only a common word or two with digits and signs about them, a run of keys, or a piece said again and again.</summary>
    public static bool IsGuessable(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < 5 || IsRepeated(lower) || Runs.Any(run => FollowsARun(lower, run)))
        {
            return true;
        }

        var core = Undisguised(lower);
        return core.Length < 4 || IsMadeOf(core, words: 2);
    }

    private static bool IsOnlyAbout(User user, string password)
    {
        var said = new[] { user.Name, user.Email ?? "" }
            .SelectMany(text => text.ToLowerInvariant().Split([' ', '.', '@', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
            .Where(part => part.Length > 2);
        var rest = said.Aggregate(password.ToLowerInvariant(), (left, part) => left.Replace(part, "", StringComparison.Ordinal));
        return rest.Length < 6 && rest.Length < password.Length;
    }

    private static bool IsRepeated(string text) => Enumerable.Range(1, text.Length / 2)
        .Any(length => Enumerable.Range(0, text.Length).All(at => text[at] == text[at % length]));

    // All but three characters lie on one run of keys, forwards or backwards.
    private static bool FollowsARun(string text, string run)
    {
        var backwards = new string([.. run.Reverse()]);
        return Enumerable.Range(0, 4).Any(cut => LongestIn(text[cut..], run) >= text.Length - 3 || LongestIn(text[cut..], backwards) >= text.Length - 3);
    }

    private static int LongestIn(string text, string run)
    {
        var length = text.Length;
        while (length > 0 && !run.Contains(text[..length], StringComparison.Ordinal))
        {
            length--;
        }

        return length;
    }

    // "P@55w0rd2026!" is "password" to a guesser, and so it is here.
    private static string Undisguised(string lower)
    {
        var bare = lower.TrimEnd("0123456789!?.*#$£@-_ ".ToCharArray()).TrimStart("0123456789!?.*#-_ ".ToCharArray());
        var letters = new StringBuilder(bare.Length);
        foreach (var letter in bare)
        {
            letters.Append(letter switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                _ => letter,
            });
        }

        return new string([.. letters.ToString().Where(char.IsLetter)]);
    }

    private static bool IsMadeOf(string text, int words)
    {
        if (text.Length == 0)
        {
            return true;
        }

        return words > 0 && Enumerable.Range(1, Math.Min(LongestWord, text.Length))
            .Any(length => Words.Contains(text[..length]) && IsMadeOf(text[length..], words - 1));
    }

    private static FrozenSet<string> ReadWords()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Onroll.Core.Access.CommonWords.txt")!;   // it is embedded
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
