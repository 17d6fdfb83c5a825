/** The limits here are those of the specification's table. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";

import * as limits from "../src/limits.js";

const UNITS: Readonly<Record<string, number>> = { days: limits.DAY, hours: limits.DAY / 24, minutes: limits.DAY / 1440 };

it("every limit is the one of docs/spec/conventions.md", () => {
  const page = readFileSync("../docs/spec/conventions.md", "utf8");
  const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| ([0-9]+)(?: ([a-z]+))? \|/gm)];
  const written = new Map(rows.map(([, name, value, unit]) => [name, Number(value) * (UNITS[unit ?? ""] ?? 1)]));
  const { DAY: _, ...named } = limits;
  for (const [name, value] of Object.entries(named)) assert.equal(value, written.get(name), name);
});
