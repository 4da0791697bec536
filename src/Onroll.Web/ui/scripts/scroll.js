// A table or figure wider than its place scrolls by itself. Who has only keys must be able to reach it: where it does not
// hold a link of its own and really is too wide, it becomes a stop with the name of what it holds.

const focusable = "a[href], button, input, select, textarea, [tabindex]";

function nameOf(region) {
  return region.querySelector("caption")?.textContent.trim() || region.querySelector("[aria-label]")?.getAttribute("aria-label") || "Scrolls sideways";
}

function show(region) {
  const needsStop = region.scrollWidth > region.clientWidth && !region.querySelector(focusable);
  if (!needsStop) return ["tabindex", "role", "aria-label"].forEach((name) => region.removeAttribute(name));
  region.tabIndex = 0;
  region.setAttribute("role", "group");
  region.setAttribute("aria-label", nameOf(region));
}

export function start() {
  const regions = document.querySelectorAll(".o-scroll:not([tabindex])");
  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => show(entry.target)));
  regions.forEach((region) => {
    show(region);
    sizes.observe(region);
  });
}
