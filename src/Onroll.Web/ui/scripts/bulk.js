// Choosing rows. A [data-o-bulk] region holds row boxes, one [data-o-bulk-all] box, a count, and the bar itself.

function startRegion(region) {
  const all = region.querySelector("[data-o-bulk-all]");
  const rows = [...region.querySelectorAll("[data-o-bulk-row]")];
  const count = region.querySelector("[data-o-bulk-count]");
  const actions = region.querySelectorAll("[data-o-bulk-needs]");
  if (!all) return;

  const show = () => {
    const chosen = rows.filter((row) => row.checked).length;
    all.checked = chosen > 0 && chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
    if (count) count.textContent = `${chosen} selected`;
    actions.forEach((action) => (action.hidden = chosen === 0));
  };

  all.addEventListener("change", () => {
    rows.forEach((row) => (row.checked = all.checked));
    show();
  });
  region.querySelector("[data-o-bulk-clear]")?.addEventListener("click", (event) => {
    event.preventDefault();
    rows.forEach((row) => (row.checked = false));
    show();
    all.focus();
  });
  // Shift chooses the run between two boxes, as in every list people already use.
  let last = null;
  rows.forEach((row, at) =>
    row.addEventListener("click", (event) => {
      if (event.shiftKey && last !== null) {
        rows.slice(Math.min(at, last), Math.max(at, last) + 1).forEach((other) => (other.checked = row.checked));
      }
      last = at;
      show();
    }),
  );
  show();
}

export function start() {
  document.querySelectorAll("[data-o-bulk]").forEach(startRegion);
  // Coming back with the back button keeps ticks the page was not drawn with.
  window.addEventListener("pageshow", () =>
    document.querySelectorAll("[data-o-bulk-row]:first-of-type").forEach((row) => row.dispatchEvent(new Event("change"))),
  );
}
