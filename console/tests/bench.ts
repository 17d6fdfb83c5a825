/** How long an officer waits: sealing 4 KiB to ten agencies, opening it, rebuilding a directory. */

import { randomBytes } from "../src/bytes.js";
import { verifyDirectory } from "../src/directory.js";
import type { Suite } from "../src/suite/suite.js";
import { NOW, World } from "./world.js";

const BODY_BYTES = 4096;
const AGENCIES = 10;
const ROUNDS = 20;

/** Milliseconds: the median of twenty, after one round that warms up. */
export async function measure(suite: Suite): Promise<Readonly<Record<string, number>>> {
  const world = await World.make(suite, AGENCIES);
  const sealed = await world.seal(randomBytes(BODY_BYTES));
  const handed = await world.hand(sealed, "my-unit3");
  return {
    "verify a directory of 33 statements": await median(() => verifyDirectory(world.federation, world.served, NOW)),
    "seal 4 KiB to 10 agencies": await median(() => world.seal(randomBytes(BODY_BYTES))),
    "open 4 KiB": await median(() => world.open(handed, "my-unit3")),
  };
}

async function median(act: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  const [, ...warm] = times;
  return Math.round((warm.sort((one, other) => one - other)[ROUNDS / 2] ?? 0) * 10) / 10;
}
