// What this page opened, sent or verified, for reading: tables, lists and text; the same as JSON is below it.

import { offered } from "./attachments.ts";
import { reasonOf, STEP_UP } from "./problem.ts";
import type { Make, React, ReactNode } from "./swagger.ts";
import { say, sayCode, saySize } from "./texts.ts";

type Members = Readonly<Record<string, unknown>>;

/** Make what shows an answer that this page wrote itself; others are left to Swagger UI. */
export function rendererOf(react: React, acts: Acts): (content: unknown) => ReactNode | undefined {
  const Attachment = attachment(react);
  return (content) => renderShown(react.createElement, Attachment, content, acts);
}

/** What an officer may begin from what is shown. */
export interface Acts {
  answer(report: string): void;
  signInAfresh(): void;
}

function renderShown(
  make: Make,
  Attachment: unknown,
  content: unknown,
  acts: Acts,
): ReactNode | undefined {
  const told = parse(content);
  if (!told) return undefined;
  if (Array.isArray(told["reports"]) && told["reports"].every(isChecked)) {
    return make("div", { className: "shown" }, table(make, told["reports"] as Members[]));
  }
  if (typeof told["code"] === "string" && typeof told["title"] === "string") return problem(make, told, acts);
  if (typeof told["opened"] !== "string" && typeof told["sent"] !== "string") return undefined;
  const { checked, attachments, ...rest } = told;
  const files = Array.isArray(attachments) ? (attachments as string[]) : [];
  return make(
    "div",
    { className: "shown" },
    make("div", { className: "checked" }, make("strong", null, say("shown.checked")), list(make, checked as unknown[])),
    members(make, rest),
    files.length
      ? make(
          "div",
          { className: "attachments" },
          make("h4", null, say("shown.attachments")),
          make("ul", null, ...files.map((each) => make(Attachment, { key: each, file: each }))),
        )
      : null,
    typeof rest["opened"] === "string"
      ? make("button", { type: "button", className: "btn answer", onClick: () => acts.answer(String(rest["opened"])) }, say("shown.answer"))
      : null,
  );
}

/** A file of an opened report: fetched, opened and verified when the officer asks for it. */
function attachment({ createElement: make, useState }: React): (props: { file: string }) => ReactNode {
  return ({ file }) => {
    const [said, tell] = useState("");
    const found = offered(file);
    if (!found) return null;
    const fetch = async () => {
      try {
        await found.save((done, all) => tell(say("attachment.opening", { done: saySize(done), all: saySize(all) })));
        tell(say("attachment.saved"));
      } catch (error) {
        tell(`${say("attachment.notsaved")} ${reasonOf(error)}`);
      }
    };
    return make(
      "li",
      null,
      make("span", null, `${found.name} (${saySize(found.length)})`),
      make("button", { type: "button", className: "btn", onClick: () => void fetch() }, say("attachment.save")),
      make("span", { role: "status" }, said),
    );
  };
}

/** A refusal of the hub, in the officer's language as far as its code is known here. */
function problem(make: Make, { code, title, next_step, request_id, pointer, errors }: Members, acts: Acts): ReactNode {
  const known = sayCode("problem", String(code));
  const text = known === code ? [title, next_step].filter((each) => typeof each === "string").join(". ") : known;
  const named = [pointer, ...(Array.isArray(errors) ? errors.map((each: Members) => each["pointer"]) : [])];
  const places = named.filter((each) => typeof each === "string");
  return make(
    "div",
    { className: "shown refused" },
    make("p", null, make("strong", null, text)),
    places.length ? make("p", null, say("problem.place", { place: places.join(", ") })) : null,
    code === STEP_UP ? make("button", { type: "button", className: "btn", onClick: () => acts.signInAfresh() }, say("signin.again")) : null,
    typeof request_id === "string" ? make("p", { className: "soft" }, say("problem.request", { id: request_id })) : null,
  );
}

function parse(content: unknown): Members | undefined {
  try {
    const told: unknown = typeof content === "string" ? JSON.parse(content) : content;
    return told !== null && typeof told === "object" && !Array.isArray(told) ? (told as Members) : undefined;
  } catch {
    return undefined;
  }
}

function isChecked(entry: unknown): boolean {
  return entry !== null && typeof entry === "object" && ("signatures" in entry || "not_verified" in entry);
}

function table(make: Make, rows: readonly Members[]): ReactNode {
  if (!rows.length) return make("p", null, say("shown.nothing"));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) => name !== "kind");
  return make(
    "div",
    { className: "scroll", tabIndex: 0, role: "region", "aria-label": say("shown.reports") },
    make(
      "table",
      null,
      make("thead", null, make("tr", null, ...names.map((name) => make("th", { scope: "col" }, words(name))))),
      make(
        "tbody",
        null,
        ...rows.map((row) => make("tr", null, ...names.map((name) => make("td", null, inLine(row[name]))))),
      ),
    ),
  );
}

function members(make: Make, told: Members): ReactNode {
  const pairs = Object.entries(told).filter(([, held]) => held !== null && !isEmpty(held));
  return make(
    "dl",
    null,
    ...pairs.flatMap(([name, held]) => [make("dt", null, words(name)), make("dd", null, value(make, held))]),
  );
}

function value(make: Make, held: unknown): ReactNode {
  if (Array.isArray(held)) return list(make, held);
  if (held !== null && typeof held === "object") return members(make, held as Members);
  return String(held);
}

function list(make: Make, held: readonly unknown[]): ReactNode {
  return make("ul", null, ...held.map((each) => make("li", null, value(make, each))));
}

function isEmpty(held: unknown): boolean {
  return typeof held === "object" && held !== null && Object.keys(held).length === 0;
}

function inLine(held: unknown): string {
  if (Array.isArray(held)) return held.join(", ");
  return typeof held === "string" ? held : held == null ? "" : JSON.stringify(held);
}

function words(name: string): string {
  return name.replaceAll("_", " ");
}
