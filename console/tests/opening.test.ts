/** A hub that turned: what a recipient in TypeScript refuses, and what an originator never sends. */

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { utf8 } from "../src/bytes.js";
import { type Directory, isActive, verifyDirectory } from "../src/directory.js";
import { toTimestamp } from "../src/encoding.js";
import { referenceOf } from "../src/envelope.js";
import { type Code, SerumpunError } from "../src/errors.js";
import { digestOf, type Jws } from "../src/jws.js";
import * as limits from "../src/limits.js";
import { type OpenAnswer, openAttachment } from "../src/opening.js";
import type { SealingOrder } from "../src/sealing.js";
import { FALLBACK } from "../src/suite/fallback.js";
import { FACTS, type Handed, NOW, World } from "./world.js";

const WORDS = utf8("Tiga belas orang di lantai empat.");
const READER = "my-unit0";
const world = await World.make(FALLBACK, 11);
const section = (name: "summary" | "operational", audience: readonly string[]) =>
  ({ name, mediaType: "text/plain", body: WORDS, audience }) as const;
const sections = [section("summary", [READER, "my-unit1"]), section("operational", [READER])];
const sealed = await world.seal(WORDS, { sections });
const other = await world.seal(WORDS, { sections });
const honest = await world.hand(sealed, READER);

async function refused(code: Code, act: Promise<unknown>): Promise<void> {
  await assert.rejects(act, (error) => error instanceof SerumpunError && error.code === code);
}

/** Let the hub change its answer. */
function changed(change: (answer: OpenAnswer) => Promise<OpenAnswer> | OpenAnswer): Handed {
  return { ...honest, answer: async (signed) => change(await honest.answer(signed)) };
}

/** Hand over one of two sections, with a receipt for it. */
async function onlySummary(signed: Jws): Promise<OpenAnswer> {
  const answer = await honest.answer(signed);
  const report = referenceOf(sealed.verified);
  const act = { act: "open", agency: READER, report, request_digest: digestOf(signed), sections: ["summary"] } as const;
  const envelope = { ...answer.envelope, sections: answer.envelope.sections.slice(0, 1) };
  return { ...answer, envelope, receipt: await world.receipt(act) };
}

describe("a recipient", () => {
  it("reads what was sealed to it and is told what was checked", async () => {
    const opened = await world.open(honest, READER);
    assert.deepEqual(opened.sections.map(({ name, body }) => [name, body]), [["summary", WORDS], ["operational", WORDS]]);
    assert.equal(opened.checks.at(-1)?.check, "nothing-withheld");
  });
  it("refuses another report than the one it asked for", async () => {
    const { envelope } = await (await world.hand(other, READER)).answer(honest.listed.signed);
    await refused("digest-mismatch", world.open(changed((answer) => ({ ...answer, envelope })), READER));
  });
  it("refuses the receipt of another opening", async () => {
    const { receipt } = await honest.answer(honest.listed.signed);
    await refused("receipt-invalid", world.open(changed((answer) => ({ ...answer, receipt })), READER));
  });
  it("refuses another receipt of the submission than the one listed", async () => {
    const report = referenceOf(sealed.verified);
    const submission_receipt = await world.receipt({ act: "submit", agency: "id-polri", report });
    await refused("receipt-invalid", world.open(changed((answer) => ({ ...answer, submission_receipt })), READER));
  });
  it("refuses a submission that was recorded before it was made", async () => {
    const report = referenceOf(sealed.verified);
    const time = toTimestamp(NOW - 10 * 60_000);
    const receipt = await world.receipt({ act: "submit", agency: "id-polri", report, time });
    await refused("receipt-invalid", world.open({ ...honest, listed: { ...honest.listed, receipt } }, READER));
  });
  it("finds a section that the hub keeps back", () =>
    refused("section-withheld", world.open({ ...honest, answer: onlySummary }, READER)));
  it("is told of a section that the hub does not even list", async () => {
    const listed = { ...honest.listed, sections: ["summary"] as const };
    const opened = await world.open({ listed, answer: onlySummary }, READER);
    assert.deepEqual(opened.withheld, ["operational"]);
    assert.ok(!opened.checks.some(({ check }) => check === "nothing-withheld"));
  });
  it("keeps no attachment that is not the one that was signed", async () => {
    const content = new Blob([new Uint8Array(100_000).fill(7)]);
    const files = [{ name: "chat.zip", mediaType: "application/zip", content }];
    const report = await world.seal(WORDS, { sections: [{ ...section("summary", [READER]), files }] });
    const opened = await world.open(await world.hand(report, READER), READER);
    const [part] = opened.sections;
    const blob = new Uint8Array(await (report.attachments[0]?.sealed ?? content).arrayBuffer());
    const take = async (raw: Uint8Array<ArrayBuffer>) => {
      if (part === undefined) throw new Error("no section");
      for await (const piece of openAttachment(opened.header, part, 1, [raw])) assert.ok(piece.length >= 0);
    };
    await take(blob);
    await refused("digest-mismatch", take(blob.slice(0, -1)));
    blob[blob.length - 1] = (blob.at(-1) ?? 0) ^ 1;
    await refused("digest-mismatch", take(blob));
  });
});

describe("an originator", () => {
  const refusals: Readonly<Record<string, [Code, Partial<SealingOrder>]>> = {
    "to nobody": ["audience-empty", { sections: [section("summary", [])] }],
    "to an agency that is not in the directory": ["recipient-unknown", { sections: [section("summary", ["my-unit99"])] }],
    "RED to more than ten": ["handling-rule", { facts: { ...FACTS, tlp: "RED" } }],
    "when its own key is over": ["key-not-active", { now: NOW + 400 * limits.DAY }],
    "with more words than travel inline": [
      "too-large",
      { sections: [{ ...section("summary", [READER]), body: new Uint8Array(limits.INLINE_BYTES) }] },
    ],
  };
  for (const [title, [code, more]] of Object.entries(refusals)) {
    it(`does not seal ${title}`, () => refused(code, world.seal(WORDS, more)));
  }
});

describe("a directory", () => {
  const rebuild = (change: (served: World["served"]) => World["served"], remembered = [...world.directory.heads.values()]) =>
    verifyDirectory(world.federation, change(world.served), NOW, remembered);
  it("is rebuilt as it was", async () => {
    const directory: Directory = await rebuild((served) => served);
    assert.ok([...directory.keys.values()].every((key) => isActive(key, NOW)));
  });
  it("is refused when a statement comes with another one's receipt", () =>
    refused(
      "receipt-invalid",
      rebuild((served) => {
        const receipt = served.statements[1]?.receipt ?? served.heads;
        return { ...served, statements: served.statements.map((each, at) => (at === 0 ? { ...each, receipt } : each)) };
      }),
    ));
  it("is refused when it is shorter than the hub says", () =>
    refused("chain-broken", rebuild((served) => ({ ...served, statements: served.statements.slice(0, -1) }))));
  it("is refused when it is shorter than what was seen before", () =>
    refused("rollback", rebuild((served) => served, [{ issuer: "id", n: 99, digest: "A".repeat(43) }])));
  it("is refused when it is another one than was seen before", () =>
    refused("rollback", rebuild((served) => served, [{ issuer: "id", n: 1, digest: "A".repeat(43) }])));
});
