/** Checks of members: closed objects, patterns, bounds (docs/spec/conventions.md sections 1, 2, 6, 7). */

import { DIGEST_BYTES, fromBase64url, fromTimestamp } from "./encoding.js";
import { refuse, SerumpunError } from "./errors.js";
import * as limits from "./limits.js";
import type { Json, JsonObject } from "./strict-json.js";

/** Checks a parsed value at a JSON pointer and gives it its type; throws `invalid-shape`. */
export type Check<T> = (found: Json | undefined, at: string) => T;
/** The type that a check gives. */
export type Checked<C> = C extends Check<infer T> ? T : never;

function no(at: string, message: string): never {
  return refuse("invalid-shape", `${at || "the object"}: ${message}`, at);
}

function isObject(found: Json | undefined): found is JsonObject {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}

/** A closed object: exactly these members, all present. */
export function members<R extends Readonly<Record<string, Check<unknown>>>>(
  rules: R,
): Check<{ readonly [K in keyof R]: Checked<R[K]> }> {
  const names = Object.keys(rules);
  return (found, at) => {
    if (!isObject(found)) return no(at, "not an object");
    if (Object.keys(found).some((name) => !Object.hasOwn(rules, name))) no(at, "an unknown member");
    const entries = names.map((name) => [name, rules[name]?.(found[name], `${at}/${name}`)]);
    return Object.fromEntries(entries) as { readonly [K in keyof R]: Checked<R[K]> };
  };
}

/** An object of the hub's own answer: these members, others are left aside. */
export function answer<R extends Readonly<Record<string, Check<unknown>>>>(
  rules: R,
): Check<{ readonly [K in keyof R]: Checked<R[K]> }> {
  const closed = members(rules);
  return (found, at) => {
    if (!isObject(found)) return no(at, "not an object");
    const known = Object.entries(found).filter(([name]) => Object.hasOwn(rules, name));
    return closed(Object.fromEntries(known), at);
  };
}

/** A text that matches as a whole. */
export function text(pattern: RegExp, longest = Number.POSITIVE_INFINITY): Check<string> {
  const whole = new RegExp(`^(?:${pattern.source})$`, "u");
  return (found, at) =>
    typeof found === "string" && found.length <= longest && whole.test(found) ? found : no(at, "another form");
}

/** A text of a closed set. */
export function oneOf<const T extends string>(values: readonly T[]): Check<T> {
  return (found, at) => values.find((value) => value === found) ?? no(at, `none of ${values.join(", ")}`);
}

/** A whole number within bounds; `true` is none. */
export function number(low: number, high: number): Check<number> {
  return (found, at) =>
    typeof found === "number" && Number.isSafeInteger(found) && found >= low && found <= high
      ? found
      : no(at, `no number from ${low} to ${high}`);
}

/** True or false. */
export const truth: Check<boolean> = (found, at) => (typeof found === "boolean" ? found : no(at, "not true or false"));

/** A list of a length; `isOnce`: it names each thing once. */
export function listed<T>(rule: Check<T>, low: number, high: number, isOnce = false): Check<readonly T[]> {
  return (found, at) => {
    if (!Array.isArray(found)) return no(at, "not a list");
    if (found.length < low || found.length > high) return no(at, `not ${low} to ${high} of them`);
    const values = found.map((each: Json, position) => rule(each, `${at}/${position}`));
    if (isOnce && new Set(values).size !== values.length) no(at, "named twice");
    return values;
  };
}

/** Left out, null, or what the rule says; gives null for both. */
export function optional<T>(rule: Check<T>): Check<T | null> {
  return (found, at) => (found === undefined || found === null ? null : rule(found, at));
}

/** Null, or what the rule says. */
export function nullable<T>(rule: Check<T>): Check<T | null> {
  return (found, at) => (found === null ? null : rule(found, at));
}

/** base64url of at most, or exactly, so many octets; stays text, as carried. */
export function binary(longest: number, length?: number): Check<string> {
  return (found, at) => {
    if (typeof found !== "string" || found.length > Math.ceil((longest * 4) / 3)) return no(at, "too long, or no text");
    return encoding(at, () => fromBase64url(found, length) && found);
  };
}

/** A time in the one form; stays text, as carried. */
export const time: Check<string> = (found, at) => {
  if (typeof found !== "string") return no(at, "no time");
  return encoding(at, () => (fromTimestamp(found), found));
};

function encoding<T>(at: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return error instanceof SerumpunError ? no(at, error.message) : refuse("invalid-shape", "unreadable", at);
  }
}

/** Add a rule between members to a check; the rule throws or returns nothing. */
export function where<T>(check: Check<T>, rule: (found: T, no: (message: string) => never) => void): Check<T> {
  return (found, at) => {
    const checked = check(found, at);
    rule(checked, (message) => no(at, message));
    return checked;
  };
}

const DISGUISES = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const ZERO_WIDTH = /[\u200b\u200c\u200d]/gu; // Khmer, Thai and Burmese are written with them

/** Tell whether a text holds what could disguise it on a screen: controls, direction overrides. */
export function isDisguised(shown: string): boolean {
  return DISGUISES.test(shown.replace(ZERO_WIDTH, ""));
}

/** A text for people. */
export function display(longest: number): Check<string> {
  return (found, at) => {
    if (typeof found !== "string" || found === "" || [...found].length > longest) return no(at, "no text of this length");
    return isDisguised(found) ? no(at, "control or format character") : found;
  };
}


export const version = number(1, 1);
export const digest = binary(DIGEST_BYTES, DIGEST_BYTES);
export const country = text(/[A-Z]{2}/);
export const agencyId = text(/[a-z]{2}-[a-z0-9]{1,16}(?:-[a-z0-9]{1,16}){0,3}/, 40);
export const issuer = text(/[a-z]{2}(?:-[a-z0-9]+)*/, 40);
export const category = text(/[a-z][a-z0-9_]{0,63}/);
export const mediaType = text(
  /[a-z]+\/[A-Za-z0-9!#$&^_.+\-]+(?:;[a-z]+=[A-Za-z0-9!#$&^_.+\-]+)*/,
  limits.MEDIA_TYPE_CHARACTERS,
);
export const name = display(limits.NAME_CHARACTERS);
export const reportId = text(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/);
