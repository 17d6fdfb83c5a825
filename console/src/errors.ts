/** Every refusal, by the codes of the specification (docs/spec/problems.md, app/errors.py). */

export const CODES = [
  "malformed",
  "malformed-json",
  "malformed-encoding",
  "invalid-shape",
  "too-large",
  "bad-signature",
  "bad-proof",
  "unknown-key",
  "key-not-active",
  "chain-broken",
  "rollback",
  "outside-name-constraint",
  "clock-window",
  "handling-rule",
  "digest-mismatch",
  "audience-empty",
  "audience-mismatch",
  "recipient-unknown",
  "recipient-key-not-active",
  "seal-broken",
  "not-addressed",
  "section-withheld",
  "receipt-invalid",
  "originator-mismatch",
  "statement-conflict",
] as const;

export type Code = (typeof CODES)[number];

/**
 * An outcome that is not success. Failing is throwing: what a function returns is proven.
 *
 * `code` may be shown and translated. `message` is for developers. `pointer` (RFC 6901) names the
 * member to correct, where one can be named; `offset` is where a text first breaks that is not JSON.
 */
export class SerumpunError extends Error {
  readonly code: Code;
  readonly pointer: string | undefined;
  readonly offset: number | undefined;

  constructor(code: Code, message: string, pointer?: string, offset?: number) {
    super(message);
    this.name = "SerumpunError";
    this.code = code;
    this.pointer = pointer;
    this.offset = offset;
  }
}

/** Throw a refusal; reads as one word in an expression. */
export function refuse(code: Code, message: string, pointer?: string): never {
  throw new SerumpunError(code, message, pointer);
}

/** Give another code to some refusals of a step. */
export function recoded<T>(code: Code, codes: readonly Code[], step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof SerumpunError) || !codes.includes(error.code)) throw error;
    throw new SerumpunError(code, error.message, error.pointer);
  }
}
