// The auditors' part of the page: what to pull, what was proven, the entries, evidence to take along.

import {
  type Bytes,
  type ErasedEntry,
  type LogEntry,
  type PlacedEntry,
  SerumpunError,
  writeBundle,
  writeEvidence,
} from "../../../src/index.js";
import { el } from "../dom.ts";
import { saveFile } from "../download.ts";
import { LogBook, type LogState, isWitnessed } from "../log-book.ts";
import type { Office } from "../office.ts";
import { reasonOf } from "../problem.ts";
import type { Session } from "../session.ts";
import { type Key, language, say, sayCode, sayTime } from "../texts.ts";
import { ConflictError, type Filters, type Pull, Puller } from "./pull.ts";
import { readReport } from "./report.ts";

const ROWS = 100;
const ACTIONS = [
  "report:submit", "report:deliver", "report:list", "report:open", "match:query", "candidate:decide", "access-log:read",
  "device:enrol", "role-binding:grant", "agency:suspend",
];
const NOTHING: Filters = { since: "", until: "", action: "", outcome: "", agency: "", object: "", case_reference: "" };

type Outcome =
  | { readonly is: "idle" | "waiting" }
  | { readonly is: "busy"; readonly done: number; readonly all: number }
  | { readonly is: "holds"; readonly pull: Pull }
  | { readonly is: "broken"; readonly error: unknown };

export class AuditPanel {
  private outcome: Outcome = { is: "idle" };
  private filters = NOTHING;
  private isComplete = true;
  private shown = ROWS;
  private readonly host: HTMLElement;
  private readonly verdict = el("div", { class: "audit-said", role: "status" });
  private readonly found = el("div");
  private readonly saved = el("p", { class: "audit-saved soft", role: "status" });

  constructor(
    private readonly session: Session,
    private readonly office: Office,
    private readonly onPull: (state: LogState) => void,
  ) {
    this.host = el("section", { class: "audit", id: "audit", "aria-labelledby": "audit-title" });
    this.draw();
  }

  /** The element, as it stands. */
  get element(): HTMLElement {
    return this.host;
  }

  /** Draw anew, in the language of now. */
  draw(): void {
    this.host.replaceChildren(
      el("h2", { id: "audit-title" }, say("audit.title")),
      el("p", {}, say("audit.lead")),
      this.form(),
      this.verdict,
      this.found,
      this.saved,
    );
    this.show();
  }

  private show(): void {
    this.verdict.replaceChildren(...this.said());
    this.found.replaceChildren(...(this.outcome.is === "holds" ? this.results(this.outcome.pull) : []));
  }

  private form(): HTMLElement {
    const field = (name: keyof Filters, input: HTMLInputElement | HTMLSelectElement) => {
      input.id = `audit-${name}`;
      input.name = name;
      return el("p", {}, el("label", { for: input.id }, say(`audit.${name}`)), input);
    };
    const day = (name: "since" | "until") => el("input", { type: "date", value: this.filters[name].slice(0, 10) });
    const word = (name: keyof Filters, hint: string) =>
      el("input", { value: this.filters[name], placeholder: hint, autocomplete: "off", maxlength: "200" });
    const choice = (name: keyof Filters, values: readonly string[], text: (each: string) => string) =>
      el(
        "select",
        {},
        el("option", { value: "" }, say("audit.any")),
        ...values.map((each) => el("option", { value: each, selected: this.filters[name] === each }, text(each))),
      );
    return el(
      "form",
      { class: "audit-form", autocomplete: "off", onsubmit: (event) => void this.submit(event) },
      field("since", day("since")),
      field("until", day("until")),
      field("action", choice("action", ACTIONS, (each) => sayCode("action", each))),
      field("outcome", choice("outcome", ["done", "refused"], (each) => sayCode("outcome", each))),
      field("agency", word("agency", "my-pdrm")),
      field("object", word("object", "id-polri/0197…")),
      field("case_reference", word("case_reference", "CCID/2027/0042")),
      el(
        "p",
        { class: "whole" },
        el("label", { for: "audit-complete" }, this.box(), el("span", {}, say("audit.complete"))),
        el("span", { class: "soft" }, say("audit.complete.why")),
      ),
      el("p", { class: "whole" }, el("button", { type: "submit", class: "main", id: "audit-pull" }, say("audit.pull"))),
    );
  }

  private box(): HTMLElement {
    return el("input", { type: "checkbox", id: "audit-complete", name: "complete", checked: this.isComplete });
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: keyof Filters) => {
      const typed = form.get(name);
      return typeof typed === "string" ? typed.trim() : "";
    };
    const day = (name: "since" | "until") => (text(name) ? `${text(name)}T00:00:00.000Z` : "");
    this.filters = {
      since: day("since"),
      until: day("until"),
      action: text("action"),
      outcome: text("outcome"),
      agency: text("agency"),
      object: text("object"),
      case_reference: text("case_reference"),
    };
    this.isComplete = form.get("complete") !== null;
    this.shown = ROWS;
    if (this.outcome.is !== "busy" && this.outcome.is !== "waiting") await this.run();
  }

  private async run(): Promise<void> {
    this.set({ is: "busy", done: 0, all: 0 });
    const book = new LogBook(this.session, this.office);
    try {
      const puller = new Puller(this.session, this.office, book);
      const tell = (done: number, all: number) => this.set({ is: "busy", done, all });
      const pull = await this.session.freshly(
        () => puller.pull(this.filters, this.isComplete, tell),
        () => this.set({ is: "waiting" }),
      );
      this.set({ is: "holds", pull });
      this.onPull(pull.state);
    } catch (error) {
      this.set({ is: "broken", error });
    }
  }

  private set(outcome: Outcome): void {
    this.outcome = outcome;
    this.saved.replaceChildren();
    this.show();
  }

  private said(): HTMLElement[] {
    const { outcome } = this;
    if (outcome.is === "busy") {
      return [el("p", {}, say("audit.busy", { done: amount(outcome.done), all: amount(outcome.all) }))];
    }
    if (outcome.is === "holds") return holds(outcome.pull);
    if (outcome.is === "waiting") return [el("p", {}, say("signin.waiting"))];
    return outcome.is === "broken" ? this.broken(outcome.error) : [];
  }

  private broken(error: unknown): HTMLElement[] {
    if (!(error instanceof SerumpunError)) return [el("p", { class: "verdict no" }, reasonOf(error))];
    const file = error instanceof ConflictError ? error.file : undefined;
    const seen = error instanceof ConflictError ? error.seen : [];
    return [
      el("p", { class: "verdict no", id: "audit-verdict" }, say("audit.broken", { reason: reasonOf(error) })),
      el("p", { class: "soft" }, el("code", {}, error.message)),
      el("h3", {}, say("audit.todo")),
      el("ol", {}, ...(["keep", "tell", "compare"] as const).map((each) => el("li", {}, say(`audit.todo.${each}`)))),
      el(
        "p",
        { class: "choices" },
        file && button("audit-conflict", say("audit.save.conflict"), () => save("log-conflict.json", file)),
        seen.length > 0 &&
          button("audit-notes", say("audit.save.notes"), () => {
            for (const { note, signed } of seen) save(`checkpoint-${signed.size}.txt`, note);
          }),
      ),
    ];
  }

  private results(pull: Pull): HTMLElement[] {
    const { chosen } = pull;
    if (!chosen.length) return [el("p", { class: "soft" }, say("audit.none"))];
    const newest = [...chosen].reverse().slice(0, this.shown);
    const heads = ["when", "who", "what", "object", "why", "proof"] as const;
    return [
      el(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": say("audit.entries") },
        el(
          "table",
          { class: "entries" },
          el("thead", {}, el("tr", {}, ...heads.map((each) => el("th", { scope: "col" }, say(`audit.head.${each}`))))),
          el("tbody", {}, ...newest.map((each) => this.row(each, pull))),
        ),
      ),
      el(
        "p",
        { class: "choices" },
        chosen.length > this.shown &&
          button("audit-more", say("audit.more", { count: chosen.length - this.shown }), () => {
            this.shown += ROWS;
            this.show();
          }),
      ),
    ];
  }

  private row(placed: PlacedEntry, pull: Pull): HTMLElement {
    const { entry } = placed;
    const isReport = /^[a-z]{2}-[a-z0-9-]+\/[0-9a-f-]{36}$/.test(entry.object ?? "");
    return el(
      "tr",
      { class: entry.outcome === "refused" ? "refused" : "" },
      el("td", {}, sayTime(entry.recorded_at), el("span", { class: "soft" }, `#${placed.number}`)),
      el("td", {}, entry.agency ?? "–", el("span", { class: "soft" }, entry.account ?? "")),
      el("td", {}, sayCode("action", entry.action), el("span", { class: "soft" }, outcomeOf(entry))),
      el("td", {}, el("code", {}, entry.object ?? "–")),
      el("td", {}, entry.purpose ? sayCode("purpose", entry.purpose) : "–", el("span", { class: "soft" }, entry.case_reference ?? "")),
      el(
        "td",
        {},
        el(
          "div",
          { class: "proofs" },
          button("", say("audit.save.entry"), () => this.saveEntry(placed, pull)),
          isReport && button("", say("audit.save.report"), () => void this.saveReport(entry, pull)),
        ),
      ),
    );
  }

  private saveEntry(placed: PlacedEntry, { log }: Pull): void {
    save(`entry-${placed.entry.id}.json`, writeEvidence(this.office.federation.name, log, placed));
  }

  /** Save all that proves what became of a report: the log's part, and what else this account may read. */
  private async saveReport({ object }: LogEntry, { log, entries, state }: Pull): Promise<void> {
    const { session, office } = this;
    const about = entries.filter((each): each is PlacedEntry => each.entry !== null && each.entry.object === object);
    const cosigned = state.witnesses.map(({ carried, checkpoint }) => ({ ...carried, size: checkpoint.size }));
    const name = `report-${(object ?? "").replace("/", "-")}.json`;
    try {
      const logged = new Set(about.map(({ entry }) => entry.id));
      const book = new LogBook(session, office);
      const report = await readReport(object ?? "", logged, log.leaves.length, session, office, book);
      save(name, writeBundle(office.directory, office.served, log, about, cosigned, report));
      const facts = { name, entries: amount(about.length), openings: amount(report?.openings.length ?? 0) };
      const refused = report?.refused ? ` ${say("audit.saved.refused", { count: amount(report.refused) })}` : "";
      this.saved.replaceChildren(say(report ? "audit.saved" : "audit.saved.log", facts) + refused);
    } catch (error) {
      this.saved.replaceChildren(say("audit.saved.not", { reason: reasonOf(error) }));
    }
  }
}

function holds({ state, scope, log, entries, chosen, isComplete }: Pull): HTMLElement[] {
  const { before, witnesses } = state;
  const whose = scope.country === "*" ? say("audit.everybody") : scope.country;
  const erased = entries.filter((each: PlacedEntry | ErasedEntry) => each.entry === null).length;
  const key: Key = isComplete ? "audit.holds" : "audit.holds.part";
  const facts = { entries: amount(entries.length), country: whose, size: amount(log.signed.size), time: sayTime(log.signed.signedAt) };
  const cosigned = witnesses.map(({ agency, country, checkpoint, at }) =>
    say("audit.cosigned", { agency, country, size: amount(checkpoint.size), time: sayTime(at) }),
  );
  return [
    el("p", { class: "verdict yes", id: "audit-verdict" }, say(key, facts)),
    el(
      "ul",
      {},
      ...[
        before
          ? say("audit.continues", { size: amount(before.signed.size), time: sayTime(before.signed.signedAt) })
          : say("audit.first"),
        ...cosigned,
        say(isWitnessed(state) ? "audit.quorum" : "audit.quorum.not", { countries: state.policy.countries }),
        ...(isComplete ? [] : [say("audit.part.why")]),
        ...(erased ? [say("audit.erased", { count: amount(erased) })] : []),
        ...(isComplete && chosen.length < entries.length - erased
          ? [say("audit.narrowed", { chosen: amount(chosen.length), entries: amount(entries.length) })]
          : []),
      ].map((each) => el("li", {}, each)),
    ),
  ];
}

function outcomeOf({ outcome, rule }: LogEntry): string {
  const said = sayCode("outcome", outcome);
  return outcome === "refused" ? `${said}: ${rule}` : said;
}

function button(id: string, text: string, act: () => void): HTMLElement {
  return el("button", { type: "button", class: "quiet", id: id || undefined, onclick: act }, text);
}

function save(name: string, content: Bytes): void {
  saveFile(name, new Blob([content]));
}

function amount(count: number): string {
  return count.toLocaleString(language());
}
