// Where the platform cannot keep keys by itself, a passphrase locks them; it is asked for here and kept nowhere.

import { el } from "./dom.ts";
import { reasonOf } from "./problem.ts";
import { say, type Key } from "./texts.ts";

const LEAST = 15; // characters: NIST SP 800-63B-4 section 3.1.1.2, of a secret that stands alone

/**
 * Ask for the passphrase of this browser's keys, until it fits or the officer gives up.
 *
 * @param isNew whether it is chosen now: asked for twice.
 * @param use What it is for; throws if it does not fit.
 * @returns whether it was used.
 */
export function askPassphrase(isNew: boolean, use: (passphrase: string) => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const first = field("passphrase", "passphrase.label");
    const second = field("passphrase-again", "passphrase.again");
    const wrong = el("p", { class: "warning", role: "alert", hidden: true });
    const go = el("button", { type: "submit", class: "main", id: "passphrase-go" }, say(isNew ? "passphrase.choose" : "passphrase.unlock"));
    const tell = (text: string) => {
      wrong.hidden = !text;
      wrong.textContent = text;
    };
    const check = (): Key | "" => {
      if (!isNew) return "";
      if ([...first.input.value].length < LEAST) return "passphrase.short";
      return first.input.value === second.input.value ? "" : "passphrase.differ";
    };
    const submit = async () => {
      const fault = check();
      tell(fault && say(fault, { least: LEAST }));
      if (fault) return;
      go.disabled = true;
      go.textContent = say("passphrase.working");
      try {
        await use(first.input.value);
        dialog.close("used");
      } catch (error) {
        tell(reasonOf(error));
        go.disabled = false;
        go.textContent = say(isNew ? "passphrase.choose" : "passphrase.unlock");
        first.input.select();
      }
    };
    const dialog = el(
      "dialog",
      { class: "agree", id: "passphrase-dialog", "aria-labelledby": "passphrase-title" },
      el("h2", { id: "passphrase-title" }, say(isNew ? "passphrase.new.title" : "passphrase.title")),
      el("p", {}, say(isNew ? "passphrase.new.why" : "passphrase.why")),
      el(
        "form",
        {
          class: "enrol",
          onsubmit: (event) => {
            event.preventDefault();
            void submit();
          },
        },
        ...first.parts,
        ...(isNew ? second.parts : []),
        wrong,
        el(
          "p",
          { class: "choices" },
          go,
          el("button", { type: "button", class: "quiet", id: "passphrase-not", onclick: () => dialog.close("") }, say("signin.cancel")),
        ),
      ),
    );
    dialog.addEventListener("close", () => {
      first.input.value = second.input.value = "";
      dialog.remove();
      resolve(dialog.returnValue === "used");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function field(id: string, label: Key): { input: HTMLInputElement; parts: HTMLElement[] } {
  const input = el("input", { id, type: "password", autocomplete: "off", maxlength: "1024", required: true });
  return { input, parts: [el("label", { for: id }, say(label)), input] };
}
