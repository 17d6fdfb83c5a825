// Texts of the page by key and language; a language is one catalogue file more.

import { en, type Key } from "./texts/en.ts";
import { id } from "./texts/id.ts";

export type { Key };
export type Language = keyof typeof CATALOGUES;
export const CATALOGUES = { en, id } as const satisfies Record<string, Record<Key, string>>;
const KEPT = "serumpun-language"; // the only thing this page keeps that is not a key

let current: Language = preferred();

function preferred(): Language {
  const wished = [localStorage.getItem(KEPT), ...navigator.languages];
  const found = wished.map((each) => (each ?? "").slice(0, 2)).find((each) => each in CATALOGUES);
  return (found ?? "en") as Language;
}

export function language(): Language {
  return current;
}

export function choose(wished: Language): void {
  current = wished;
  localStorage.setItem(KEPT, wished);
  document.documentElement.lang = wished;
}

/** Say something in the officer's language; `{names}` are filled in. */
export function say(key: Key, filled: Record<string, string | number> = {}): string {
  return CATALOGUES[current][key].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(filled[name] ?? ""),
  );
}

/** Say what the hub names by a code; a code that is new to this page is shown as it is. */
export function sayCode(kind: Kind, code: string, filled: Readonly<Record<string, string>> = {}): string {
  const key = `${kind}.${code}`;
  return key in en ? say(key as Key, filled) : code;
}

type Kind = "role" | "action" | "use" | "method" | "outcome" | "problem" | "section" | "check" | "device" | "purpose";

/** Write an instant as officers read it, in the time of this machine, which is named: partners have another. */
export function sayTime(instant: string | number | Date): string {
  const day = { year: "numeric", month: "short", day: "numeric" } as const;
  const shown = { ...day, hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  return new Intl.DateTimeFormat(current, shown).format(new Date(instant));
}

/** Write a count of octets as people read it. */
export function saySize(octets: number): string {
  const [unit, divisor] = octets < 1_000_000 ? (["kilobyte", 1000] as const) : (["megabyte", 1_000_000] as const);
  const shown = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(current, shown).format(octets / divisor);
}
