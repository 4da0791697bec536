using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Onroll.Rules.Packs;

namespace Onroll.Core.Forms;

/// <summary>Two people may write two sections of one form at once: each section knows whether it has changed since it was shown.</summary>
public static class SectionMark
{
    /// <summary>A short mark of what a section says.</summary>
    public static string MarkOf(this FormAnswers answers, FormSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var own = new FormAnswers().With(section, answers);
        var said = section.Fields.Select(field => new object?[]
        {
            field.Id, own.Text(field.Id), own.Targets.GetValueOrDefault(field.Id), own.Support.GetValueOrDefault(field.Id), own.Timetables.GetValueOrDefault(field.Id),
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(said))))[..16];
    }
}
