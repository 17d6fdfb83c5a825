// The officers' console (docs/spec/console.md): the bar, the honest line, the API.

import { closePanelFromOutside, drawBar, type BarState } from "./bar.ts";
import { el, required } from "./dom.ts";
import { readPlace } from "./place.ts";
import { Session } from "./session.ts";
import { readStanding } from "./standing.ts";
import { reasonOf, showApi } from "./swagger.ts";
import { choose, language, say } from "./texts.ts";

const place = readPlace(document.body);
const isElsewhere = place.trust === "hub" && window.location.origin !== place.hub;
if (isElsewhere) window.location.replace(`${place.hub}/docs`); // another name of the same hub

const session = new Session(place, () => update({ standing: undefined, said: say("signin.ended") }));
let state: BarState = { standing: undefined, isWaiting: false, said: "" };

const lead = el("div", { class: "lead" });
const api = el("div", { id: "api" });
const acts = {
  signIn: () => void signIn(),
  cancel: () => session.cancel(),
  signOut: () => void session.signOut(),
  redraw: () => update({}),
};

function update(change: Partial<BarState>): void {
  state = { ...state, ...change };
  drawBar(required("bar"), state, acts);
  const isDemo = state.standing?.self.session?.method === "demo";
  lead.replaceChildren(
    el("p", { class: "ribbon", role: "note", hidden: !isDemo }, say("demo.ribbon")),
    el("h1", {}, say("title")),
    el("p", {}, say("lead")),
    el("p", { class: `trust ${place.trust}` }, say(`trust.${place.trust}`)),
    el("p", { class: "why", hidden: state.standing !== undefined }, say("signin.why")),
  );
}

async function signIn(): Promise<void> {
  update({ isWaiting: true, said: "" });
  try {
    await session.signIn();
    update({ standing: await readStanding(session), isWaiting: false });
  } catch (error) {
    update({ isWaiting: false, said: reasonOf(error) });
  }
}

choose(language());
closePanelFromOutside(required("bar"), acts.redraw);
required("page").replaceChildren(lead, api);
update({});
void showApi(api, session).catch(() => update({ said: say("problem.unreachable") }));
