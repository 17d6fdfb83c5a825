/** What a test lets a browser do: every vector, keys kept in IndexedDB, the measurements. */

import { randomBytes, utf8 } from "../src/bytes.js";
import { type KeptDevice, makeDevice, needsSecret, openDevice, requestDevice } from "../src/device.js";
import { verifyDeviceRequest } from "../src/statements.js";
import { FALLBACK } from "../src/suite/fallback.js";
import { wrapTo } from "../src/suite/hpke.js";
import { detectSuite } from "../src/suite/platform.js";
import { measure } from "./bench.js";
import { differing, NAMES } from "./vectors.js";
import { NOW, World } from "./world.js";

const suites = { javascript: FALLBACK, platform: await detectSuite() };

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keep a device in IndexedDB, take it up again, use it; tell which of its keys a script could read. */
async function keepDevice(): Promise<object> {
  const { federation } = await World.make(suites.platform, 1);
  const secret = needsSecret(suites.platform) ? randomBytes(32) : null;
  const { kept } = await makeDevice(federation, "my-unit0", secret);
  const opening = indexedDB.open("test", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
  const database = await done(opening);
  const store = () => database.transaction("kept", "readwrite").objectStore("kept");
  await done(store().put(kept, "device"));
  const found: KeptDevice = await done(store().get("device"));
  const device = await openDevice(federation, found, secret);
  const signed = await requestDevice(device, "my-unit0/k3m8q2x7vp", "Laptop", NOW);
  const request = await verifyDeviceRequest(signed, federation.name, suites.platform);
  const sealed = await wrapTo(suites.platform, device.sealing.publicKey.part("MLKEM768-X25519"), utf8("a"), utf8("b"));
  const handles = "signing" in found.keys ? [...found.keys.signing, ...Object.values(found.keys.sealing)] : [];
  return {
    signs: request.agency === "my-unit0",
    opens: new TextDecoder().decode(await device.sealing.unwrap(sealed, utf8("b"))) === "a",
    locked: "locked" in found.keys,
    readable: handles.filter((key) => !(key instanceof CryptoKey) || key.extractable).map(String),
  };
}

const found = {
  names: NAMES,
  native: [...suites.platform.native],
  differing: async (name: string) =>
    differing(suites.platform, await (await fetch(`/vectors/${name}.json`)).json()),
  bench: (title: keyof typeof suites) => measure(suites[title]),
  keepDevice,
};
Object.assign(globalThis, found);

// A browser that is driven by nobody tells by itself what came of everything.
if (location.hash === "#tell") {
  const wrong = [];
  for (const name of NAMES) wrong.push(...(await found.differing(name)));
  const told = { native: found.native, wrong, kept: await keepDevice() };
  await fetch("/told", { method: "POST", body: JSON.stringify(told) });
}
