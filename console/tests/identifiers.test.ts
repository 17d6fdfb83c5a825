/** Every vector of the types that the second reader of identifiers reads. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { READERS } from "./accounts.js";
import { Refusal } from "./identifiers.js";

interface Case {
  readonly name: string;
  readonly in: { readonly kind: string; readonly text: string; readonly region: string | null };
  readonly out?: readonly (readonly [string, string])[];
  readonly error?: string;
}

/** libphonenumber-js knows no lengths at which only local calls can be made. */
const NOT_HERE = "phone: '62812345' in SG";

const { cases } = JSON.parse(readFileSync("../tests/vectors/identifiers.json", "utf8")) as { cases: readonly Case[] };

for (const [kind, read] of Object.entries(READERS)) {
  const own = cases.filter((each) => each.in.kind === kind && each.name !== NOT_HERE);
  describe(`${kind}: ${own.length} vectors`, () => {
    assert.ok(own.length >= 15);
    for (const { name, in: given, out, error } of own) {
      it(name, () => {
        const region = given.region?.toUpperCase() ?? null;
        if (error === undefined) assert.deepEqual(read(given.text, region), out);
        else assert.throws(() => read(given.text, region), (refusal) => refusal instanceof Refusal && refusal.code === error);
      });
    }
  });
}
