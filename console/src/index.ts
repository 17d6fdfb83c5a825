/** Serumpun in JavaScript: sign, seal, open and verify, in browsers and in Node. */

export { type Bytes, fromUtf8, randomBytes, utf8 } from "./bytes.js";
export { paddedLength, sealedLength } from "./content.js";
export {
  type Device, type KeptDevice, makeDevice, needsSecret, openDevice, requestDevice, secretOfPassphrase,
} from "./device.js";
export {
  type CertifiedKey, countryOf, Directory, type EndedRoot, isActive, judge, type RecordedStatement, type Validity,
  verifyDirectory,
} from "./directory.js";
export { fromBase64url, fromTimestamp, type Instant, newId, sha256, toBase64url, toTimestamp } from "./encoding.js";
export {
  type Envelope, type OpenedSection, parseEnvelope, referenceOf, type VerifiedHeader, verifyHeader, verifyReport,
} from "./envelope.js";
export { type Code, CODES, SerumpunError } from "./errors.js";
export { type Federation, pinFederation } from "./federation.js";
export { checkClock, checkHandling, MAX_LIFE_DAYS, PRACTICE_LIFE_DAYS, RED_AUDIENCE } from "./handling.js";
export {
  HANDLING_CODES, type Header, type HeaderFacts, KINDS, PAP, parseHeader, PERMITTED_ACTIONS, type ReportReference,
  SECTION_NAMES, type SectionName, TLP,
} from "./header.js";
export { digestOf, type Jws, jws, parseJws, readProtected, verifyJws } from "./jws.js";
export { type KeyPart, type KeyUse, PublicKey, type Signer, type Unwrapper } from "./keys.js";
export * as limits from "./limits.js";
export { readBundle, type Seen, verifyEntries, verifyEntry, verifyEvidence, verifyTree } from "./log/audit.js";
export { type Checkpoint, verifyCheckpoint } from "./log/checkpoint.js";
export { type Cosigned, cosignedAnswer, verifyCosignatures, verifyCosigned, type Witnessed } from "./log/cosignature.js";
export {
  ENTRIES_PAGE, entriesAnswer, type ErasedEntry, type LogEntry, logScope, type LogScope, placedEntry, type PlacedEntry,
} from "./log/entry.js";
export { type BundledReport, type PulledLog, type ServedDirectory, writeBundle, writeConflict, writeEvidence } from "./log/evidence.js";
export { hashLeaf, proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from "./log/merkle.js";
export { inclusionAnswer, judgeLogged, type Logged, verifyLogged } from "./log/position.js";
export { type LogProof, parseProof, verifyProof } from "./log/proof.js";
export { bundlesOf } from "./log/tiles.js";
export { clientAssertion, ProofKey } from "./login.js";
export type { AttachedFile, Manifest } from "./manifest.js";
export {
  askOpening, type AskedOpening, type Check, type ListedAnswer, listedAnswer, type ListedReport, openAnswer,
  type OpenAnswer, openAttachment, type OpenedReport, openReport, verifyListed,
} from "./opening.js";
export { type CarriedOpening, type Opening, openingsAnswer, verifyOpening } from "./openings.js";
export { SealingKey, SigningKey } from "./private-keys.js";
export { type ExpectedAct, readReceipt, verifyReceipt, verifySubmission } from "./receipts.js";
export {
  checkDraft, type FileDraft, type Recipient, resolveAudience, type SealedAttachment, type SealedReport, sealReport,
  type SealingOrder, type SectionDraft,
} from "./sealing.js";
export { isDisguised } from "./shape.js";
export { openShare, verifyShare } from "./shares.js";
export {
  type AgencyStatement, type DeviceRequest, head, type Head, type Heads, type KeyShare, type OpenRequest, PURPOSES,
  type Receipt, signStatement, type Statement, type StatementKind, verifyDeviceRequest, verifyKeyRequest,
  verifyStatement,
} from "./statements.js";
export { type Json, type JsonObject, parseObject, writeObject } from "./strict-json.js";
export { wordsOf } from "./words.js";
export { FALLBACK } from "./suite/fallback.js";
export { detectSuite } from "./suite/platform.js";
export type { SealingHandle, SigningHandle, Suite } from "./suite/suite.js";
