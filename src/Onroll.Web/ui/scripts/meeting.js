// The screens of a panel meeting. The server tells each that something changed and never what; each asks for its own page
// again, so that everybody sees only what is theirs. When the line drops, forms are kept here and sent when it is back.
import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { bindKeys } from "./meeting-keys.js";
import { startClocks } from "./meeting-clocks.js";

const retryMs = 3000;
const fallbackMs = 10000;

export function start(root) {
  const kept = new Kept();
  const state = root.querySelector("[data-o-state]");
  const words = state.textContent;
  let isLive = false;
  const say = (text) => { if (state.textContent !== text) state.textContent = text; };

  function sayState() {
    if (kept.count > 0) say(`Not connected. Keep going: ${kept.count === 1 ? "1 change is" : `${kept.count} changes are`} kept here and will be sent.`);
    else if (!isLive) say("Saved. This screen looks again every ten seconds.");
    else say(words);
  }

  async function refresh(by) {
    try {
      const page = await read(await fetch(location.href, { cache: "no-store" }));
      if (page) show(root, page, by);
    } catch {
      // Off line for a moment; the next look tries again.
    }
  }

  async function post(address, body) {
    const answer = await fetch(address, { method: "POST", body, cache: "no-store" });
    if (answer.status >= 500) throw new Error("not now");
    return answer;
  }

  async function send(form, body) {
    const address = form.getAttribute("action");
    form.setAttribute("aria-busy", "true");
    try {
      if (kept.count > 0) throw new Error("after what waits");
      const page = await read(await post(address, body));
      form.removeAttribute("data-o-dirty");
      if (page) show(root, page, null, form);
      sayState();
    } catch {
      kept.add(address, body);
      form.removeAttribute("data-o-dirty");
      sayState();
    } finally {
      form.removeAttribute("aria-busy");
      delete form.dataset.oSent;
    }
  }

  // The line, the browser and the clock may all say at once that it is time: each change is sent once.
  let sending = null;
  const sendKept = () => (sending ??= sendAll().finally(() => { sending = null; }));

  async function sendAll() {
    while (kept.count > 0) {
      const { address, body } = kept.first();
      let answer;
      try {
        answer = await post(address, body);
      } catch {
        return sayState();
      }
      kept.drop();
      // What the server would not take is shown with its reasons, not lost.
      if (!answer.ok) {
        const page = await read(answer);
        if (page) show(root, page);
        say("Something kept here could not be recorded. Look at what is marked, and send it again.");
        return;
      }
    }
    sayState();
    await refresh();
  }

  root.addEventListener("input", (event) => event.target.closest("form[data-o-keeps]")?.setAttribute("data-o-dirty", ""));
  root.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-o-send]");
    if (!form) return;
    event.preventDefault();
    const body = new FormData(form);
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    send(form, new URLSearchParams(body));
  });
  bindKeys(root);
  startClocks(root);
  const again = () => setTimeout(async () => {
    if (kept.count > 0) await sendKept();
    else if (!isLive) await refresh();
    again();
  }, kept.count > 0 ? retryMs : fallbackMs);
  again();
  window.addEventListener("beforeunload", (event) => { if (kept.count > 0) event.preventDefault(); });
  window.addEventListener("online", () => (kept.count > 0 ? sendKept() : refresh()));

  const token = root.querySelector("[name=__RequestVerificationToken]")?.value;
  const line = new HubConnectionBuilder()
    .withUrl(root.dataset.oHub, token ? { headers: { RequestVerificationToken: token } } : {})
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: () => retryMs })
    .configureLogging(LogLevel.None)
    .build();
  const join = () => line.invoke("Join", root.dataset.oMeeting).then(() => {
    isLive = true;
    root.dataset.oLive = "yes";
    sayState();
  });
  line.on("changed", (by) => refresh(by));
  line.on("screens", (count) => {
    const place = root.querySelector("[data-o-screens]");
    if (place) place.textContent = count === 1 ? "1 screen follows" : `${count} screens follow`;
  });
  line.onreconnecting(() => { isLive = false; sayState(); });
  line.onreconnected(() => join().then(() => (kept.count > 0 ? sendKept() : refresh())).catch(() => {}));
  const connect = () => line.start().then(join).catch(() => setTimeout(connect, retryMs));
  connect();
  sayState();
}

// A page of ours, or null when the answer is another page: the session has ended.
async function read(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.querySelector("[data-o-meeting]")) return page;
  if (answer.redirected || answer.status === 401 || answer.status === 403) location.reload();
  return null;
}

// Each part that differs is put in place. What somebody is writing stays, and they are told who changed the rest.
function show(root, page, by, sentForm) {
  root.querySelectorAll("[data-o-part]").forEach((part) => {
    const next = page.querySelector(`[data-o-part="${part.dataset.oPart}"]`);
    if (!next || same(part, next)) return;
    const isSameItem = part.dataset.oItem === next.dataset.oItem;
    if (isSameItem && part.querySelector("form[data-o-dirty]") && !sentForm) return;
    const open = [...part.querySelectorAll("details")].map((details) => details.open);
    const focus = part.contains(document.activeElement) ? document.activeElement.name : null;
    part.replaceWith(next);
    if (isSameItem) next.querySelectorAll("details").forEach((details, at) => (details.open = open[at] ?? details.open));
    if (focus && isSameItem) next.querySelector(`[name="${focus}"]`)?.focus();
    else if (focus !== null) root.querySelector("#main").focus();
    if (by) next.classList.add("o-live__flash");
  });
}

const same = (one, other) => plain(one) === plain(other);

// Tokens and the time now differ in every page and mean nothing.
function plain(part) {
  const copy = part.cloneNode(true);
  copy.removeAttribute("class");
  copy.querySelectorAll("[name=__RequestVerificationToken], [data-o-clock], [data-o-timer] b").forEach((one) => one.remove());
  copy.querySelectorAll("[data-o-timer]").forEach((timer) => timer.removeAttribute("data-o-now"));
  copy.querySelectorAll("details").forEach((details) => details.removeAttribute("open"));
  return copy.outerHTML;
}

// What could not be sent, in the order it was done. In memory only: the next person at this computer may be someone else.
class Kept {
  constructor() { this.all = []; }
  get count() { return this.all.length; }
  add(address, body) { this.all.push({ address, body }); }
  first() { return this.all[0]; }
  drop() { this.all.shift(); }
}
