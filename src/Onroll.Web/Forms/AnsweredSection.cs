using Onroll.Core.Forms;
using Onroll.Rules.Packs;

namespace Onroll.Web.Forms;

/// <summary>A section with what was written in it, to be read.</summary>
public sealed record AnsweredSection(FormSection Section, FormAnswers Answers);
