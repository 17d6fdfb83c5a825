// What the hub shows this account of a report beside the log: its signed header, who opened it; all verified.

import {
  type BundledReport,
  type ListedReport,
  type Opening,
  openingsAnswer,
  parseObject,
  SerumpunError,
  verifyOpening,
  writeObject,
} from "../../../src/index.js";
import type { LogBook } from "../log-book.ts";
import type { Office } from "../office.ts";
import { ProblemError } from "../problem.ts";
import type { Session } from "../session.ts";
import { readListed } from "../thread.ts";

const ANSWER_BYTES = 8 << 20;
const MOST_PAGES = 1000;
const NOBODY = { proven: [], refused: 0 };
const HIDDEN = ["not-found", "access-denied", "forbidden"];

/** What may be bundled of a report, and how many openings do not hold and are left out. */
export interface ReadReport extends BundledReport {
  readonly refused: number;
}

/**
 * Read header and openings as far as this account may, and find the submission in the log.
 *
 * @param report As `id-polri/<id>`.
 * @param logged Ids of the entries about it that were pulled.
 * @param size How many leaves were pulled.
 * @returns null: the header may not be read.
 * @throws SerumpunError What the hub shows does not hold.
 */
export async function readReport(
  report: string,
  logged: ReadonlySet<string>,
  size: number,
  session: Session,
  office: Office,
  book: LogBook,
): Promise<ReadReport | null> {
  const may = (action: string) => office.self.actions.some((each) => each.action === action && each.is_allowed);
  const address = `/v1/reports/${report}`;
  if (!may("report:list")) return null;
  await office.refresh(true);
  const found = await ifShown(readListed(report, session, office));
  if (!found) return null;
  const { listed, carried } = found;
  if (listed.validity === "invalid") throw new SerumpunError("key-not-active", "signed by a key that was not valid");
  const { proven, refused } = may("receipt:list") ? await readOpenings(address, listed, session, office) : NOBODY;
  const revocation = office.directory.revocationOf(listed.certified);
  const judged = [listed.receipt, ...(revocation ? [revocation] : [])].filter(({ record_id }) => !logged.has(record_id));
  const proofs = await book.prove(judged);
  const places = judged.flatMap(({ record_id }, at) => {
    const index = proofs[at]?.index ?? size;
    return index < size ? [{ record: record_id, index }] : []; // the log was pulled before
  });
  return {
    header: { signed: carried.signed, receipt: carried.receipt },
    openings: proven.map(({ request, carried }) => ({ agency: request.agency, ...carried })),
    places,
    refused,
  };
}

/** List who opened it, each proven; of another agency's report, nobody is told. */
async function readOpenings(
  address: string,
  listed: ListedReport,
  session: Session,
  office: Office,
): Promise<{ readonly proven: readonly Opening[]; readonly refused: number }> {
  const proven = new Map<string, Opening>();
  let refused = 0;
  for (let after = "", pages = 0; pages < MOST_PAGES; pages += 1) {
    const told = await ifShown(session.read<object>(`${address}/receipts${after}`));
    if (!told) break;
    const page = openingsAnswer(parseObject(writeObject(told), ANSWER_BYTES), "");
    for (const each of page.openings) {
      try {
        proven.set(each.open_request.payload, await verifyOpening(each, listed, office.directory));
      } catch (error) {
        if (!(error instanceof SerumpunError)) throw error;
        refused += 1;
      }
    }
    if (page.next === null) break;
    after = `?after=${page.next}`;
  }
  return { proven: [...proven.values()], refused };
}

/** Take what the hub shows; absent and not for this account are one. */
async function ifShown<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof ProblemError && HIDDEN.includes(error.code)) return null;
    throw error;
  });
}
