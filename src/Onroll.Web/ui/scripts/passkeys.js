// Passkeys: asks the server what to sign, lets the browser ask the person, and sends the answer as an ordinary form.
// Without a script, or a browser that knows passkeys, the button stays hidden and the password is there.

const isAble = () => typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

class Passkey {
  constructor(form) {
    this.form = form;
    this.isNew = form.dataset.oPasskey === "create";
    this.say = form.querySelector("[data-o-passkey-say]");
  }

  start() {
    this.form.querySelectorAll("[data-o-passkey-needs]").forEach((part) => (part.hidden = false));
    this.form.addEventListener("submit", (event) => {
      if (this.form.elements.credential.value) return;
      event.preventDefault();
      this.ask();
    });
  }

  async ask() {
    this.tell("");
    try {
      this.form.elements.credential.value = JSON.stringify(await this.credential(await this.options()));
      this.form.submit();
    } catch (problem) {
      // Changing one's mind is not a fault.
      const isOwnChoice = problem.name === "NotAllowedError" || problem.name === "AbortError";
      this.tell(
        problem.name === "InvalidStateError" ? "This device has a passkey for Onroll already."
        : isOwnChoice ? "No passkey was used. Try again, or use your password."
        : "Passkeys do not work here just now. Use your password.");
    }
  }

  async options() {
    const token = this.form.querySelector('input[name="__RequestVerificationToken"]').value;
    const answer = await fetch(this.form.dataset.oPasskeyOptions, { method: "POST", headers: { RequestVerificationToken: token }, redirect: "error" });
    if (!answer.ok) throw new Error(`options: ${answer.status}`);
    return answer.json();
  }

  credential(options) {
    return this.isNew
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  tell(words) {
    this.say.textContent = words;
    this.say.hidden = words === "";
  }
}

export function start() {
  if (isAble()) document.querySelectorAll("form[data-o-passkey]").forEach((form) => new Passkey(form).start());
}
