/** Every vector of tests/vectors: the same result and the same code as the other two readers. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { SerumpunError } from "../src/errors.js";
import { FALLBACK } from "../src/suite/fallback.js";
import { detectSuite } from "../src/suite/platform.js";
import type { Suite } from "../src/suite/suite.js";
import { type Case, load, NAMES, NOT_HERE, run, type VectorFile } from "./vectors.js";

const FOLDER = process.env["VECTORS"] ?? "../tests/vectors";
const SUITES: Readonly<Record<string, Suite>> = { javascript: FALLBACK, platform: await detectSuite() };

async function outcome(suite: Suite, file: VectorFile, found: Case): Promise<unknown> {
  try {
    const out = await run(suite, file, found);
    return { out: JSON.parse(JSON.stringify(out)) };
  } catch (error) {
    if (!(error instanceof SerumpunError)) throw error;
    return { error: error.code };
  }
}

for (const [title, suite] of Object.entries(SUITES)) {
  for (const name of NAMES) {
    const file = load(FOLDER, name);
    describe(`${name}, ${title}`, () => {
      for (const each of file.cases.filter((found) => !NOT_HERE.includes(found.do))) {
        it(each.name, async () => {
          const expected = "error" in each ? { error: each.error } : { out: each.out };
          assert.deepEqual(await outcome(suite, file, each), expected);
        });
      }
    });
  }
}
