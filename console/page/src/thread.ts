// Threads: the exact report that an answer or a correction is about, and an answer to begin with.

import {
  type Header,
  type ListedReport,
  listedAnswer,
  parseObject,
  referenceOf,
  type ReportReference,
  SerumpunError,
  verifyListed,
  writeObject,
} from "../../src/index.js";
import type { Office } from "./office.ts";
import type { Session } from "./session.ts";
import { language } from "./texts.ts";

const ANSWER_BYTES = 1 << 20;
const opened = new Map<string, Header>();

/** Read one report's header, with the receipt of its submission, and verify both. */
export async function readListed(
  report: string,
  session: Session,
  office: Office,
): Promise<{ readonly listed: ListedReport; readonly carried: ReturnType<typeof listedAnswer> }> {
  const told = await session.read<object>(`/v1/reports/${report}`);
  const carried = listedAnswer(parseObject(writeObject(told), ANSWER_BYTES), "");
  const listed = await verifyListed(carried, office.directory, Date.now());
  const { originator, id } = listed.header;
  if (`${originator}/${id}` !== report) throw new SerumpunError("digest-mismatch", "the hub shows another report");
  return { listed, carried };
}

/** Name the exact report that an answer or a correction is about, as it was verified. */
export async function findReference(report: string | null, session: Session, office: Office): Promise<ReportReference | null> {
  return report === null ? null : referenceOf((await readListed(report, session, office)).listed.verified);
}

/** Let an opened report be answered. */
export function offerAnswer(header: Header): void {
  opened.set(`${header.originator}/${header.id}`, header);
}

/** Write the beginning of an answer: to the originator alone, marked as the report is. */
export function beginAnswer(report: string): string | undefined {
  const header = opened.get(report);
  if (!header) return undefined;
  const { originator, category, tlp, pap, handling_code } = header;
  const body = { title: "", narrative: { language: language(), text: "" } };
  return JSON.stringify(
    {
      kind: "response",
      in_reply_to: report,
      category,
      tlp,
      pap,
      handling_code,
      sections: { summary: { audience: [originator], body } },
    },
    null,
    2,
  );
}
