// Before anything is sealed: who will be able to open what, in words, and the files that go along; the officer agrees or not.

import type { HeaderFacts, Recipient, SectionName } from "../../src/index.js";
import { type Chosen, filesOf } from "./attachments.ts";
import { el } from "./dom.ts";
import type { Office } from "./office.ts";
import { type Key, say, sayCode, saySize, sayTime } from "./texts.ts";

const MANY = 3; // agencies that a RED report goes to without a word
const SOON_MS = 14 * 86_400_000;

/** Told what is being done and how far it is. */
export type Progress = (what: "sealing" | "sending", done: number, all: number) => void;
/** What is done once the officer has agreed. */
export type Send<T> = (files: Chosen, tell: Progress, signal: AbortSignal) => Promise<T>;

/** Show the audience, take files and ask; resolves to what `send` did, or to nothing. */
export function agree<T>(
  office: Office,
  facts: HeaderFacts,
  recipients: readonly Recipient[],
  sections: readonly SectionName[],
  send: Send<T>,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const abort = new AbortController();
    const inputs = new Map(sections.map((name) => [name, fileInput(name)]));
    const choices = el(
      "p",
      { class: "choices" },
      el("button", { type: "button", class: "main", id: "agree-send", onclick: () => void go() }, say("agree.send")),
      el("button", { type: "button", class: "quiet", id: "agree-not", onclick: () => dialog.close() }, say("agree.not")),
    );
    const dialog = el(
      "dialog",
      { class: "agree", "aria-labelledby": "agree-title" },
      el("h2", { id: "agree-title" }, say("agree.title")),
      el("p", {}, say("agree.who", { count: recipients.length })),
      audience(office, recipients),
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
      ...threadOf(facts).map((each) => el("p", {}, each)),
      ...warningsOf(facts, recipients).map((each) => el("p", { class: "warning", role: "alert" }, each)),
      attach(inputs),
      el("p", { class: "soft" }, say("agree.rest")),
      choices,
    );
    const go = async () => {
      const files: Chosen = new Map([...inputs].map(([name, input]) => [name, filesOf(input.files ?? [])]));
      const bar = el("progress", { "aria-labelledby": "agree-doing", max: "1" });
      const words = el("span", { id: "agree-doing", role: "status" });
      choices.replaceChildren(words, bar, el("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, say("agree.stop")));
      const tell: Progress = (what, done, all) => {
        words.textContent = say(`agree.${what}` satisfies Key, { done: saySize(done), all: saySize(all) });
        bar.value = all ? done / all : 1;
      };
      try {
        resolve(await send(files, tell, abort.signal));
      } catch (error) {
        reject(error);
      }
      dialog.close();
    };
    dialog.addEventListener("close", () => {
      abort.abort();
      dialog.remove();
      resolve(undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function audience(office: Office, recipients: readonly Recipient[]): HTMLElement {
  return el(
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
  );
}

function fileInput(section: SectionName): HTMLInputElement {
  return el("input", { type: "file", multiple: true, id: `agree-files-${section}` });
}

/** Files belong to a section: who opens it, opens them. */
function attach(inputs: ReadonlyMap<SectionName, HTMLInputElement>): HTMLElement {
  return el(
    "fieldset",
    { class: "files" },
    el("legend", {}, say("agree.files")),
    ...[...inputs].map(([name, input]) =>
      el("p", {}, el("label", { for: input.id }, say("agree.files.to", { section: sayCode("section", name) })), input),
    ),
  );
}

/** Which report it answers or corrects: header fields, which the hub sees. */
function threadOf({ in_reply_to, supersedes }: HeaderFacts): string[] {
  return [
    ...(in_reply_to ? [say("agree.answers", { report: `${in_reply_to.originator}/${in_reply_to.id}` })] : []),
    ...(supersedes ? [say("agree.corrects", { report: `${supersedes.originator}/${supersedes.id}` })] : []),
  ];
}

function warningsOf(facts: HeaderFacts, recipients: readonly Recipient[]): string[] {
  const soon = recipients.filter((each) => each.certified.notAfter - Date.now() < SOON_MS);
  return [
    ...(facts.tlp === "RED" && recipients.length > MANY ? [say("agree.red", { count: recipients.length })] : []),
    ...soon.map((each) => say("agree.soon", { agency: each.agency, time: sayTime(each.certified.notAfter) })),
  ];
}
