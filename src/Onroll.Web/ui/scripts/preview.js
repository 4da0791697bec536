// What follows from a form is worked out on the server while the form is being filled in. Without scripting a button does it.

function stepped(form, input, button) {
  const halfDays = input.inputMode === "decimal" && !form.querySelector("[data-o-words='10']");
  if (button.name === "Pick") return button.dataset.oWords;
  const typed = Number.parseFloat(input.value.replace("½", ".5")) || 0;
  const next = Math.max(halfDays ? 0.5 : 1, typed + Number(button.value) * (halfDays ? 0.5 : 1));
  const whole = Math.floor(next);
  return next === whole ? String(whole) : `${whole === 0 ? "" : whole}½`;
}

function watch(form) {
  const place = form.querySelector("[data-o-preview-into]");
  let waiting;
  let asked = 0;

  async function work() {
    const mine = ++asked;
    place.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch("?handler=Preview", { method: "POST", body: new FormData(form), headers: { "X-Requested-With": "fetch" } });
      const html = answer.ok ? await answer.text() : null;
      if (html !== null && mine === asked) place.innerHTML = html;
    } catch {
      // Off line for a moment: what was worked out last stays, and Continue works it out again.
    } finally {
      if (mine === asked) place.removeAttribute("aria-busy");
    }
  }

  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(work, 250);
  }

  form.addEventListener("change", (event) => {
    if (!place.contains(event.target)) soon();
  });
  form.addEventListener("input", (event) => {
    if (event.target.name === "Sessions") soon();
  });
  form.querySelectorAll("button[name='Step'], button[name='Pick']").forEach((button) =>
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const input = form.querySelector("[name='Sessions']");
      input.value = stepped(form, input, button);
      soon();
    }));
}

export function start() {
  document.querySelectorAll("form[data-o-preview]").forEach(watch);
}
