/** A device's keys are kept so that only its officer can use them again. */

import assert from "node:assert/strict";
import { it } from "node:test";

import { randomBytes, utf8 } from "../src/bytes.js";
import { makeDevice, needsSecret, openDevice, requestDevice, secretOfPassphrase } from "../src/device.js";
import { SerumpunError } from "../src/errors.js";
import { ProofKey } from "../src/login.js";
import { verifyDeviceRequest } from "../src/statements.js";
import { wrapTo } from "../src/suite/hpke.js";
import { FALLBACK } from "../src/suite/fallback.js";
import { detectSuite } from "../src/suite/platform.js";
import { NOW, World } from "./world.js";

for (const suite of [FALLBACK, await detectSuite()]) {
  it(`a device kept and taken up again signs and opens (platform has ${suite.native.size})`, async () => {
    const { federation } = await World.make(suite, 1);
    const secret = needsSecret(suite) ? randomBytes(32) : null;
    const { device, kept } = await makeDevice(federation, "my-unit0", secret);
    const again = await openDevice(federation, structuredClone(kept), secret);
    const signed = await requestDevice(again, "my-unit0/k3m8q2x7vp", "Duty desk laptop", NOW);
    const request = await verifyDeviceRequest(signed, federation.name, suite);
    assert.deepEqual(request.signing, device.signing.publicKey.carriedParts);
    const sealed = await wrapTo(suite, device.sealing.publicKey.part("MLKEM768-X25519"), utf8("words"), utf8("place"));
    assert.deepEqual(await again.sealing.unwrap(sealed, utf8("place")), utf8("words"));
  });
}

it("seeds kept by a platform without the algorithms do not open with another secret", async () => {
  const { federation } = await World.make(FALLBACK, 1);
  const { kept } = await makeDevice(federation, "my-unit0", randomBytes(32));
  await assert.rejects(
    openDevice(federation, kept, randomBytes(32)),
    (error) => error instanceof SerumpunError && error.code === "seal-broken",
  );
});

it("a passphrase typed on another keyboard makes the same secret", async () => {
  const salt = utf8("0123456789abcdef");
  const [one, other] = await Promise.all([secretOfPassphrase("pa\u0301k", salt), secretOfPassphrase("p\u00e1k", salt)]);
  assert.deepEqual(one, other);
});

it("the proof key of a session cannot be taken out of the browser", async () => {
  const { privateKey } = (await ProofKey.generate()).pair;
  assert.equal(privateKey.extractable, false);
  await assert.rejects(crypto.subtle.exportKey("pkcs8", privateKey));
});
