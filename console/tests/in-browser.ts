/** What a test lets a browser do: every vector, keys kept in IndexedDB, the measurements. */

import { utf8 } from "../src/bytes.js";
import { type KeptDevice, makeDevice, openDevice, requestDevice } from "../src/device.js";
import { verifyDeviceRequest } from "../src/statements.js";
import { FALLBACK } from "../src/suite/fallback.js";
import { wrapTo } from "../src/suite/hpke.js";
import { detectSuite } from "../src/suite/platform.js";
import { measure } from "./bench.js";
import { differing } from "./vectors.js";
import { NOW, World } from "./world.js";

const suites = { javascript: FALLBACK, platform: await detectSuite() };

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keep a device in IndexedDB, take it up again, use it; tell which of its keys could be extracted. */
async function keepDevice(): Promise<object> {
  const { federation } = await World.make(suites.platform, 1);
  const { kept } = await makeDevice(federation, "my-unit0", null);
  const opening = indexedDB.open("test", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
  const store = () => database.transaction("kept", "readwrite").objectStore("kept");
  const database = await done(opening);
  await done(store().put(kept, "device"));
  const found: KeptDevice = await done(store().get("device"));
  const device = await openDevice(federation, found, null);
  const signed = await requestDevice(device, "my-unit0/k3m8q2x7vp", "Laptop", NOW);
  const request = await verifyDeviceRequest(signed, federation.name, suites.platform);
  const sealed = await wrapTo(suites.platform, device.sealing.publicKey.part("MLKEM768-X25519"), utf8("a"), utf8("b"));
  const { signing, sealing } = found.keys as Extract<KeptDevice["keys"], { signing: unknown }>;
  const handles = [...signing, ...Object.values(sealing)] as CryptoKey[];
  return {
    signs: request.agency === "my-unit0",
    opens: new TextDecoder().decode(await device.sealing.unwrap(sealed, utf8("b"))) === "a",
    extractable: handles.filter((key) => !(key instanceof CryptoKey) || key.extractable).map(String),
  };
}

Object.assign(globalThis, {
  native: [...suites.platform.native],
  differing: async (title: keyof typeof suites, name: string) =>
    differing(suites[title], await (await fetch(`/vectors/${name}.json`)).json()),
  bench: (title: keyof typeof suites) => measure(suites[title]),
  keepDevice,
});
