// The window at which a sign-in comes back: hands the code to the console that asked, and closes.

import { CHANNEL, type Returned } from "./returned.ts";
import { required } from "./dom.ts";

const sent = new URLSearchParams(window.location.search);
const part = (name: string): string => sent.get(name) ?? "";
const told: Returned = {
  state: part("state"),
  iss: part("iss"),
  code: part("code"),
  error: part("error"),
};
window.history.replaceState(null, "", window.location.pathname); // the code is in no history

function say(heading: string, next: string): void {
  required("said").textContent = heading;
  required("next").textContent = next;
}

const channel = new BroadcastChannel(CHANNEL);
channel.onmessage = (event: MessageEvent<{ taken?: string }>) => {
  if (event.data?.taken !== told.state) return;
  say(
    told.code ? "Done / Selesai" : "Nobody was signed in / Tidak ada yang masuk",
    "You can close this window. / Jendela ini dapat ditutup.",
  );
  window.close();
};
if (told.state) channel.postMessage(told);
window.setTimeout(() => {
  if (required("next").textContent) return;
  say(
    "No console is waiting / Tidak ada konsol yang menunggu",
    "Sign in from the console again. / Masuklah kembali dari konsol.",
  );
}, 3000);
