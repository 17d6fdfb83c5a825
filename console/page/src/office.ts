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
  type RecordedStatement,
  requestDevice,
  type SealingKey,
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
import { keep, recall } from "./vault.ts";

const FRESH_MS = 60_000;

/** `unable`: this browser lacks what a device takes. */
export type DeviceState = "unable" | "none" | "waiting" | "unshared" | "ready";

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

  /** Make the keys of this browser and ask the agency to certify them. */
  async enrol(name: string): Promise<void> {
    const made = await makeDevice(this.federation, this.self.agency, null);
    const asked = await requestDevice(made.device, this.self.account, name, Date.now());
    const body = writeObject(asked);
    const headers = { "content-type": "application/json" };
    const answer = await this.session.fetch("POST", "/v1/devices", { body, headers });
    if (!answer.ok) throw await problemIn(answer);
    await keep(this.place, made.kept);
    await this.takeUp();
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
    const kept = await recall<KeptDevice>(this.place);
    if (!kept) {
      this.state = needsSecret(this.suite) ? "unable" : "none";
      return;
    }
    this.device ??= await openDevice(this.federation, kept, null);
    const { signing, sealing } = this.device;
    const certified = this.directory.keys.get(signing.publicKey.kid);
    if (!certified || !isActive(certified, Date.now())) {
      this.state = "waiting";
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
