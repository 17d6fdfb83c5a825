/** What Swagger UI is handed for an operation is the description's own, with nothing left to look up. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";

import { writtenOut } from "../page/src/written-out.js";

it("every operation of the API is whole, and says of each part what it was called", () => {
  const spec = JSON.parse(readFileSync("../openapi.json", "utf8"));
  for (const [path, methods] of Object.entries<object>(spec.paths)) {
    for (const method of Object.keys(methods)) {
      assert.doesNotMatch(JSON.stringify(writtenOut(spec, ["paths", path, method])), /"\$ref":/, `${method} ${path}`);
    }
  }
});

it("what a reference names stands in its place, what stands beside it holds, and a circle ends", () => {
  const spec = { a: { $ref: "#/kinds/Tree", title: "Oak" }, kinds: { Tree: { title: "Tree", parts: [{ $ref: "#/kinds/Tree" }] } } };
  const tree = { title: "Oak", parts: [{ $ref: "#/kinds/Tree" }], $$ref: "#/kinds/Tree" };
  assert.deepEqual(writtenOut(spec, ["a"]), tree);
  assert.equal(writtenOut(spec, ["kinds", "Shrub"]), undefined);
});
