// The bar above the page: who I am, what I may do, my keys, the log, language, in and out.

import { wordsOf } from "../../src/index.js";
import { el } from "./dom.ts";
import { languages } from "./languages.ts";
import { isWitnessed, type LogState } from "./log-book.ts";
import type { Office } from "./office.ts";
import { patch } from "./patch.ts";
import { STEP_UP } from "./problem.ts";
import type { Standing } from "./standing.ts";
import { language, say, sayCode, sayTime } from "./texts.ts";

export interface Acts {
  signIn(): void;
  cancel(): void;
  signOut(): void;
  redraw(): void;
  /** Say everything in the language that was chosen. */
  speak(): void;
  enrol(name: string): void;
  lookAgain(): void;
  unlock(): void;
  forget(): void;
}

export interface BarState {
  readonly standing: Standing | undefined;
  readonly office: Office | undefined;
  /** As verified here; what is wrong with it, if it does not hold. */
  readonly log: LogState | string | undefined;
  readonly isWaiting: boolean;
  readonly said: string;
}

let opened = "";
let isPressed = false;
let postponed: (() => void) | undefined;

/** Let a panel close by Escape and by a click beside it. */
export function closePanelFromOutside(bar: HTMLElement, redraw: () => void): void {
  const close = (isFocusKept: boolean) => {
    const left = opened;
    if (!left || document.querySelector("dialog[open]")) return; // a dialog is about the panel
    opened = "";
    redraw();
    if (isFocusKept) document.getElementById(`chip-${left}`)?.focus();
  };
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
  document.addEventListener("pointerdown", (event) => {
    if (!bar.contains(event.target as Node)) close(false);
  });
}

/** Let a press on the bar end on what it began on: what was drawn since comes after it. */
export function holdWhilePressed(bar: HTMLElement): void {
  const release = () => {
    isPressed = false;
    postponed?.();
  };
  bar.addEventListener("pointerdown", ({ button, target }) => {
    isPressed = button === 0 && !(target instanceof HTMLSelectElement); // a list of choices may take the release
  });
  window.addEventListener("click", () => (isPressed = false), { capture: true }); // what it does is drawn at once
  for (const end of ["pointerup", "pointercancel", "blur"]) window.addEventListener(end, () => setTimeout(release));
}

/** Draw the bar anew; elements that stay keep their listeners, which are for `acts` alone. */
export function drawBar(bar: HTMLElement, state: BarState, acts: Acts): void {
  if (isPressed) {
    postponed = () => drawBar(bar, state, acts);
    return;
  }
  postponed = undefined;
  const { standing } = state;
  const chips = standing ? chipsOf(standing, state, acts) : [];
  const panel = chips.find((each) => each.id === opened);
  patch(
    bar,
    el(
      "div",
      { class: "bar-row" },
      el("p", { class: "brand" }, "Serumpun", standing && el("span", {}, standing.federation)),
      el(
        "div",
        { class: "chips" },
        ...chips.map((chip) =>
          el(
            "button",
            {
              type: "button",
              class: `chip ${chip.tone}`,
              id: `chip-${chip.id}`,
              "aria-expanded": String(chip.id === opened),
              "aria-controls": "bar-panel",
              onclick: () => {
                opened = chip.id === opened ? "" : chip.id;
                acts.redraw();
                document.getElementById(`chip-${chip.id}`)?.focus();
              },
            },
            el("span", { class: "chip-label" }, chip.label),
            el("span", { class: "chip-text" }, chip.text),
          ),
        ),
      ),
      el("div", { class: "bar-end" }, languages(acts.speak), ...entrance(state, acts)),
    ),
    el("p", { class: "bar-said", role: "status", hidden: !state.said }, state.said),
    panel
      ? el(
          "section",
          { class: "bar-panel", id: "bar-panel", "aria-label": panel.label },
          ...panel.content(),
          el(
            "button",
            {
              type: "button",
              class: "quiet",
              onclick: () => {
                const left = opened;
                opened = "";
                acts.redraw();
                document.getElementById(`chip-${left}`)?.focus();
              },
            },
            say("close"),
          ),
        )
      : el("section", { id: "bar-panel", hidden: true }),
  );
}

function entrance(state: BarState, acts: Acts): HTMLElement[] {
  if (state.isWaiting) {
    return [
      el("span", { class: "waiting" }, say("signin.waiting")),
      el("button", { type: "button", class: "quiet", onclick: acts.cancel }, say("signin.cancel")),
    ];
  }
  if (state.standing) {
    return [
      el(
        "button",
        { type: "button", class: "quiet", id: "sign-out", onclick: acts.signOut },
        say("signout.button"),
      ),
    ];
  }
  return [
    el(
      "button",
      { type: "button", class: "main", id: "sign-in", onclick: acts.signIn },
      say("signin.button"),
    ),
  ];
}

interface Chip {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly tone: "" | "warn";
  content(): HTMLElement[];
}

function chipsOf(standing: Standing, { office, log }: BarState, acts: Acts): Chip[] {
  const { self } = standing;
  const roles = self.roles.map((each) => sayCode("role", each.role)).join(", ");
  return [
    {
      id: "who",
      label: say("who.label"),
      text: say("who.of", { agency: standing.agencyName, country: standing.countryName }),
      tone: "",
      content: () => whoPanel(standing),
    },
    {
      id: "roles",
      label: say("roles.label"),
      text: roles || say("roles.none"),
      tone: roles ? "" : "warn",
      content: () => rolesPanel(standing),
    },
    {
      id: "keys",
      label: say("keys.label"),
      text: office ? say(`device.${office.state}`) : "…",
      tone: office?.state === "ready" ? "" : "warn",
      content: () => keysPanel(standing, office, acts),
    },
    {
      id: "log",
      label: say("log.label"),
      text: logText(log),
      tone: log !== undefined && typeof log !== "string" && isWitnessed(log) ? "" : "warn",
      content: () => logPanel(log),
    },
  ];
}

function whoPanel({ self, agencyName, countryName, hub }: Standing): HTMLElement[] {
  const { session } = self;
  return [
    el("h2", {}, self.name || self.account),
    el("p", {}, say("who.of", { agency: agencyName, country: countryName })),
    el("p", {}, el("code", {}, self.account)),
    el(
      "p",
      { hidden: !session },
      session
        ? say("who.session", {
            time: sayTime(session.ends_at),
            since: sayTime(session.signed_in_at),
            method: sayCode("method", session.method),
          })
        : "",
    ),
    el("p", {}, el("a", { id: "passkeys", href: `${hub}/docs/passkeys`, target: "_blank", rel: "noopener" }, say("passkeys.title"))),
  ];
}

function rolesPanel({ self }: Standing): HTMLElement[] {
  const bounds = self.roles.map((each) =>
    say("roles.bounds", {
      role: sayCode("role", each.role),
      tlp: `TLP:${each.tlp_ceiling}`,
      categories: each.categories
        ? say("roles.categories", { categories: each.categories.join(", ") })
        : "",
      until: each.until ? say("roles.until", { time: sayTime(each.until) }) : "",
    }),
  );
  const named = (which: (rule: string | null) => boolean) =>
    self.actions.filter((each) => which(each.rule)).map((each) => sayCode("action", each.action));
  return [
    el("h2", {}, say("roles.label")),
    list(bounds),
    ...block(say("roles.may"), named((rule) => rule === null)),
    ...block(say("roles.stepup"), named((rule) => rule === STEP_UP)),
    ...block(
      say("roles.maynot"),
      named((rule) => rule !== null && rule !== STEP_UP),
    ),
  ];
}

function keysPanel({ self }: Standing, office: Office | undefined, acts: Acts): HTMLElement[] {
  const lives = self.keys.map((each) =>
    say("keys.life", {
      use: sayCode("use", each.use),
      days: each.days_left,
      time: sayTime(each.not_after),
    }),
  );
  return [
    el("h2", {}, `${say("keys.label")}: ${office ? say(`device.${office.state}`) : "…"}`),
    ...(office ? devicePart(office, acts) : []),
    el("h3", {}, say("keys.agency")),
    lives.length ? list(lives) : el("p", {}, say("keys.nolist")),
    ...(office
      ? [
          el("h3", {}, say("keys.federation")),
          el("p", { class: "soft" }, say("keys.compare")),
          el("p", {}, el("code", { id: "fingerprint" }, office.federation.fingerprint)),
          el("h3", {}, say("keys.roots")),
          el("p", { class: "soft" }, say("keys.roots.why")),
          rootWords(office, self.country),
        ]
      : []),
  ];
}

/** The pinned country roots as words: one's own first, the others folded. */
function rootWords({ federation }: Office, own: string): HTMLElement {
  const line = ({ name, root }: (typeof federation.members)[number]) =>
    el("li", {}, el("strong", {}, name), el("span", { class: "root-words" }, wordsOf(root.kid)));
  const others = federation.members.filter((each) => each.country !== own);
  return el(
    "div",
    { class: "roots" },
    el("ul", {}, ...federation.members.filter((each) => each.country === own).map(line)),
    el("details", {}, el("summary", {}, say("keys.roots.others", { count: others.length })), el("ul", {}, ...others.map(line))),
  );
}

function devicePart(office: Office, acts: Acts): HTMLElement[] {
  const why = el("p", {}, say(`device.${office.state}.why`));
  const { device, state } = office;
  if (state === "none") {
    const name = el("input", { id: "device-name", maxlength: "64", required: true, value: say("device.name.usual") });
    return [
      why,
      el(
        "form",
        {
          class: "enrol",
          onsubmit: (event) => {
            event.preventDefault();
            acts.enrol(name.value.trim());
          },
        },
        el("label", { for: "device-name" }, say("device.name")),
        name,
        el("button", { type: "submit", class: "main", id: "enrol" }, say("device.enrol")),
      ),
    ];
  }
  const only = (id: string, act: () => void) => [
    why,
    el("button", { type: "button", class: "main", id, onclick: act }, say(`device.${id}` as "device.unlock" | "device.forget")),
  ];
  if (state === "removed") return only("forget", acts.forget);
  if (state === "locked" || !device) return only("unlock", acts.unlock);
  const kids = [device.signing, device.sealing].map(({ publicKey }) =>
    el("li", {}, sayCode("use", publicKey.use), ": ", el("code", {}, publicKey.kid)),
  );
  return [
    why,
    el("ul", { class: "kids" }, ...kids),
    el(
      "button",
      { type: "button", class: "quiet", id: "look-again", onclick: acts.lookAgain, hidden: state === "ready" },
      say("device.again"),
    ),
  ];
}

function logText(log: BarState["log"]): string {
  if (log === undefined) return "…";
  if (typeof log === "string") return say("log.broken");
  return say(isWitnessed(log) ? "log.size" : "log.size.few", { size: amount(log.newest.signed.size) });
}

function logPanel(log: BarState["log"]): HTMLElement[] {
  const title = el("h2", {}, say("log.label"));
  if (log === undefined) return [title, el("p", {}, say("log.checking"))];
  if (typeof log === "string") {
    return [title, el("p", { class: "verdict no" }, log), el("p", {}, say("log.broken.what"))];
  }
  const { newest, before, witnesses, policy } = log;
  const { size, signedAt } = newest.signed;
  return [
    title,
    el("p", {}, say("log.signed", { size: amount(size), time: sayTime(signedAt) })),
    el("p", {}, before ? say("log.grew", { size: amount(before.signed.size) }) : say("log.first")),
    witnesses.length ? el("h3", {}, say("log.cosigned")) : el("p", {}, say("log.alone")),
    list(
      witnesses.map(({ agency, country, checkpoint, at }) =>
        say("log.cosigned.each", { agency, country, size: amount(checkpoint.size), time: sayTime(at) }),
      ),
    ),
    el("p", { class: "soft" }, say(isWitnessed(log) ? "log.quorum" : "log.quorum.not", { countries: policy.countries })),
  ];
}

function amount(count: number): string {
  return count.toLocaleString(language());
}

function block(heading: string, lines: string[]): HTMLElement[] {
  return lines.length ? [el("h3", {}, heading), list(lines, "words")] : [];
}

function list(lines: readonly string[], kind = ""): HTMLElement {
  return el("ul", { class: kind }, ...lines.map((each) => el("li", {}, each)));
}
