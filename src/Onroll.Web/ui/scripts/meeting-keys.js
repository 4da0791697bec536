// Keys of the minute taker. Each presses a button or opens a field that is on the screen anyway; they can be switched off.

const fields = { r: "Reason", v: "VotesFor", d: "Dissent", a: "ActionTitle" };

function openAndFocus(field) {
  const details = field.closest("details");
  if (details) details.open = true;
  field.focus();
}

export function bindKeys(root) {
  const list = root.querySelector("[data-o-keys]");
  if (!list) return;
  list.hidden = false;
  const isOn = () => root.querySelector("[data-o-keys-off]")?.checked;

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const form = event.target.closest("form[data-o-keeps]") ?? root.querySelector("form[data-o-keeps]");
      if (form) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    const isTyping = event.target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
    if (event.key === "Escape" && isTyping) return event.target.blur();
    if (!isOn() || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const field = fields[key] && root.querySelector(`[name="${fields[key]}"]`);
    const target = root.querySelector(`[data-o-key="${CSS.escape(key)}"]`);
    if (!field && !target) return;
    event.preventDefault();
    if (field) return openAndFocus(field);
    target.click();
    if (target.type === "radio") target.focus();
  });
}
