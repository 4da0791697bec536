// "/" goes to the search box from anywhere that is not already a place to type.

const isTyping = (element) =>
  element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName) || element.closest("dialog[open]");

export function start() {
  const box = document.querySelector("[data-o-search]");
  if (!box) return;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    if (!box.checkVisibility()) document.querySelector('[data-o-toggle="search"]')?.click();
    box.focus();
    box.select();
  });
}
