// An officer's session (docs/spec/sign-in.md): tokens live in this window's memory and nowhere else.

import { ProofKey, randomBytes, sha256, toBase64url, utf8 } from "../../src/index.js";
import type { Place } from "./place.ts";
import { ProblemError, problemIn, STEP_UP } from "./problem.ts";
import { CHANNEL, type Returned } from "./returned.ts";
import { language } from "./texts.ts";

const RENEW_BEFORE_MS = 30_000;
const SECRET_BYTES = 32;
const POPUP = "popup,width=520,height=760";

interface Tokens {
  readonly access: string;
  readonly refresh: string;
  readonly session: string;
  readonly renewAt: number;
}

export class Session {
  private key: ProofKey | undefined;
  private tokens: Tokens | undefined;
  private renewing: Promise<Tokens> | undefined;
  private abandon: (() => void) | undefined;

  constructor(
    private readonly place: Place,
    private readonly onEnd: () => void,
  ) {}

  /** The hub's own address. */
  get hub(): string {
    return this.place.hub;
  }

  /** Fingerprint of the only federation file that may be pinned here; empty where none was compared. */
  get federation(): string {
    return this.place.federation;
  }

  get isOpen(): boolean {
    return this.tokens !== undefined;
  }

  /**
   * Sign in through the hub's own page in another window.
   *
   * @param isFresh step up: ask for a sign-in now, in the session that is open.
   */
  async signIn(isFresh = false): Promise<void> {
    const popup = window.open("about:blank", "serumpun-sign-in", POPUP); // while the click counts
    if (!popup) throw new ProblemError("popup-blocked", "", "");
    this.abandon?.();
    try {
      const key = (this.key ??= await ProofKey.generate());
      const [state, verifier] = [freshSecret(), freshSecret()];
      const pushed = await this.post<{ request_uri: string }>(key, "/v1/par", {
        response_type: "code",
        client_id: this.place.client,
        redirect_uri: this.place.redirectUri,
        state,
        code_challenge: toBase64url(sha256(utf8(verifier))),
        code_challenge_method: "S256",
        ...(isFresh ? { max_age: "0" } : {}),
      });
      const asked = { client_id: this.place.client, request_uri: pushed.request_uri, ui_locales: language() };
      const returned = this.waitFor(state);
      popup.location.replace(`${this.place.hub}/sign-in?${new URLSearchParams(asked)}`);
      const { code } = await returned;
      this.tokens = await this.ask(key, {
        grant_type: "authorization_code",
        client_id: this.place.client,
        code,
        redirect_uri: this.place.redirectUri,
        code_verifier: verifier,
      });
    } catch (error) {
      popup.close();
      throw error;
    }
  }

  /** Stop waiting for the other window. */
  cancel(): void {
    this.abandon?.();
  }

  /** End the session at the hub, then drop everything that was shown in this window. */
  async signOut(): Promise<void> {
    const ended = this.tokens?.session;
    if (ended) await this.fetch("DELETE", `/v1/sessions/${ended}`).catch(() => undefined);
    this.tokens = this.key = undefined;
    window.location.reload();
  }

  /** Write the headers that prove one request of this session. */
  async headers(method: string, path: string): Promise<Record<string, string>> {
    const { key } = this;
    const tokens = await this.fresh();
    if (!key || !tokens) throw new ProblemError("not-signed-in", "", "");
    const proof = await key.prove(method, this.place.hub + path, Date.now(), tokens.access);
    return { Authorization: `DPoP ${tokens.access}`, DPoP: proof };
  }

  /** Send one request of this session to the hub. */
  async fetch(method: string, address: string, init: RequestInit = {}): Promise<Response> {
    const path = new URL(address, window.location.origin).pathname;
    const headers = new Headers(init.headers);
    for (const [name, held] of Object.entries(await this.headers(method, path))) {
      headers.set(name, held);
    }
    return fetch(address, { ...init, method, headers, credentials: "omit", cache: "no-store" });
  }

  /**
   * Do something; where the hub asks for a fresh sign-in, sign in afresh and do it again.
   *
   * @param onWait told once the other window is open.
   */
  async freshly<T>(act: () => Promise<T>, onWait: () => void): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== STEP_UP) throw error;
      const signedIn = this.signIn(true);
      onWait();
      await signedIn;
      return act();
    }
  }

  /** Ask the hub for something as JSON. */
  async read<T>(address: string): Promise<T> {
    const answer = await this.fetch("GET", address);
    if (!answer.ok) throw await problemIn(answer);
    return (await answer.json()) as T;
  }

  private async fresh(): Promise<Tokens | undefined> {
    const held = this.tokens;
    if (!held || !this.key || Date.now() < held.renewAt) return held;
    this.renewing ??= this.ask(this.key, {
      grant_type: "refresh_token",
      client_id: this.place.client,
      refresh_token: held.refresh,
    }).finally(() => (this.renewing = undefined));
    try {
      this.tokens = await this.renewing;
    } catch (error) {
      if (error instanceof ProblemError && error.code === "grant-invalid") {
        this.tokens = this.key = undefined;
        this.onEnd();
      }
      throw error;
    }
    return this.tokens;
  }

  private async ask(key: ProofKey, grant: Record<string, string>): Promise<Tokens> {
    const told = await this.post<{
      access_token: string;
      refresh_token: string;
      session: string;
      expires_in: number;
    }>(key, "/v1/token", grant);
    return {
      access: told.access_token,
      refresh: told.refresh_token,
      session: told.session,
      renewAt: Date.now() + told.expires_in * 1000 - RENEW_BEFORE_MS,
    };
  }

  private async post<T>(key: ProofKey, path: string, form: Record<string, string>): Promise<T> {
    const answer = await fetch(path, {
      method: "POST",
      headers: { DPoP: await key.prove("POST", this.place.hub + path, Date.now()) },
      body: new URLSearchParams(form),
      credentials: "omit",
    });
    if (!answer.ok) throw await problemIn(answer);
    return (await answer.json()) as T;
  }

  /** Wait for the window that comes back with our state; others are not listened to. */
  private waitFor(state: string): Promise<{ code: string }> {
    const channel = new BroadcastChannel(CHANNEL);
    return new Promise<{ code: string }>((resolve, reject) => {
      this.abandon = () => reject(new ProblemError("sign-in-cancelled", "", ""));
      channel.onmessage = (event: MessageEvent<Returned>) => {
        const told = event.data;
        if (told?.state !== state) return;
        channel.postMessage({ taken: state });
        if (told.iss !== this.place.hub) reject(new ProblemError("other-hub", "", ""));
        else if (told.code) resolve({ code: told.code });
        else reject(new ProblemError(`sign-in-${told.error || "failed"}`, "", ""));
      };
    }).finally(() => channel.close());
  }
}

function freshSecret(): string {
  return toBase64url(randomBytes(SECRET_BYTES));
}
