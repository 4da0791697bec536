// The place grid: a booked place is moved to another week with the arrow keys and Enter, or by dragging it. Without this script
// the place's own page changes its days.
export function start() {
  const table = document.querySelector(".o-places");
  const form = document.querySelector("[data-o-places-form]");
  if (!table || !form) return;
  const weeks = [...table.querySelectorAll("thead [data-o-week]")].map((head) => head.dataset.oWeek);
  const bars = [...table.querySelectorAll("[data-o-place]")];
  document.querySelector("[data-o-places-keys]")?.toggleAttribute("hidden", bars.length === 0);

  const send = (bar, week) => {
    form.elements.Placement.value = bar.dataset.oPlace;
    form.elements.Seen.value = bar.dataset.oSeen;
    form.elements.To.value = weeks[week];
    form.submit();
  };

  for (const bar of bars) {
    const start = Number(bar.dataset.oAt);
    let at = start;
    const heads = table.querySelectorAll("thead [data-o-week]");
    const mark = () => heads.forEach((head, i) => head.classList.toggle("o-places__drop", at !== start && i === at));
    bar.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) {
        event.preventDefault();
        at = Math.min(weeks.length - 1, Math.max(0, at + step));
        mark();
      } else if (event.key === "Enter" && at !== start) {
        event.preventDefault();
        send(bar, at);
      } else if (event.key === "Escape") {
        at = start;
        mark();
      }
    });
    bar.addEventListener("blur", () => { at = start; mark(); });
    bar.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", bar.dataset.oPlace));
  }

  const weekOf = (event) => {
    const heads = [...table.querySelectorAll("thead [data-o-week]")];
    return heads.findIndex((head) => { const box = head.getBoundingClientRect(); return event.clientX >= box.left && event.clientX <= box.right; });
  };
  table.addEventListener("dragover", (event) => event.preventDefault());
  table.addEventListener("drop", (event) => {
    event.preventDefault();
    const bar = bars.find((one) => one.dataset.oPlace === event.dataTransfer.getData("text/plain"));
    const week = weekOf(event);
    if (bar && week >= 0) send(bar, week);
  });
}
