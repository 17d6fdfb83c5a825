/** Prints what tests/bench.ts measures, in this Node. */

import { FALLBACK } from "../src/suite/fallback.js";
import { detectSuite } from "../src/suite/platform.js";
import { measure } from "./bench.js";

const platform = await detectSuite();
const told = { node: process.version, native: [...platform.native] };
console.log(JSON.stringify({ ...told, javascript: await measure(FALLBACK), platform: await measure(platform) }, null, 1));
