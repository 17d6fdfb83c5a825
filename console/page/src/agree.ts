// Before anything is sealed: who will be able to open what, in words; the officer agrees or not.

import type { HeaderFacts, Recipient } from "../../src/index.js";
import { el } from "./dom.ts";
import type { Office } from "./office.ts";
import { say, sayCode, sayTime } from "./texts.ts";

const MANY = 3; // agencies that a RED report goes to without a word
const SOON_MS = 14 * 86_400_000;

/** Show the audience and ask; resolves to whether to send. */
export function agree(office: Office, facts: HeaderFacts, recipients: readonly Recipient[]): Promise<boolean> {
  return new Promise((resolve) => {
    const warnings = warningsOf(facts, recipients);
    const dialog = el(
      "dialog",
      { class: "agree", "aria-labelledby": "agree-title" },
      el("h2", { id: "agree-title" }, say("agree.title")),
      el("p", {}, say("agree.who", { count: recipients.length })),
      el(
        "ul",
        { class: "audience" },
        ...recipients.map((each) =>
          el(
            "li",
            {},
            el("strong", {}, office.nameOf(each.agency)),
            el("span", {}, say("agree.opens", { sections: each.sections.map((name) => sayCode("section", name)).join(", ") })),
            el("span", { class: "soft" }, say("agree.key", { time: sayTime(each.certified.certifiedAt) })),
          ),
        ),
      ),
      el(
        "p",
        {},
        say("agree.handling", {
          tlp: `TLP:${facts.tlp}`,
          pap: `PAP:${facts.pap}`,
          code: facts.handling_code,
          time: sayTime(facts.expires_at),
        }),
      ),
      ...warnings.map((each) => el("p", { class: "warning", role: "alert" }, each)),
      el("p", { class: "soft" }, say("agree.rest")),
      el(
        "p",
        { class: "choices" },
        el("button", { type: "button", class: "main", id: "agree-send", onclick: () => dialog.close("send") }, say("agree.send")),
        el("button", { type: "button", class: "quiet", id: "agree-not", onclick: () => dialog.close("") }, say("agree.not")),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "send");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function warningsOf(facts: HeaderFacts, recipients: readonly Recipient[]): string[] {
  const soon = recipients.filter((each) => each.certified.notAfter - Date.now() < SOON_MS);
  return [
    ...(facts.tlp === "RED" && recipients.length > MANY ? [say("agree.red", { count: recipients.length })] : []),
    ...soon.map((each) => say("agree.soon", { agency: each.agency, time: sayTime(each.certified.notAfter) })),
  ];
}
