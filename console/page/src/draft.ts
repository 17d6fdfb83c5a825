// A clear report as an officer writes it, checked and made ready for sealing.

import {
  fromUtf8,
  type HeaderFacts,
  type JsonObject,
  MAX_LIFE_DAYS,
  PRACTICE_LIFE_DAYS,
  parseObject,
  type SectionDraft,
  type SectionName,
  SerumpunError,
  toTimestamp,
  writeObject,
} from "../../src/index.js";
import { octetsOf } from "./office.ts";
import { ProblemError } from "./problem.ts";
import { findFault, type Schema } from "./schema.ts";
import { say } from "./texts.ts";

const INCIDENT = "application/vnd.serumpun.incident+json;v=1";
const DOCUMENT_BYTES = 8 << 20;
const LIFE_DAYS = 365;
const DAY_MS = 86_400_000;

/** The members that an incident document has (docs/spec of the hub: IncidentDocument). */
interface Document {
  readonly kind?: HeaderFacts["kind"];
  readonly category: string;
  readonly tlp: HeaderFacts["tlp"];
  readonly pap: HeaderFacts["pap"];
  readonly handling_code: HeaderFacts["handling_code"];
  readonly permitted_actions?: HeaderFacts["permitted_actions"];
  readonly countries_concerned?: readonly string[];
  readonly occurred?: { readonly from: string; readonly to: string } | null;
  readonly grading?: HeaderFacts["grading"];
  readonly review_at?: string | null;
  readonly expires_at?: string | null;
  readonly expires_in_days?: number | null;
  readonly in_reply_to?: string | null;
  readonly supersedes?: string | null;
  readonly sections: Partial<Record<SectionName, { readonly audience: readonly string[]; readonly body: object } | null>>;
}

export interface Draft {
  readonly facts: Omit<HeaderFacts, "in_reply_to" | "supersedes">;
  /** The report that it answers, as `id-polri/<id>`. */
  readonly inReplyTo: string | null;
  /** The own report that it corrects. */
  readonly supersedes: string | null;
  readonly sections: readonly SectionDraft[];
}

/**
 * Read what was typed into a form, as its schema has it.
 *
 * @throws `malformed-json` with line and column, `invalid-shape` with the pointer of the member to correct.
 */
export function readTyped(text: unknown, schema: Schema, maximum: number): JsonObject {
  const octets = octetsOf(text);
  let read: JsonObject;
  try {
    read = parseObject(octets, maximum);
  } catch (error) {
    if (!(error instanceof SerumpunError && error.offset !== undefined)) throw error;
    const lines = fromUtf8(octets).slice(0, error.offset).split("\n");
    const place = say("problem.line", { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
    throw new ProblemError(error.code, "", "", "", place);
  }
  const fault = findFault(read, schema);
  if (fault) throw new SerumpunError("invalid-shape", fault.rule, fault.pointer);
  return read;
}

/**
 * Make a report ready that an officer wrote.
 *
 * @throws What `readTyped` does.
 */
export function readDraft(text: unknown, schema: Schema, now: number): Draft {
  const document = readTyped(text, schema, DOCUMENT_BYTES) as unknown as Document;
  const kind = document.kind ?? "incident";
  const longest = kind === "practice" ? PRACTICE_LIFE_DAYS : MAX_LIFE_DAYS[document.tlp];
  const days = document.expires_in_days ?? Math.min(LIFE_DAYS, longest);
  const sections = Object.entries(document.sections).flatMap(([name, section]) =>
    section
      ? [{ name: name as SectionName, mediaType: INCIDENT, body: writeObject(section.body), audience: section.audience }]
      : [],
  );
  if (!sections.length) throw new SerumpunError("invalid-shape", "at least one section", "/sections");
  const facts = {
    kind,
    prepared_offline: false,
    category: document.category,
    tlp: document.tlp,
    pap: document.pap,
    handling_code: document.handling_code,
    permitted_actions: document.permitted_actions ?? [],
    countries_concerned: document.countries_concerned ?? [],
    occurred: document.occurred
      ? { from: instant(document.occurred.from), to: instant(document.occurred.to) }
      : null,
    grading: document.grading ?? null,
    review_at: document.review_at ? instant(document.review_at) : null,
    expires_at: document.expires_at ? instant(document.expires_at) : toTimestamp(now + days * DAY_MS),
  };
  return { facts, inReplyTo: document.in_reply_to ?? null, supersedes: document.supersedes ?? null, sections };
}

function instant(written: string): string {
  const at = Date.parse(written);
  if (Number.isNaN(at)) throw new SerumpunError("invalid-shape", "not an instant", "/occurred");
  return toTimestamp(at);
}
