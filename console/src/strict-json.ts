/** The one JSON parser for whatever crosses a border (docs/spec/conventions.md section 1). */

import { type Bytes, fromUtf8, utf8 } from "./bytes.js";
import { refuse, SerumpunError } from "./errors.js";
import * as limits from "./limits.js";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

const BRACE = 0x7b;
const BRACKET = 0x5b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const NUMBER = /(?:0|[1-9][0-9]{0,15})(?![0-9.eE])/y;
const SPACE = /[ \t\n\r]*/y;
const FOUR_HEX = /[0-9A-Fa-f]{4}/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t",
};

/**
 * Parse one JSON object strictly (I-JSON, RFC 7493, and tighter).
 *
 * @param raw UTF-8 without byte order mark, as carried.
 * @param maximum The named maximum for this object, in octets.
 * @throws `too-large`; `malformed-json`: broken, not UTF-8, a member twice, a number that is not
 *   0 to 2^53 - 1, a lone surrogate, too deep, too many parts, or not an object.
 */
export function parseObject(raw: Bytes, maximum: number): JsonObject {
  if (raw.length > maximum) refuse("too-large", `${raw.length} octets, maximum ${maximum}`);
  checkParts(raw, maximum);
  let text: string;
  try {
    text = fromUtf8(raw);
  } catch {
    refuse("malformed-json", "not UTF-8");
  }
  return new Reader(text).whole();
}

/** Write an object compactly as UTF-8; the result is what is signed and carried. */
export function writeObject(members: object): Bytes {
  return utf8(JSON.stringify(members));
}

/** Refuse swarms of tiny parts and deep nesting before anything is built. */
function checkParts(raw: Bytes, maximum: number): void {
  const most = Math.max(limits.JSON_CONTAINERS, Math.floor(maximum / limits.JSON_BYTES_PER_CONTAINER));
  let containers = 0;
  let quotes = 0;
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < raw.length; at++) {
    const octet = raw[at];
    const isOpening = octet === BRACE || octet === BRACKET;
    if (isOpening) containers++;
    if (octet === QUOTE) quotes++;
    if (isQuoted) {
      if (octet === BACKSLASH) {
        at++; // what is escaped ends no string, but a quotation mark counts
        if (raw[at] === QUOTE) quotes++;
        if (raw[at] === BRACE || raw[at] === BRACKET) containers++;
      } else if (octet === QUOTE) isQuoted = false;
      continue;
    }
    if (octet === QUOTE) isQuoted = true;
    else if (isOpening) depth++;
    else if (octet === 0x5d || octet === 0x7d) depth--;
    if (depth > limits.JSON_DEPTH) refuse("malformed-json", "nested too deep");
  }
  if (containers > most) refuse("malformed-json", "too many objects and arrays");
  if (quotes > most * limits.JSON_QUOTES_PER_CONTAINER) refuse("malformed-json", "too many strings");
}

/** Reads one text once, from its beginning to its end. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): JsonObject {
    try {
      return this.#whole();
    } catch (error) {
      if (!(error instanceof SerumpunError)) throw error;
      throw new SerumpunError(error.code, error.message, error.pointer, this.#at);
    }
  }

  #whole(): JsonObject {
    this.#match(SPACE);
    if (this.#text[this.#at] !== "{") refuse("malformed-json", "not an object");
    const found = this.#object();
    this.#match(SPACE);
    if (this.#at !== this.#text.length) refuse("malformed-json", "more than one object");
    return found;
  }

  #value(): Json {
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  #object(): JsonObject {
    const members = Object.create(null) as Record<string, Json>; // `__proto__` is a name like others
    let count = 0;
    this.#at++;
    this.#match(SPACE);
    if (this.#takes("}")) return members;
    do {
      this.#match(SPACE);
      const name = this.#string();
      if (name in members) refuse("malformed-json", "a member stands twice");
      if (++count > limits.JSON_MEMBERS) refuse("malformed-json", "too many members");
      this.#match(SPACE);
      this.#expect(":");
      this.#match(SPACE);
      members[name] = this.#value();
      this.#match(SPACE);
    } while (this.#takes(","));
    this.#expect("}");
    return members;
  }

  #array(): Json[] {
    const values: Json[] = [];
    this.#at++;
    this.#match(SPACE);
    if (this.#takes("]")) return values;
    do {
      this.#match(SPACE);
      values.push(this.#value());
      this.#match(SPACE);
    } while (this.#takes(","));
    this.#expect("]");
    return values;
  }

  #string(): string {
    this.#expect('"');
    let text = this.#match(PLAIN);
    while (!this.#takes('"')) {
      this.#expect("\\");
      text += this.#escape() + this.#match(PLAIN);
    }
    if (!text.isWellFormed()) refuse("malformed-json", "a lone surrogate");
    return text;
  }

  #escape(): string {
    const letter = this.#text[this.#at++] ?? "";
    if (letter === "u") {
      const digits = this.#match(FOUR_HEX);
      return digits === "" ? refuse("malformed-json", "no such escape") : String.fromCharCode(Number.parseInt(digits, 16));
    }
    return ESCAPES[letter] ?? refuse("malformed-json", "no such escape");
  }

  #number(): number {
    const digits = this.#match(NUMBER);
    const value = digits === "" ? Number.NaN : Number(digits);
    return Number.isSafeInteger(value) ? value : refuse("malformed-json", "no number from 0 to 2^53 - 1");
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) refuse("malformed-json", "no value");
    this.#at += word.length;
    return value;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #takes(letter: string): boolean {
    const is = this.#text[this.#at] === letter;
    if (is) this.#at++;
    return is;
  }

  #expect(letter: string): void {
    if (!this.#takes(letter)) refuse("malformed-json", `no ${letter} where it must be`);
  }
}
