// The access log as this browser verifies it: the newest checkpoint, that it only grew, and who cosigned it.

import {
  type Bytes,
  type Checkpoint,
  type Cosigned,
  cosignedAnswer,
  fromBase64url,
  inclusionAnswer,
  judgeLogged,
  type ListedReport,
  type Logged,
  parseObject,
  type Receipt,
  SerumpunError,
  verifyCheckpoint,
  verifyConsistency,
  verifyCosignatures,
  verifyLogged,
  type Validity,
  type Witnessed,
  writeObject,
} from "../../src/index.js";
import type { Office } from "./office.ts";
import { ProblemError, problemIn } from "./problem.ts";
import type { Session } from "./session.ts";
import { keep, recall } from "./vault.ts";

const LOG = "/v1/access-log";
const ANSWER_BYTES = 8 << 20;
const WAITS_MS = [150, 350, 500, 700]; // for the leaf of what was just done

/** A checkpoint as carried, verified. */
export interface Noted {
  readonly note: Bytes;
  readonly signed: Checkpoint;
}

/** What a witness has cosigned, as carried and as verified. */
export interface Witness extends Witnessed {
  readonly carried: Cosigned;
}

/** The hub's own policy, which it tells and nobody proves. */
export interface Policy {
  readonly countries: number;
  readonly host: string | null;
}

/** How the log stands: each part verified but the policy. */
export interface LogState {
  readonly newest: Noted;
  /** The last one that this browser saw before, if any. */
  readonly before: Noted | undefined;
  readonly witnesses: readonly Witness[];
  readonly policy: Policy;
}

export class LogBook {
  constructor(
    private readonly session: Session,
    private readonly office: Office,
  ) {}

  /** Read the newest checkpoint with its cosignatures; whether the log only grew is for the caller to check. */
  async read(): Promise<LogState> {
    await this.office.refresh();
    // First what is cosigned, then what is signed now: so the former is within the latter.
    const told = await this.session.read<{ quorum: Policy }>(`${LOG}/cosignatures`);
    const { cosignatures } = cosignedAnswer(parseObject(writeObject(told), ANSWER_BYTES), "");
    const newest = await this.noted(await this.bytes(`${LOG}/checkpoint`));
    const found = await verifyCosignatures(cosignatures, this.office.directory, newest.signed.size);
    const witnesses = [...found.values()].flatMap((each) => {
      const carried = cosignatures.find(({ agency }) => agency === each.agency);
      return carried ? [{ ...each, carried }] : [];
    });
    return { newest, before: await this.recalled(), witnesses, policy: told.quorum };
  }

  /**
   * Read how the log stands, and prove that it only grew: from what this browser saw, and from what witnesses cosigned.
   *
   * @throws SerumpunError `bad-proof`: it did not, or the proof does not show it.
   */
  async look(): Promise<LogState> {
    const state = await this.read();
    const earlier = [state.before?.signed, ...state.witnesses.map(({ checkpoint }) => checkpoint)];
    for (const each of earlier) if (each) await this.proveGrowth(each, state.newest.signed);
    await this.keep(state.newest);
    return state;
  }

  /** Remember a checkpoint that was verified to continue the one before. */
  async keep({ note }: Noted): Promise<void> {
    await keep(this.place, note);
  }

  /**
   * Check that the log has what receipts name, in a log that continues what this browser saw.
   *
   * @returns Where, for each; null: not yet.
   */
  async prove(receipts: readonly Receipt[]): Promise<readonly (Logged | null)[]> {
    const found = [];
    for (const receipt of receipts) found.push(await this.waitFor(receipt));
    return found;
  }

  /**
   * Judge what the originator signed by where the log has it and the revocation of its key, if it was revoked.
   *
   * @throws SerumpunError `bad-proof`: it was dated to before the revocation, and logged after it.
   */
  async judge({ certified, receipt, validity }: ListedReport): Promise<{ validity: Validity; logged: Logged | null }> {
    const revocation = this.office.directory.revocationOf(certified);
    const [logged, revoked] = await this.prove(revocation ? [receipt, revocation] : [receipt]);
    return logged ? { validity: judgeLogged(certified, logged, revoked ?? null), logged } : { validity, logged: null };
  }

  /** Fetch octets of the log. */
  async bytes(address: string): Promise<Bytes> {
    const answer = await this.session.fetch("GET", address);
    if (!answer.ok) throw await problemIn(answer);
    return new Uint8Array(await answer.arrayBuffer());
  }

  private async waitFor(receipt: Receipt): Promise<Logged | null> {
    for (const wait of [...WAITS_MS, 0]) {
      const logged = await this.find(receipt);
      if (logged) {
        await this.continueWith(logged.signed, logged.note);
        return logged;
      }
      if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    }
    return null;
  }

  private async find(receipt: Receipt): Promise<(Logged & { note: Bytes }) | null> {
    const { logKey } = this.office.federation;
    const told = await this.session.read<object>(`${LOG}/inclusion?entry=${receipt.record_id}`).catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === "not-found") return null;
      throw error;
    });
    const proof = told && inclusionAnswer(parseObject(writeObject(told), ANSWER_BYTES), "");
    const logged = await verifyLogged(proof, receipt, logKey, Date.now());
    return logged && proof && { ...logged, note: new TextEncoder().encode(proof.checkpoint) };
  }

  /** Take a newer checkpoint on, once it continues the last one seen. */
  private async continueWith(signed: Checkpoint, note: Bytes): Promise<void> {
    const before = await this.recalled();
    if (before && before.signed.size > signed.size) return this.proveGrowth(signed, before.signed);
    if (before) await this.proveGrowth(before.signed, signed);
    await this.keep({ note, signed });
  }

  private async proveGrowth(old: Checkpoint, newer: Checkpoint): Promise<void> {
    if (old.size > newer.size) throw new SerumpunError("bad-proof", "the log shrank");
    const isAsked = old.size > 0 && old.size < newer.size;
    const address = `${LOG}/consistency?old=${old.size}&new=${newer.size}`;
    const proof = isAsked ? (await this.session.read<{ proof: string[] }>(address)).proof : [];
    verifyConsistency(old, newer, proof.map((each) => fromBase64url(each, 32)));
  }

  private async recalled(): Promise<Noted | undefined> {
    const note = await recall<Bytes>(this.place);
    return note && this.noted(note);
  }

  private async noted(note: Bytes): Promise<Noted> {
    return { note, signed: await verifyCheckpoint(note, this.office.federation.logKey) };
  }

  private get place(): string {
    return `log ${this.office.federation.name}`;
  }
}

/** Tell whether as many countries as the hub's policy names, not the host's, have cosigned. */
export function isWitnessed({ witnesses, policy }: LogState): boolean {
  const others = new Set(witnesses.map(({ country }) => country).filter((each) => each !== policy.host));
  return others.size >= Math.max(1, policy.countries);
}
