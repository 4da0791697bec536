// The clock on the wall and the time an item has taken. The server says what time it was when it made the page.

const two = (number) => String(number).padStart(2, "0");

export function startClocks(root) {
  let made = null;
  let at = 0;
  const tick = () => {
    const timer = root.querySelector("[data-o-timer]");
    if (timer) {
      if (timer.dataset.oNow !== made) [made, at] = [timer.dataset.oNow, performance.now()];
      const now = Date.parse(made) + performance.now() - at;
      const spent = Math.max(0, Math.floor(Number(timer.dataset.oSpent) + (now - Date.parse(timer.dataset.oTimer)) / 1000));
      timer.querySelector("b").textContent = `${Math.floor(spent / 60)}:${two(spent % 60)}`;
      timer.classList.toggle("o-live__timer--over", spent > Number(timer.dataset.oBox));
      const clock = root.querySelector("[data-o-clock]");
      if (clock) clock.textContent = new Date(now).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
    }
  };
  setInterval(tick, 1000);
}
