// A [data-o-print] button prints the page. Without scripting it stays hidden: the browser's own menu prints.

export function start() {
  document.querySelectorAll("[data-o-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
}
