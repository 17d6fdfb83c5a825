/** Every vector of tests/vectors: the same result and the same code as the other two readers. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { FALLBACK } from "../src/suite/fallback.js";
import { detectSuite } from "../src/suite/platform.js";
import type { Suite } from "../src/suite/suite.js";
import { casesOf, expected, NAMES, outcome, type VectorFile } from "./vectors.js";

const FOLDER = "../tests/vectors";
const SUITES: Readonly<Record<string, Suite>> = { javascript: FALLBACK, platform: await detectSuite() };

for (const [title, suite] of Object.entries(SUITES)) {
  for (const name of NAMES) {
    const file = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8")) as VectorFile;
    describe(`${name}, ${title}`, () => {
      for (const each of casesOf(file)) {
        it(each.name, async () => assert.deepEqual(await outcome(suite, file, each), expected(each)));
      }
    });
  }
}
