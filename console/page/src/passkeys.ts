// The page of an officer's own passkeys (docs/spec/sign-in.md section 10): list, add, remove, each right after a sign-in.

import { toBase64url } from "../../src/index.js";
import { el, required } from "./dom.ts";
import { languages } from "./languages.ts";
import { patch } from "./patch.ts";
import { readPlace } from "./place.ts";
import { problemIn, reasonOf } from "./problem.ts";
import { Session } from "./session.ts";
import { choose, language, say, sayTime } from "./texts.ts";

const PASSKEYS = "/v1/passkeys";

interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly used_at: string | null;
}

interface State {
  readonly passkeys: readonly Passkey[] | undefined;
  /** The one that is about to be removed, if its holder says so once more. */
  readonly leaving: string;
  readonly isWaiting: boolean;
  readonly isBusy: boolean;
  readonly said: string;
}

const place = readPlace(document.body);
const isElsewhere = window.location.origin !== place.hub;
if (isElsewhere) window.location.replace(place.hub + window.location.pathname); // another name of the same hub
const hasPasskeys = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON) && !isAddress(window.location.hostname);
const session = new Session(place, () => update({ passkeys: undefined, leaving: "", said: say("signin.ended") }));
let state: State = { passkeys: undefined, leaving: "", isWaiting: false, isBusy: false, said: "" };

function update(change: Partial<State>): void {
  state = { ...state, ...change };
  document.title = `${say("passkeys.title")} - Serumpun`;
  patch(
    required("passkeys"),
    el("h1", {}, say("passkeys.title")),
    el("p", {}, say("passkeys.lead")),
    ...(hasPasskeys ? (state.passkeys ? kept(state.passkeys) : [entrance()]) : [el("p", { class: "verdict no" }, say("passkeys.impossible"))]),
    el("p", { id: "said", class: "bar-said", role: "status", hidden: !state.said }, state.said),
    el("p", { class: "choices" }, languages(() => update({})), ...(state.passkeys ? [button("quiet", "sign-out", say("signout.button"), () => session.signOut())] : [])),
  );
}

function entrance(): HTMLElement {
  if (!state.isWaiting) return el("p", { class: "choices" }, button("main", "sign-in", say("signin.button"), () => act(signedIn)));
  return el("p", { class: "choices" }, el("span", { role: "status" }, say("signin.waiting")), button("quiet", "cancel", say("signin.cancel"), async () => session.cancel(), false));
}

function kept(passkeys: readonly Passkey[]): HTMLElement[] {
  const name = el("input", { id: "passkey-name", maxlength: "64", required: true, autocomplete: "off", placeholder: say("passkeys.name.example") });
  const add = async (event: Event) => {
    event.preventDefault();
    await act(async () => {
      const said = await added(name.value.trim());
      name.value = "";
      return said;
    });
  };
  return [
    el("ul", { class: "audience", id: "list" }, ...passkeys.map(line)),
    el("p", { class: "soft", hidden: passkeys.length > 1 }, say(passkeys.length ? "passkeys.one" : "passkeys.none")),
    el(
      "form",
      { class: "enrol", id: "add", onsubmit: (event) => void add(event) },
      el("label", { for: "passkey-name" }, say("passkeys.name")),
      name,
      el("button", { type: "submit", class: "main", disabled: state.isBusy }, say("passkeys.add")),
    ),
  ];
}

function line(passkey: Passkey): HTMLElement {
  const { id, name } = passkey;
  const used = passkey.used_at ? say("passkeys.used", { time: sayTime(passkey.used_at) }) : say("passkeys.unused");
  const isLeaving = state.leaving === id;
  return el(
    "li",
    {},
    el("strong", {}, name),
    el("span", { class: "soft" }, say("passkeys.made", { time: sayTime(passkey.created_at) }), ", ", used),
    isLeaving && el("span", { class: "warning", role: "alert" }, say("passkeys.remove.sure", { name })),
    el(
      "span",
      { class: "choices" },
      ...(isLeaving
        ? [
            button("main", "remove-sure", say("passkeys.remove"), () => act(() => removed(passkey))),
            button("quiet", "keep", say("passkeys.keep"), async () => update({ leaving: "" })),
          ]
        : [button("quiet", `remove-${id}`, say("passkeys.remove"), async () => update({ leaving: id, said: "" }))]),
    ),
  );
}

function button(kind: string, id: string, text: string, press: () => Promise<void>, disabled = state.isBusy): HTMLElement {
  return el("button", { type: "button", class: kind, id, disabled, onclick: () => void press() }, text);
}

/** Do something, after a fresh sign-in where the hub asks for one, and say how it went. */
async function act(step: () => Promise<string>): Promise<void> {
  update({ isBusy: true, said: "" });
  try {
    const said = await session.freshly(step, () => update({ said: say("signin.waiting") }));
    update({ isBusy: false, isWaiting: false, leaving: "", said, passkeys: await listed() });
  } catch (error) {
    update({ isBusy: false, isWaiting: false, said: explained(error) });
  }
}

async function listed(): Promise<readonly Passkey[]> {
  return (await session.read<{ passkeys: readonly Passkey[] }>(PASSKEYS)).passkeys;
}

async function signedIn(): Promise<string> {
  update({ isWaiting: true });
  await session.signIn(true); // all that follows takes a fresh one
  return "";
}

async function added(name: string): Promise<string> {
  const asked = await answered("POST", `${PASSKEYS}/options`);
  const { public_key } = (await asked.json()) as { public_key: PublicKeyCredentialCreationOptionsJSON };
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(public_key);
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const { clientDataJSON, attestationObject } = made.response as AuthenticatorAttestationResponse;
  const encode = (raw: ArrayBuffer) => toBase64url(new Uint8Array(raw));
  const passkey = { client_data: encode(clientDataJSON), attestation: encode(attestationObject), name };
  await answered("POST", PASSKEYS, passkey);
  return say("passkeys.added", { name });
}

async function removed({ id, name }: Passkey): Promise<string> {
  await answered("DELETE", `${PASSKEYS}/${id}`);
  return say("passkeys.removed", { name });
}

async function answered(method: string, path: string, sent?: object): Promise<Response> {
  const init = sent ? { body: JSON.stringify(sent), headers: { "content-type": "application/json" } } : {};
  const answer = await session.fetch(method, path, init);
  if (!answer.ok) throw await problemIn(answer);
  return answer;
}

function explained(error: unknown): string {
  if (error instanceof DOMException && error.name === "InvalidStateError") return say("passkeys.twice");
  if (error instanceof DOMException) return say("passkeys.nothing");
  return reasonOf(error);
}

function isAddress(host: string): boolean {
  return /^[\d.]+$|^\[/.test(host);
}

choose(language());
update({});
