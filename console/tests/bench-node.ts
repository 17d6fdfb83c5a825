/** Prints what tests/bench.ts measures in this Node: `javascript` or `platform`. */

import { FALLBACK } from "../src/suite/fallback.js";
import { detectSuite } from "../src/suite/platform.js";
import { measure } from "./bench.js";

const suite = process.argv[2] === "platform" ? await detectSuite() : FALLBACK;
console.log(JSON.stringify(await measure(suite)));
