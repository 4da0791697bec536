// Header menus and filter menus are details elements and work alone. Here: Escape and a click elsewhere close them,
// only one is open at a time, and below 1024 the two header buttons open the search and the sections.

const menus = () => document.querySelectorAll("details[data-o-menu][open]");

function closeOthers(kept) {
  for (const menu of menus()) {
    if (menu !== kept) menu.open = false;
  }
}

function startToggle(button) {
  const target = document.getElementById(button.dataset.oToggle);
  if (!target) return;
  button.addEventListener("click", () => {
    const open = target.classList.toggle("o-open");
    button.setAttribute("aria-expanded", String(open));
    if (open) target.querySelector("input, a")?.focus();
  });
}

export function start() {
  document.querySelectorAll("[data-o-toggle]").forEach(startToggle);

  document.addEventListener("click", (event) => closeOthers(event.target.closest("details[data-o-menu]")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("focusin", (event) => {
    const inside = event.target.closest("details[data-o-menu]");
    if (!inside) closeOthers(null);
  });
}
