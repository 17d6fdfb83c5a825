// The officers' console (docs/spec/console.md): the bar, the honest line, the API.

import { AuditPanel } from "./audit/panel.ts";
import { closePanelFromOutside, drawBar, holdWhilePressed, type BarState } from "./bar.ts";
import { el, required } from "./dom.ts";
import { whenIdle } from "./idle.ts";
import { LogBook } from "./log-book.ts";
import { readPlace } from "./place.ts";
import { Session } from "./session.ts";
import { Office } from "./office.ts";
import { askPassphrase } from "./passphrase.ts";
import { patch } from "./patch.ts";
import { reasonOf, STEP_UP } from "./problem.ts";
import { readStanding } from "./standing.ts";
import { type Desk, showApi } from "./swagger.ts";
import { choose, language, say } from "./texts.ts";

const IDLE_MS = 10 * 60_000; // then keys under a passphrase are locked again
const place = readPlace(document.body);
const isElsewhere = place.trust === "hub" && window.location.origin !== place.hub;
if (isElsewhere) window.location.replace(`${place.hub}/docs`); // another name of the same hub

const session = new Session(place, () => update({ standing: undefined, office: undefined, log: undefined, said: say("signin.ended") }));
let state: BarState = { standing: undefined, office: undefined, log: undefined, isWaiting: false, said: "" };
let audit: AuditPanel | undefined;
let translateApi = () => {};
const desk: Desk = {
  session,
  get office() {
    return state.office;
  },
  unlock,
  signInAfresh: () => void signInAfresh(),
};

const lead = el("div", { class: "lead" });
const auditing = el("div");
const api = el("div", { id: "api" });
const acts = {
  signIn: () => void signIn(),
  cancel: () => session.cancel(),
  signOut: () => void session.signOut(),
  redraw: () => update({}),
  speak: () => {
    audit?.draw();
    update({});
    translateApi();
  },
  enrol: (name: string) => void enrol(name),
  lookAgain: () => void lookAgain(),
  unlock: () => void unlock(),
  forget: () => void state.office?.forget().then(() => update({ said: "" })),
};

function update(change: Partial<BarState>): void {
  state = { ...state, ...change };
  drawBar(required("bar"), state, acts);
  if (!state.office) audit = undefined;
  if (auditing.firstChild !== (audit?.element ?? null)) auditing.replaceChildren(...(audit ? [audit.element] : []));
  const isDemo = state.standing?.self.session?.method === "demo";
  patch(
    lead,
    el("p", { class: "ribbon", role: "note", hidden: !isDemo }, say("demo.ribbon")),
    el("h1", {}, say("title")),
    el("p", {}, say("lead")),
    el("p", { class: `trust ${place.trust}` }, say(`trust.${place.trust}`)),
    el("p", { class: "bundle" }, say("bundle"), " ", el("code", {}, place.bundle)),
    el("p", { class: "why", hidden: state.standing !== undefined }, say("signin.why")),
  );
}

async function signIn(): Promise<void> {
  update({ isWaiting: true, said: "" });
  try {
    await session.signIn();
    const standing = await readStanding(session);
    update({ standing, isWaiting: false });
    if (document.activeElement === document.body) document.getElementById("chip-who")?.focus(); // the button is gone
    const office = await Office.open(session, standing.self);
    const isAuditor = standing.self.actions.some((each) => each.action === "access-log:read" && (each.rule === null || each.rule === STEP_UP));
    if (isAuditor) audit = new AuditPanel(session, office, (log) => update({ log }));
    update({ office });
    update({ log: await lookAtLog(office) });
  } catch (error) {
    update({ isWaiting: false, said: reasonOf(error) });
  }
}

/** Verify how the log stands; what does not hold is told, not thrown. */
async function lookAtLog(office: Office): Promise<BarState["log"]> {
  try {
    return await new LogBook(session, office).look();
  } catch (error) {
    return reasonOf(error);
  }
}

/** Make the keys of this browser, under a passphrase where they take one. */
async function enrol(name: string): Promise<void> {
  const { office } = state;
  if (!office) return;
  try {
    const enrolOnce = async (passphrase: string | null) => office.enrol(name, passphrase);
    if (!office.needsPassphrase) await steppedUp(() => enrolOnce(null));
    else if (!(await askPassphrase(true, (passphrase) => steppedUp(() => enrolOnce(passphrase))))) return;
    update({ isWaiting: false, said: "" });
  } catch (error) {
    update({ isWaiting: false, said: reasonOf(error) });
  }
}

/** Sign in once more, for what the hub refused without it; whoever asked presses Execute again. */
async function signInAfresh(): Promise<void> {
  try {
    const signedIn = session.signIn(true);
    update({ isWaiting: true, said: "" });
    await signedIn;
    update({ standing: await readStanding(session), isWaiting: false, said: say("signin.fresh") });
  } catch (error) {
    update({ isWaiting: false, said: reasonOf(error) });
  }
}

async function steppedUp(act: () => Promise<void>): Promise<void> {
  await session.freshly(act, () => update({ isWaiting: true, said: "" }));
}

async function unlock(): Promise<void> {
  const { office } = state;
  if (office) await askPassphrase(false, (passphrase) => office.unlock(passphrase));
  update({ said: "" });
}

/** Put locked keys away, and what was opened with them. */
async function lockUp(): Promise<void> {
  if (!(await state.office?.lock())) return;
  for (const each of document.querySelectorAll<HTMLButtonElement>("#api .btn-clear")) each.click();
  update({ said: say("device.locked.idle") });
}

async function lookAgain(): Promise<void> {
  try {
    await state.office?.refresh(true);
    update({ standing: await readStanding(session), said: "" });
  } catch (error) {
    update({ said: reasonOf(error) });
  }
}

choose(language());
holdWhilePressed(required("bar"));
closePanelFromOutside(required("bar"), acts.redraw);
whenIdle(IDLE_MS, () => void lockUp());
required("page").replaceChildren(lead, auditing, api);
update({});
void showApi(api, desk).then(
  (translate) => {
    translateApi = translate;
    translateApi(); // the language may have been changed meanwhile
  },
  () => update({ said: say("problem.unreachable") }),
);
