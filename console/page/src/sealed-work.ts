// What the console does around three operations: seals what is sent, opens what is read, verifies what is listed.

import {
  askOpening,
  checkDraft,
  fromUtf8,
  type ListedReport,
  listedAnswer,
  type Logged,
  type OpenedReport,
  openAnswer,
  openReport,
  parseObject,
  PURPOSES,
  resolveAudience,
  sealReport,
  SerumpunError,
  verifyListed,
  verifySubmission,
  writeObject,
} from "../../src/index.js";
import { agree } from "./agree.ts";
import { offer, upload } from "./attachments.ts";
import { type Draft, readDraft, readTyped } from "./draft.ts";
import { LogBook } from "./log-book.ts";
import type { Office } from "./office.ts";
import { ProblemError } from "./problem.ts";
import type { Schema } from "./schema.ts";
import type { Session } from "./session.ts";
import { findReference, offerAnswer, readListed } from "./thread.ts";
import { language, say, sayCode, sayTime } from "./texts.ts";

const WISH_BYTES = 4096;
const ADDRESS = /^\/v1\/reports\/([a-z]{2}-[a-z0-9-]+\/[0-9a-f-]{36})\/open$/;
const JSON_TYPE = { "content-type": "application/json" };

/** What is sent instead of what was typed, and what is shown of the answer. */
export interface Work {
  readonly body: string;
  show(answer: Response): Promise<unknown>;
}

/** Seal a clear report, once the officer has agreed to its audience. */
export async function seal(text: unknown, schema: Schema, session: Session, office: Office): Promise<Work> {
  const { device } = office;
  if (!device || (office.state !== "ready" && office.state !== "unshared")) throw new ProblemError("no-device", "", "");
  await office.refresh();
  const { directory } = office;
  const written = readDraft(text, schema, Date.now());
  const [in_reply_to, supersedes] = [
    await findReference(written.inReplyTo, session, office),
    await findReference(written.supersedes, session, office),
  ];
  const draft = { ...written, facts: { ...written.facts, in_reply_to, supersedes } };
  requireRecipients(draft.sections, directory);
  const recipients = resolveAudience(draft.sections, directory, Date.now());
  checkDraft({ ...draft, signer: device.signing, now: Date.now() });
  const names = draft.sections.map(({ name }) => name);
  const sealed = await agree(office, draft.facts, recipients, names, async (files, tell, signal) => {
    const sections = draft.sections.map((each) => ({ ...each, files: files.get(each.name) ?? [] }));
    const progress = (done: number, all: number) => tell("sealing", done, all);
    const made = await sealReport({ ...draft, sections, signer: device.signing, directory, now: Date.now(), progress });
    signal.throwIfAborted();
    await upload(session, made, (done, all) => tell("sending", done, all), signal);
    return made;
  });
  if (!sealed) throw new ProblemError("not-agreed", "", "");
  return {
    body: fromUtf8(sealed.bytes),
    show: async (answer) => {
      const told = (await answer.json()) as { receipt: Parameters<typeof verifySubmission>[0]; warnings: unknown };
      const { receiptKey } = office.federation;
      const recorded = await verifySubmission(told.receipt, receiptKey, sealed.verified, Date.now());
      const { originator, id } = sealed.verified.header;
      return {
        sent: `${originator}/${id}`,
        recorded: sayTime(recorded.time),
        record: recorded.record_id,
        attachments_sent: sealed.attachments.length || null,
        readable_by: recipients.map((each) => office.nameOf(each.agency)),
        checked: [say("checked.submission")],
        warnings: told.warnings,
      };
    },
  };
}

/** Refuse an agency that nothing can be sealed to, and say where it is written. */
function requireRecipients(sections: Draft["sections"], directory: Office["directory"]): void {
  for (const { name, audience } of sections) {
    for (const [at, agency] of audience.entries()) {
      try {
        directory.sealingKey(agency, Date.now());
      } catch (error) {
        if (!(error instanceof SerumpunError)) throw error;
        throw new ProblemError(error.code, "", "", "", `/sections/${name}/audience/${at}`);
      }
    }
  }
}

/** Sign why a report is opened; open and verify what comes back. */
export async function open(address: string, text: unknown, schema: Schema, session: Session, office: Office): Promise<Work> {
  const { device } = office;
  if (!device || office.state !== "ready") throw new ProblemError("no-device", "", "");
  const wish = readTyped(text, schema, WISH_BYTES);
  await office.refresh();
  const report = ADDRESS.exec(new URL(address, window.location.origin).pathname)?.[1];
  if (report === undefined) throw new ProblemError("report-address", "", "");
  const { listed } = await readListed(report, session, office);
  const reasons = { purpose: wish["purpose"] as (typeof PURPOSES)[number], caseReference: wish["case_reference"] as string };
  const asked = await askOpening(listed, reasons, device.signing, Date.now());
  return {
    body: fromUtf8(writeObject(asked.signed)),
    show: async (answer) => {
      const raw = new Uint8Array(await answer.arrayBuffer());
      const told = openAnswer(parseObject(raw, 8 << 20), "");
      const opened = await openReport(told, asked, office.keys, office.directory, Date.now());
      const book = new LogBook(session, office);
      const { validity, logged: sent } = await book.judge(opened.listed);
      const [taken] = await book.prove([opened.receipt]);
      return showOpened({ ...opened, isDisputed: validity === "disputed" }, office, offer(opened, session), [
        ...(sent ? [say("checked.log.submission", placeOf(sent))] : []),
        taken ? say("checked.log.opening", placeOf(taken)) : say("checked.log.later"),
      ]);
    },
  };
}

/** Verify every header that the hub lists, and show what it says. */
export async function showList(answer: Response, session: Session, office: Office): Promise<unknown> {
  await office.refresh();
  const raw = new Uint8Array(await answer.arrayBuffer());
  const told = parseObject(raw, 8 << 20) as unknown as { reports: readonly object[]; next: string | null };
  const reports = await Promise.all(
    told.reports.map(async (each) => {
      try {
        const entry = listedAnswer(parseObject(writeObject(each), 1 << 20), "");
        const listed = await verifyListed(entry, office.directory, Date.now());
        if (listed.certified.revokedAt === null || listed.validity === "invalid") return showHeader(listed, office);
        const { validity } = await new LogBook(session, office).judge(listed); // it can say more than the receipt
        return showHeader({ ...listed, validity }, office);
      } catch (error) {
        return { not_verified: error instanceof SerumpunError ? error.code : "malformed" };
      }
    }),
  );
  return { reports, next: told.next };
}

function showHeader({ header, receipt, validity, sections }: ListedReport, office: Office): object {
  return {
    report: `${header.originator}/${header.id}`,
    from: office.nameOf(header.originator),
    kind: header.kind,
    category: header.category.replaceAll("_", " "),
    tlp: header.tlp,
    recorded: sayTime(receipt.time),
    sections_for_us: sections,
    signatures: validity,
  };
}

/** Write the facts of a check as officers read them. */
function inWords(facts: Readonly<Record<string, string>>): Record<string, string> {
  const words = Object.entries(facts).map(([name, held]) => {
    if (name === "time" || name === "expires_at") return [name, sayTime(held)];
    if (name === "use") return [name, sayCode("use", held)];
    if (name === "sections") return [name, held.split(" ").map((each) => sayCode("section", each)).join(", ")];
    return [name, held];
  });
  return Object.fromEntries(words) as Record<string, string>;
}

function placeOf({ index, signed }: Logged): Record<string, string> {
  const [at, size] = [index + 1, signed.size].map((each) => each.toLocaleString(language()));
  return { at: at ?? "", size: size ?? "" };
}

function showOpened(
  opened: OpenedReport,
  office: Office,
  attachments: readonly string[],
  logged: readonly string[],
): object {
  const { header } = opened;
  offerAnswer(header);
  return {
    opened: `${header.originator}/${header.id}`,
    from: office.nameOf(header.originator),
    ...(opened.isDisputed ? { disputed: say("opened.disputed") } : {}),
    ...(opened.withheld.length ? { withheld: opened.withheld } : {}),
    handling: {
      tlp: header.tlp,
      pap: header.pap,
      permitted_actions: header.permitted_actions.map((each) => each.replaceAll("_", " ")),
      expires: sayTime(header.expires_at),
    },
    sections: Object.fromEntries(
      opened.sections.map(({ name, body, mediaType }) => [name, readBody(body, mediaType)]),
    ),
    attachments,
    checked: opened.checks.map(({ check, facts }) => sayCode("check", check, inWords(facts))).concat(logged),
  };
}

function readBody(body: Uint8Array<ArrayBuffer>, mediaType: string): unknown {
  try {
    return mediaType.includes("json") ? parseObject(body, 4 << 20) : fromUtf8(body);
  } catch {
    return say("opened.unreadable", { type: mediaType });
  }
}

/** Write an answer that this page gives itself. */
export function written(told: unknown, status: number, statusText: string): Response {
  return new Response(JSON.stringify(told, null, 2), { status, statusText, headers: JSON_TYPE });
}
