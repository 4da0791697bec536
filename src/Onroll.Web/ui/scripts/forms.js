// A form is sent once, a box grows with what is written, and leaving with something unsaved is asked about.

function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.submitter?.hasAttribute("data-o-stays")) return;   // a download leaves the page as it is
    if (form.dataset.oSent) {
      event.preventDefault();
      return;
    }
    form.dataset.oSent = "yes";
    form.setAttribute("aria-busy", "true");
  });
}

function grow(box) {
  if (CSS.supports("field-sizing", "content")) return;
  const fit = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + 4}px`;
  };
  box.addEventListener("input", fit);
  fit();
}

function askBeforeLeaving(form) {
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", (event) => (changed = event.submitter?.hasAttribute("data-o-stays") ? changed : false));
  form.addEventListener("o-kept", () => (changed = false));
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

export function start() {
  document.querySelectorAll('form[method="post"]').forEach(sendOnce);
  document.querySelectorAll("[data-o-grow]").forEach(grow);
  document.querySelectorAll("form[data-o-unsaved]").forEach(askBeforeLeaving);
  // A page restored by the back button must be able to send again.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("form[data-o-sent]").forEach((form) => {
      delete form.dataset.oSent;
      form.removeAttribute("aria-busy");
    });
  });
}
