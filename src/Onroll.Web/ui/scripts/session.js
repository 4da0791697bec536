// The inactivity warning. It comes two minutes before the session ends; staying returns to the field that had the focus.
// When time runs out the page is covered, not left: what was typed stays in memory only, never in the browser's storage,
// because the next person at this computer may be someone else.

const warnFor = 120;
const tellEvery = 5 * 60;

const words = (seconds) => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const part = (count, word) => (count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`);
  return [part(minutes, "minute"), part(rest, "second")].filter(Boolean).join(" ");
};

class Session {
  constructor(dialog) {
    this.dialog = dialog;
    this.idle = Number(dialog.dataset.idleSeconds);
    this.lastActive = this.lastTold = Date.now();
    this.returnTo = null;
    this.ended = false;
    this.tabs = new BroadcastChannel("onroll-session");
  }

  part(name) {
    return this.dialog.querySelector(`[data-o-session-${name}]`);
  }

  start() {
    const active = () => this.active();
    ["keydown", "pointerdown", "scroll"].forEach((kind) => document.addEventListener(kind, active, { passive: true, capture: true }));
    this.tabs.onmessage = (event) => {
      if (event.data === "active") this.alive();
    };
    this.part("stay").addEventListener("click", () => this.stay());
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      if (!this.ended) this.stay();
    });
    setInterval(() => this.tick(), 1000);
  }

  // Typing is activity, but the server sees only requests: so it is told now and then.
  active() {
    if (this.dialog.open) return;
    this.lastActive = Date.now();
    if ((this.lastActive - this.lastTold) / 1000 > Math.min(tellEvery, this.idle / 3)) this.tell();
  }

  async tell() {
    this.lastTold = Date.now();
    const token = document.querySelector('input[name="__RequestVerificationToken"]')?.value;
    try {
      const answer = await fetch(this.dialog.dataset.keepAlive, {
        method: "POST",
        headers: token ? { RequestVerificationToken: token } : {},
        redirect: "error",
      });
      if (answer.ok) this.tabs.postMessage("active");
      return answer.ok;
    } catch {
      return false;
    }
  }

  tick() {
    if (this.ended) return;
    const left = Math.ceil(this.idle - (Date.now() - this.lastActive) / 1000);
    if (left <= 0) this.end();
    else if (left <= warnFor) this.warn(left);
  }

  warn(left) {
    this.part("left").textContent = words(left);
    if (left % 30 === 0) this.part("say").textContent = `You will be signed out in ${words(left)}`;
    if (this.dialog.open) return;
    this.returnTo = document.activeElement;
    this.dialog.showModal();
    this.part("stay").focus();
  }

  async stay() {
    if (await this.tell()) this.alive();
    else this.end();
  }

  alive() {
    this.lastActive = this.lastTold = Date.now();
    this.ended = false;
    document.body.classList.remove("o-ended");
    this.show(false);
    if (this.dialog.open) this.dialog.close();
    this.returnTo?.focus?.();
    this.returnTo = null;
  }

  end() {
    this.ended = true;
    document.body.classList.add("o-ended");
    this.show(true);
    if (!this.dialog.open) this.dialog.showModal();
  }

  show(ended) {
    this.part("title").textContent = ended ? "You have been signed out" : "Are you still there?";
    this.part("stay").textContent = ended ? "I have signed in: carry on" : "Stay signed in";
    this.dialog.querySelectorAll("[data-o-session-before]").forEach((part) => (part.hidden = ended));
    this.dialog.querySelectorAll("[data-o-session-after]").forEach((part) => (part.hidden = !ended));
  }
}

export function start() {
  const dialog = document.querySelector("dialog[data-o-session]");
  if (dialog) new Session(dialog).start();
}
