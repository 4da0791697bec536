// A [data-o-poll] part shows something that is still going on. Its page is asked for again every two seconds and the part
// alone is put in place, so that nobody loses where they are. Once the page has no such part it is over: the page itself
// comes. Without scripting the page asks for a reload of its own.

const everyMs = 2000;

async function look(part) {
  const answer = await fetch(location.href, { cache: "no-store" });
  const page = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  const next = page?.querySelector("[data-o-poll]");
  if (!next) return location.reload();

  // What is read aloud is changed in place: a status that is put in anew is not announced.
  const status = part.querySelector("[role=status]");
  const bar = part.querySelector("progress");
  status.textContent = next.querySelector("[role=status]").textContent;
  bar.value = next.querySelector("progress").value;
  bar.textContent = next.querySelector("progress").textContent;
  wait(part);
}

function wait(part) {
  // The network may be gone for a moment; the next look tries again.
  setTimeout(() => look(part).catch(() => wait(part)), everyMs);
}

export function start() {
  document.querySelectorAll("[data-o-poll]").forEach(wait);
}
