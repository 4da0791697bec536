using System.Collections;
using System.Globalization;
using Onroll.Rules.Packs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Onroll.Core.Packs;

/// <summary>Writes a pack as YAML: what <see cref="PackText"/> reads back as the same pack. What has its beginning is left out.</summary>
public static class PackWriter
{
    public static string Write(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: 200, isCanonical: false, maxSimpleKeyLength: 1024).WithIndentedSequences());
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Record(emitter, pack);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Record(Emitter emitter, object record)
    {
        emitter.Emit(new MappingStart());
        Fields(emitter, record);
        emitter.Emit(new MappingEnd());
    }

    private static void Fields(Emitter emitter, object record)
    {
        var beginning = record.GetType().GetConstructor([]) is { } make ? make.Invoke([]) : null;
        foreach (var property in PackTypes.Written(record.GetType()))
        {
            var value = property.GetValue(record);
            if (value is not null && !IsEmpty(value) && !Equals(value, beginning is null ? null : property.GetValue(beginning)))
            {
                emitter.Emit(new Scalar(FieldName.Of(property.Name)));
                Value(emitter, value);
            }
        }
    }

    private static void Value(Emitter emitter, object value)
    {
        switch (value)
        {
            case Gate gate:
                OfGate(emitter, gate);
                break;
            case Words words:
                Entries(emitter, words.Own);
                break;
            case string text:
                Text(emitter, text);
                break;
            case bool yes:
                emitter.Emit(new Scalar(yes ? "yes" : "no"));
                break;
            case TimeOnly time:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, time.ToString("HH:mm", CultureInfo.InvariantCulture), ScalarStyle.DoubleQuoted, true, true));
                break;
            case Enum kind:
                emitter.Emit(new Scalar(FieldName.Of(kind.ToString())));
                break;
            case int number:
                emitter.Emit(new Scalar(number.ToString(CultureInfo.InvariantCulture)));
                break;
            case decimal amount:
                emitter.Emit(new Scalar(amount.ToString("0.#########", CultureInfo.InvariantCulture)));
                break;
            case Word word:
                Text(emitter, word.ToString());
                break;
            case IEnumerable list:
                List(emitter, list);
                break;
            default:
                Record(emitter, value);
                break;
        }
    }

    private static void List(Emitter emitter, IEnumerable list)
    {
        var items = list.Cast<object>().ToList();
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, items.TrueForAll(item => item is string or int or Enum) ? SequenceStyle.Flow : SequenceStyle.Block));
        items.ForEach(item => Value(emitter, item));
        emitter.Emit(new SequenceEnd());
    }

    private static void Entries(Emitter emitter, IReadOnlyDictionary<Concept, Word> entries)
    {
        emitter.Emit(new MappingStart());
        foreach (var (concept, word) in entries)
        {
            emitter.Emit(new Scalar(FieldName.Of(concept.ToString())));
            Text(emitter, word.ToString());
        }

        emitter.Emit(new MappingEnd());
    }

    private static void OfGate(Emitter emitter, Gate gate)
    {
        emitter.Emit(new MappingStart());
        emitter.Emit(new Scalar(FieldName.Of(gate.GetType().Name)));
        if (gate is All { Otherwise: null, Gates: var all })
        {
            List(emitter, all);
        }
        else if (gate is Any { Otherwise: null, Gates: var any })
        {
            List(emitter, any);
        }
        else
        {
            Record(emitter, gate);
        }

        emitter.Emit(new MappingEnd());
    }

    // Words that YAML would read as something else, and numbers that are text, stand in quotation marks.
    private static void Text(Emitter emitter, string text)
    {
        var isPlain = !text.Contains('#', StringComparison.Ordinal) && !text.Contains(": ", StringComparison.Ordinal) && !text.EndsWith(':') && text is not ("yes" or "no" or "Yes" or "No" or "")
            && (char.IsLetter(text[0]) || char.IsDigit(text[0])) && !text.Any(char.IsControl);
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, isPlain ? ScalarStyle.Any : ScalarStyle.DoubleQuoted, true, true));
    }

    private static bool IsEmpty(object value) => value is string { Length: 0 } or ICollection { Count: 0 } || value is Words { Own.Count: 0 };
}
