// A long text is kept on the server while it is being written, so that it can be left. Without scripting a button does it.

const wait = 6000;

function watch(form) {
  const seen = form.querySelector("[name='Seen']");
  const says = form.querySelector("[data-o-kept]");
  let waiting;
  let running;
  let stopped = false;

  async function keep() {
    clearTimeout(waiting);
    waiting = undefined;
    try {
      const answer = await fetch(form.dataset.oKeep, { method: "POST", body: new FormData(form), headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok && answer.status !== 409) return;
      const kept = await answer.json();
      says.textContent = kept.says;
      stopped = answer.status === 409;   // somebody else's words: the person decides, by the button
      if (stopped) return;
      seen.value = kept.seen;
      if (!waiting) form.dispatchEvent(new Event("o-kept"));
    } catch {
      // Off line for a moment: the next change tries again, and leaving still asks.
    }
  }

  form.addEventListener("input", (event) => {
    if (event.target.name !== "Text" || stopped) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => (running = keep()), wait);
  });

  // What is on its way is waited for: else the person would meet their own words as somebody else's.
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    if (!running) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    running.finally(() => {
      running = undefined;
      form.requestSubmit(event.submitter);
    });
  }, { capture: true });
}

export function start() {
  document.querySelectorAll("form[data-o-keep]").forEach(watch);
}
