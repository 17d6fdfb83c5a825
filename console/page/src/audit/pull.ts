// A pull of the access log: the leaves of all, the entries in reach, everything compared (docs/spec/access-log.md 7).

import {
  type Bytes,
  bundlesOf,
  type Checkpoint,
  ENTRIES_PAGE,
  entriesAnswer,
  type ErasedEntry,
  logScope,
  type LogEntry,
  type LogScope,
  parseObject,
  type PlacedEntry,
  type PulledLog,
  readBundle,
  SerumpunError,
  verifyEntries,
  verifyEntry,
  verifyTree,
  writeConflict,
  writeObject,
} from "../../../src/index.js";
import type { LogBook, LogState, Noted } from "../log-book.ts";
import type { Office } from "../office.ts";
import { ProblemError } from "../problem.ts";
import type { Session } from "../session.ts";
import { keep, recall } from "../vault.ts";

const LOG = "/v1/access-log";
const MOST_LEAVES = 200_000; // 37 MB; above it the command line
const PAGE_BYTES = 64 << 20;

/** What entries are narrowed to; empty: not. */
export interface Filters {
  readonly since: string;
  readonly until: string;
  readonly action: string;
  readonly outcome: string;
  readonly agency: string;
  readonly object: string;
  readonly case_reference: string;
}

/** A pull that holds. */
export interface Pull {
  readonly state: LogState;
  readonly scope: LogScope;
  readonly log: PulledLog;
  /** Compared with their leaves. */
  readonly entries: readonly (PlacedEntry | ErasedEntry)[];
  /** Of these, what fits the filters. */
  readonly chosen: readonly PlacedEntry[];
  /** Whether it was proven that none is missing. */
  readonly isComplete: boolean;
}

/** The hub's own signatures under two histories: `file` is evidence that anybody can check. */
export class ConflictError extends SerumpunError {
  constructor(
    message: string,
    readonly file: Bytes | undefined,
    readonly seen: readonly Noted[],
  ) {
    super("bad-proof", message);
  }
}

export class Puller {
  constructor(
    private readonly session: Session,
    private readonly office: Office,
    private readonly book: LogBook,
  ) {}

  /**
   * Pull and verify.
   *
   * @param isComplete Fetch all entries in reach and narrow them here; else the hub narrows them, and
   *   what it left out is not seen.
   * @throws SerumpunError `bad-proof`: the log is not what it was, or an entry not what its leaf says.
   */
  async pull(filters: Filters, isComplete: boolean, tell: (done: number, all: number) => void): Promise<Pull> {
    const scope = await this.scope();
    const state = await this.book.read();
    const { newest, before, witnesses } = state;
    const { size } = newest.signed;
    if (size > MOST_LEAVES) throw new ProblemError("log-too-large", "", "");
    const leaves = await this.leaves(size, tell);
    const log: PulledLog = { ...newest, leaves };
    const earlier = [...(before ? [before.signed] : []), ...witnesses.map(({ checkpoint }) => checkpoint)];
    this.verifyGrowth(log, state, earlier);
    const entries = (await this.entries(isComplete ? {} : filters)).filter(({ index }) => index < size);
    const seen = { earlier: before ? [before.signed] : [], at: Math.min(newest.signed.signedAt, Date.now()) };
    if (isComplete) verifyEntries(entries, leaves, scope, seen);
    else for (const each of entries) verifyEntry(each, leaves, scope, seen);
    await this.book.keep(newest);
    const chosen = entries.filter((each): each is PlacedEntry => each.entry !== null && fits(each.entry, filters));
    return { state, scope, log, entries, chosen, isComplete };
  }

  private verifyGrowth(log: PulledLog, { newest, before, witnesses }: LogState, earlier: readonly Checkpoint[]): void {
    verifyTree(log.leaves, newest.signed, []);
    try {
      verifyTree(log.leaves, newest.signed, earlier);
    } catch (error) {
      if (!(error instanceof SerumpunError)) throw error;
      const held = [
        ...(before ? [before] : []),
        ...witnesses.map(({ carried, checkpoint }) => ({ note: octets(carried.checkpoint), signed: checkpoint })),
      ];
      throw new ConflictError(error.message, this.conflict(log, held), [...held, newest]);
    }
  }

  /** Write the evidence, if the hub signed two histories of no smaller log. */
  private conflict(log: PulledLog, held: readonly Noted[]): Bytes | undefined {
    for (const first of held) {
      if (first.signed.size > log.signed.size) continue;
      try {
        verifyTree(log.leaves, log.signed, [first.signed]);
      } catch {
        return writeConflict(this.office.federation.name, first, log);
      }
    }
    return undefined;
  }

  /** Ask whose entries these are; another key that numbers them than before is refused. */
  private async scope(): Promise<LogScope> {
    const told = await this.session.read<object>(`${LOG}/scope`);
    const scope = logScope(parseObject(writeObject(told), PAGE_BYTES), "");
    const place = `log-scope ${this.office.federation.name} ${scope.country}`;
    const known = await recall<string | null>(place);
    if (known !== undefined && known !== scope.tag_key) {
      throw new SerumpunError("bad-proof", "the hub numbers the entries of the country by another key");
    }
    await keep(place, scope.tag_key);
    return scope;
  }

  private async leaves(size: number, tell: (done: number, all: number) => void): Promise<readonly Bytes[]> {
    const leaves: Bytes[] = [];
    for (const { path, width } of bundlesOf(size)) {
      const bundle = readBundle(await this.book.bytes(`${LOG}/${path}`));
      if (bundle.length !== width) throw new SerumpunError("bad-proof", "a bundle of another width");
      leaves.push(...bundle);
      tell(leaves.length, size);
    }
    return leaves;
  }

  private async entries(filters: Partial<Filters>): Promise<readonly (PlacedEntry | ErasedEntry)[]> {
    const wanted = Object.entries(filters).filter(([, each]) => each !== "");
    const asked = new URLSearchParams([...wanted, ["limit", String(ENTRIES_PAGE)]]);
    const found: (PlacedEntry | ErasedEntry)[] = [];
    for (;;) {
      const raw = await this.book.bytes(`${LOG}/entries?${asked}`);
      const page = entriesAnswer(parseObject(raw, PAGE_BYTES), "");
      found.push(...page.entries);
      if (page.next === null) return found;
      asked.set("cursor", page.next);
    }
  }
}

function fits(entry: LogEntry, { since, until, ...equal }: Filters): boolean {
  const named = Object.entries(equal) as [keyof typeof equal, string][];
  return (
    (!since || entry.recorded_at >= since) &&
    (!until || entry.recorded_at < until) &&
    named.every(([name, wanted]) => !wanted || entry[name] === wanted)
  );
}

function octets(text: string): Bytes {
  return new TextEncoder().encode(text);
}
