// An officer's desk in this browser: pinned federation, verified directory, device and its keys.

import {
  type Device,
  detectSuite,
  Directory,
  type Federation,
  fromBase64url,
  type Head,
  isActive,
  type Jws,
  type KeptDevice,
  makeDevice,
  needsSecret,
  openDevice,
  openShare,
  parseJws,
  pinFederation,
  randomBytes,
  type RecordedStatement,
  requestDevice,
  type SealingKey,
  secretOfPassphrase,
  SerumpunError,
  type ServedDirectory,
  type Suite,
  utf8,
  verifyDirectory,
  verifyShare,
  writeObject,
} from "../../src/index.js";
import { ProblemError, problemIn } from "./problem.ts";
import type { Session } from "./session.ts";
import type { Self } from "./standing.ts";
import { forget, keep, recall } from "./vault.ts";

const FRESH_MS = 60_000;
const SALT_BYTES = 32;

/** `locked`: its keys are kept as seeds, under a passphrase. `removed`: the agency has taken it back. */
export type DeviceState = "none" | "locked" | "waiting" | "unshared" | "ready" | "removed";

/** A device as kept; where its seeds are locked, with the salt of the passphrase. */
type Kept = KeptDevice & { readonly passphraseSalt?: Uint8Array<ArrayBuffer> };

interface DirectoryPage {
  readonly statements: readonly { signed: Jws; receipt: Jws }[];
  readonly heads: Jws;
  readonly next_after: number | null;
}

export class Office {
  federation!: Federation;
  directory!: Directory;
  /** What the directory was verified from. */
  served!: ServedDirectory;
  device: Device | undefined;
  state: DeviceState = "none";
  keys: readonly SealingKey[] = [];
  private readAt = 0;

  private constructor(
    private readonly session: Session,
    readonly self: Self,
    private readonly suite: Suite,
  ) {}

  /** Verify the directory from what this browser pinned, and take the device up. */
  static async open(session: Session, self: Self): Promise<Office> {
    const office = new Office(session, self, await detectSuite());
    office.federation = await office.pin();
    await office.refresh(true);
    return office;
  }

  /** Read the directory anew unless it was read a moment ago. */
  async refresh(isForced = false): Promise<void> {
    if (!isForced && Date.now() - this.readAt < FRESH_MS) return;
    const key = `heads ${this.federation.name}`;
    const remembered = (await recall<Head[]>(key)) ?? [];
    this.served = await this.readDirectory();
    this.directory = await verifyDirectory(this.federation, this.served, Date.now(), remembered);
    await keep(key, [...this.directory.heads.values()]);
    this.readAt = Date.now();
    await this.takeUp();
  }

  /** Whether the keys of a new device take a passphrase here. */
  get needsPassphrase(): boolean {
    return needsSecret(this.suite);
  }

  /**
   * Make the keys of this browser and ask the agency to certify them.
   *
   * @param passphrase to lock them under, where `needsPassphrase`.
   */
  async enrol(name: string, passphrase: string | null): Promise<void> {
    const passphraseSalt = randomBytes(SALT_BYTES);
    const secret = passphrase === null ? null : await secretOfPassphrase(passphrase, passphraseSalt);
    const made = await makeDevice(this.federation, this.self.agency, secret);
    const asked = await requestDevice(made.device, this.self.account, name, Date.now());
    const body = writeObject(asked);
    const headers = { "content-type": "application/json" };
    const answer = await this.session.fetch("POST", "/v1/devices", { body, headers });
    if (!answer.ok) throw await problemIn(answer);
    await keep(this.place, { ...made.kept, ...(secret ? { passphraseSalt } : {}) } satisfies Kept);
    this.device = secret ? made.device : undefined; // keys of the platform: as they are kept
    await this.takeUp();
  }

  /** Take locked keys up again; @throws `passphrase-wrong`. */
  async unlock(passphrase: string): Promise<void> {
    const kept = await recall<Kept>(this.place);
    if (!kept?.passphraseSalt) return;
    const secret = await secretOfPassphrase(passphrase, kept.passphraseSalt);
    this.device = await openDevice(this.federation, kept, secret).catch((error: unknown) => {
      const isOther = error instanceof SerumpunError && error.code === "seal-broken";
      throw isOther ? new ProblemError("passphrase-wrong", "", "") : error;
    });
    await this.takeUp();
  }

  /** Put keys that a passphrase locks away; tells whether there were any. */
  async lock(): Promise<boolean> {
    if (!this.device || !(await recall<Kept>(this.place))?.passphraseSalt) return false;
    this.device = undefined;
    this.keys = [];
    this.state = "locked";
    return true;
  }

  /** Forget the keys of a device that the agency has taken back. */
  async forget(): Promise<void> {
    if (this.state !== "removed") return;
    await forget(this.place);
    this.device = undefined;
    this.state = "none";
  }

  /** Name an agency as its country states it. */
  nameOf(agency: string): string {
    const country = this.federation.members.find((each) => each.country === agency.slice(0, 2).toUpperCase());
    const name = this.directory.agencies.get(agency)?.name ?? agency;
    return `${name}, ${country?.name ?? "?"} (${agency})`;
  }

  private get place(): string {
    return `device ${this.federation.name} ${this.self.account}`;
  }

  private async pin(): Promise<Federation> {
    const told = await this.session.read<{ file: string }>("/v1/federation");
    const key = `federation ${this.session.hub}`;
    const pinned = await recall<string>(key);
    const federation = pinFederation(fromBase64url(told.file), this.suite);
    if (federation.hub !== this.session.hub) throw new ProblemError("other-hub", "", "");
    const compared = this.session.federation;
    if (compared ? federation.fingerprint !== compared : pinned !== undefined && pinned !== told.file) {
      throw new ProblemError("federation-changed", "", "");
    }
    if (pinned !== told.file) await keep(key, told.file);
    return federation;
  }

  private async readDirectory(): Promise<ServedDirectory> {
    const statements: RecordedStatement[] = [];
    for (let after = 0; ; ) {
      const page = await this.session.read<DirectoryPage>(`/v1/directory?after=${after}`);
      statements.push(...page.statements.map((each) => ({ signed: strict(each.signed), receipt: strict(each.receipt) })));
      if (page.next_after === null) return { statements, heads: strict(page.heads) };
      after = page.next_after;
    }
  }

  private async takeUp(): Promise<void> {
    this.keys = [];
    const kept = await recall<Kept>(this.place);
    if (!kept || (kept.passphraseSalt && !this.device)) {
      this.state = kept ? "locked" : "none";
      return;
    }
    this.device ??= await openDevice(this.federation, kept, null);
    const { signing, sealing } = this.device;
    const certified = this.directory.keys.get(signing.publicKey.kid);
    if (!certified || !isActive(certified, Date.now())) {
      this.state = certified ? "removed" : "waiting";
      return;
    }
    const to = sealing.publicKey.kid;
    const told = await this.session.read<{ shares: Jws[] }>(`/v1/key-shares?to=${to}`);
    const opened = await Promise.allSettled(
      told.shares.map(async (each) => openShare(await verifyShare(strict(each), this.directory), sealing)),
    );
    this.keys = opened.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    this.state = this.keys.length ? "ready" : "unshared";
  }
}

/** Read what the hub served as strictly as what a stranger sent. */
function strict(served: Jws): Jws {
  return parseJws(writeObject(served));
}

/** Read a text as strict JSON octets. */
export function octetsOf(body: unknown): Uint8Array<ArrayBuffer> {
  return utf8(typeof body === "string" ? body : JSON.stringify(body)) as Uint8Array<ArrayBuffer>;
}
