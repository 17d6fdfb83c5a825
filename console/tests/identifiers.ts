/** Reads identifiers from the words of docs/spec/identifiers.md: a second reader, on other libraries. */

import { readFileSync } from "node:fs";
import { BlockList } from "node:net";
import { domainToASCII } from "node:url";

import { sha256 } from "@noble/hashes/sha2.js";
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { parse } from "tldts";

/** Type and value; a doubt is no part of an identifier. */
export type Found = readonly (readonly [string, string])[];
export type Region = string | null;

export class Refusal extends Error {
  readonly code: "unreadable" | "benign";

  constructor(code: "unreadable" | "benign") {
    super(code);
    this.code = code;
  }
}

export function unreadable(): never {
  throw new Refusal("unreadable");
}

export const PLAIN: Readonly<Record<string, (text: string, region: Region) => Found>> = {
  phone: (text, region) => named("phone", phones(text, region)),
  bank_account: (text, region) => named("bank_account", accounts(text, region)),
  wallet: (text) => named("wallet", [wallet(text)]),
  domain: (text) => named("domain", domains(text)),
  email: (text) => named("email", mailboxes(text)),
  ip: (text) => named("ip", addresses(text)),
  plate: (text, region) => named("plate", plates(text, region)),
  vessel_imo: (text) => named("vessel_imo", [ship(text)]),
  imei: (text) => named("imei", [handset(text)]),
};

function named(type: string, values: readonly string[]): Found {
  return [...new Set(values)].map((value) => [type, value] as const);
}

// Section 1: what is done to every text first.

export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}

export function foldDigits(text: string): string {
  const burmese = /[\u1040-\u1049\u1090-\u1099]/u.test(text) ? text.replaceAll("\u101d", "\u1040") : text;
  return burmese.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code; // digits stand in runs of ten, the zero first
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}

export function refang(text: string): string {
  return text
    .replace(/ ?(?:\[ ?(?:\.|dot) ?\]|\( ?(?:\.|dot) ?\)|\{ ?(?:\.|dot) ?\}) ?|\\\./gi, ".")
    .replace(/ ?(?:\[ ?(?:@|at) ?\]|\( ?(?:@|at) ?\)|\{ ?(?:@|at) ?\}) ?/gi, "@")
    .replace(/\[(:|\/|:\/\/)\]/g, "$1")
    .replace(/\bh(?:xx|\*\*)p(s?)(?=:)/gi, "http$1");
}

export function squeeze(text: string): string {
  return foldDigits(tidy(text)).toUpperCase().replace(/[^\p{L}\p{N}\p{M}]/gu, "").normalize("NFKC");
}

/** What a spreadsheet has made of a long number has lost its last digits. */
function refuseRounded(folded: string): void {
  if (/\d[.,]\d+e\+?\d/i.test(folded)) unreadable();
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}

// Section 2, type by type.

export function phones(text: string, region: Region): string[] {
  if (region !== null && !isSupportedCountry(region)) unreadable();
  const folded = foldDigits(tidy(text)).toLowerCase().replace(/^tel:/, "");
  refuseRounded(folded);
  const named = folded.replace(/(?:;[a-z-]+=|#|\bext(?:n|ension)?\b|\bsamb(?:ungan)?\b|\bx\d|ต่อ|[,;]+ ?\d{0,6}#?$).*$/, "");
  const written = named.replace(/\p{L}+/gu, " ");
  if (/\d(?:[ ().-]{0,3}\d){4,}[^\p{L}\p{N}_,;/|&]*(?:[,;/|&]|\p{L})\D*\d/u.test(named)) unreadable();
  const digits = written.replace(/\D/g, "");
  if (digits.length < 5 || digits.length > 17) unreadable();
  if (/^[( ]*\+/.test(written)) return [international(written.slice(written.indexOf("+")), digits)];
  if (digits.startsWith("00")) {
    const ways = [region === null ? null : dialled(written, region), possible(`+${digits.slice(2)}`)];
    const found = ways.filter((value) => value !== null);
    return found.length > 0 ? found : [international(`+${digits.slice(2)}`, digits.slice(2))];
  }
  const read = [region === null ? null : possible(written, region), possible(`+${digits}`)];
  const values = read.filter((value) => value !== null);
  return values.length > 0 ? values : unreadable();
}

/** Behind the country's own prefix of international calls, which leaves another country's number. */
function dialled(written: string, region: string): string | null {
  if (!isSupportedCountry(region)) return null;
  const number = parsePhoneNumberFromString(written, region);
  const isAbroad = number?.countryCallingCode !== getCountryCallingCode(region);
  return isAbroad && number?.isPossible() === true ? number.number : null;
}

function international(written: string, digits: string): string {
  const value = possible(written);
  if (value !== null) return value;
  return digits.startsWith("0") || digits.length < 5 || digits.length > 15 ? unreadable() : `+${digits}`;
}

function possible(written: string, region?: string): string | null {
  const country = region !== undefined && isSupportedCountry(region) ? region : undefined;
  const number = parsePhoneNumberFromString(written, country === undefined ? {} : { defaultCountry: country });
  return number?.isPossible() === true ? number.number : null;
}

function accounts(text: string, region: Region): string[] {
  const written = foldDigits(tidy(text)).toUpperCase();
  const iban = /^(?:IBAN:?)?([A-Z]{2}\d{2}[A-Z0-9]{11,30})$/.exec(plain(written))?.[1];
  if (iban !== undefined && (mod97(iban) === 1n || written.startsWith("IBAN"))) return [iban];
  refuseRounded(written);
  const { bank, number } = parted(written, region);
  const bic = /^[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.exec(bank);
  const country = bic?.[1] ?? bank.slice(0, 2);
  const bare = plain(number);
  const narrow = bank === country ? [] : [[bic === null ? bank : bank.slice(0, 8), bare]];
  const read = [...narrow, [country, bare.replace(/^0+/, "")]] as [string, string][];
  const values = read.filter(([, each]) => /^(?=.*\d)[A-Z0-9]{4,34}$/.test(each)).map((each) => each.join(":"));
  return values.length > 0 ? values : unreadable();
}

function parted(written: string, region: Region): { bank: string; number: string } {
  const byName = /^(?:BIC|SWIFT)(?: ?CODE)?[ :]+([A-Z0-9]{8}(?:[A-Z0-9]{3})?)[ :]+(.*)$/.exec(written);
  if (byName !== null && isBank(byName[1] ?? "")) return { bank: byName[1] ?? "", number: byName[2] ?? "" };
  const colon = written.indexOf(":");
  const bank = written.slice(0, colon).trim();
  if (colon >= 0 && isBank(bank)) return { bank, number: written.slice(colon + 1) };
  const [first = "", ...rest] = written.split(" ");
  const bic = /^[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.exec(first) ?? /^([A-Z]{2})\d{2,9}$/.exec(first);
  if (bic !== null && bic[1] === region) return { bank: first, number: rest.join(" ") };
  if (region === null || !isCountry(region)) unreadable();
  const found = /^(\d{4,})\.0$/.exec(written) ?? /^\D*?(\d[\d\s./_-]{2,60}\d)(?:[^\dA-Z]\D*)?$/.exec(written);
  if (found === null && /\p{L}{3}/u.test(written)) unreadable();
  return { bank: region, number: found?.[1] ?? written };
}

function isBank(bank: string): boolean {
  const bic = /^[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.exec(bank)?.[1];
  return (bic !== undefined && isCountry(bic)) || (/^[A-Z]{2}[A-Z0-9]{0,9}$/.test(bank) && isCountry(bank.slice(0, 2)));
}

function plain(number: string): string {
  return number.replace(/[\s./_-]/g, "");
}

function mod97(iban: string): bigint {
  return BigInt((iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n;
}

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function wallet(text: string): string {
  const bare = tidy(text).replace(/[?@].*$/, "");
  const alone = bare.includes("://") ? (bare.replace(/\/+$/, "").split("/").at(-1) ?? "") : bare;
  const value = address(alone.replace(/^[A-Za-z][A-Za-z0-9-]{1,19}:(?:\d{1,10}:)? ?/, ""));
  refuseListed(value);
  return value;
}

function address(written: string): string {
  const evm = /^(?:0x|xdc)?([0-9a-f]{40})$/i.exec(written)?.[1];
  if (evm !== undefined) return `0x${evm.toLowerCase()}`;
  const tron = /^(?:0x)?(41[0-9a-f]{40})$/i.exec(written)?.[1];
  if (tron !== undefined) return base58check(Buffer.from(tron, "hex"));
  const ton = tonAccount(written);
  if (ton !== null) return ton;
  const lower = written.toLowerCase();
  if (/^[a-z]{1,16}1[qpzry9x8gf2tvdw0s3jn54khce6mua7l]{6,103}$/.test(lower)) return lower;
  if (new RegExp(`^[${BASE58}]{25,64}$`).test(written)) return written;
  if (/^[^\s.]{1,63}(?:\.[^\s.]{1,63}){1,4}$/.test(written)) return lower;
  return /^[!-~]{8,128}$/.test(written) ? written : unreadable();
}

/** Of the two user-friendly forms and the raw one: the raw one. */
function tonAccount(written: string): string | null {
  if (/^(?:0|-1):[0-9a-f]{64}$/i.test(written)) return written.toLowerCase();
  if (!/^[\w+/-]{48}$/.test(written)) return null;
  const raw = Buffer.from(written, "base64url");
  const isTagged = [0x11, 0x51, 0x91, 0xd1].includes(raw[0] ?? 0);
  if (!isTagged || crc16(raw.subarray(0, 34)) !== raw.readUInt16BE(34)) return null;
  return `${raw.readInt8(1)}:${raw.subarray(2, 34).toString("hex")}`;
}

function crc16(octets: Uint8Array): number {
  let rest = 0;
  for (const octet of octets) {
    rest ^= octet << 8;
    for (let bit = 0; bit < 8; bit++) rest = ((rest << 1) ^ (rest & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return rest;
}

function base58check(payload: Uint8Array): string {
  const checksum = sha256(sha256(payload)).slice(0, 4);
  let number = BigInt(`0x${Buffer.concat([payload, checksum]).toString("hex")}`);
  let text = "";
  for (; number > 0n; number /= 58n) text = (BASE58[Number(number % 58n)] ?? "") + text;
  return text;
}

function domains(text: string): string[] {
  const written = refang(tidy(text)).replace(/^[a-z][a-z0-9+.-]{0,31}:\/\//i, "");
  const authority = written.split(/[/?#]/, 1)[0] ?? "";
  const host = hostName(authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d{0,5}$/, ""));
  refuseHost(host);
  return withRegistrable(host);
}

/** A host, then the domain that somebody registered. */
export function withRegistrable(host: string): string[] {
  const rules = { allowPrivateDomains: true };
  const registrable = parse(host, rules).domain;
  if (registrable !== null) return [host, registrable];
  const beside = `0-nobody-0.${host.slice(host.indexOf(".") + 1)}`; // a suffix too, if by a wildcard
  if (parse(beside, rules).publicSuffix !== beside) throw new Refusal("benign");
  return [host];
}

export function hostName(written: string): string {
  const host = domainToASCII(written.replace(/^[ .]+|[ .]+$/g, "").replace(/^\*\./, ""));
  const labels = host.split(".");
  const isName = labels.every((label) => label.length <= 63 && /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/.test(label));
  return labels.length > 1 && isName && host.length <= 253 && !/^\d+$/.test(labels.at(-1) ?? "") ? host : unreadable();
}

function mailboxes(text: string): string[] {
  const refanged = refang(tidy(text));
  const written = (/<([^<>]*)>$/.exec(refanged)?.[1] ?? refanged).replace(/^mailto:/i, "").split("?", 1)[0]?.replace(/[,;]+$/, "") ?? "";
  const at = written.lastIndexOf("@");
  const local = written.slice(0, Math.max(at, 0)).trim().replace(/^"+|"+$/g, "").toLowerCase();
  if (local === "" || local.length > 64 || /[\s<>,;:\\[\]()@]/.test(local)) unreadable();
  const host = hostName(written.slice(at + 1));
  refuseHost(host, "mail");
  const untagged = local.split("+", 1)[0] || local;
  if (host === "gmail.com" || host === "googlemail.com") return [`${untagged.replaceAll(".", "") || local}@gmail.com`];
  return [`${local}@${host}`, `${untagged}@${host}`];
}

const LOCAL = new BlockList();
const LOCAL_6 = new BlockList(); // apart: version 4 would lie in ::/8
for (const [network, bits] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16],
  ["172.16.0.0", 12], ["192.168.0.0", 16], ["224.0.0.0", 3],
] as const) LOCAL.addSubnet(network, bits);
for (const [network, bits] of [["::", 8], ["fc00::", 7], ["fe80::", 10], ["ff00::", 8]] as const) {
  LOCAL_6.addSubnet(network, bits, "ipv6");
}

export function addresses(text: string): string[] {
  const written = foldDigits(refang(tidy(text))).toLowerCase();
  const quad = /^(\d{1,5}(?:\.\d{1,5}){3})(?::\d{1,5})?(?:\/32)?$/.exec(written)?.[1];
  if (quad !== undefined) return [version4(quad.split(".").map(Number))];
  const found = /^\[?([0-9a-f:.]{2,45})(?:%[0-9a-z]{1,16})?\]?(?::\d{1,5})?(?:\/(64|128))?$/.exec(written);
  const value = version6(found?.[1] ?? unreadable());
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(value);
  if (mapped !== null) return [quadOf(mapped)];
  const translated = /^64:ff9b::([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(value);
  if (translated !== null) return [quadOf(translated)];
  if (LOCAL_6.check(value, "ipv6")) throw new Refusal("benign");
  refuseListed(value);
  const site = `${version6(`${groups(value).slice(0, 4).join(":")}::`)}/64`;
  return found?.[2] === "64" ? [site] : [value, site];
}

function quadOf(halves: readonly string[]): string {
  const [high, low] = halves.slice(1).map((part) => Number.parseInt(part, 16)) as [number, number];
  return version4([high >> 8, high & 255, low >> 8, low & 255]);
}

function version4(parts: readonly number[]): string {
  if (parts.some((part) => part > 255)) unreadable();
  const value = parts.join(".");
  if (LOCAL.check(value)) throw new Refusal("benign");
  refuseListed(value);
  return value;
}

/** The form of RFC 5952, as the URL standard writes hosts. */
function version6(written: string): string {
  const host = URL.parse(`http://[${written}]/`)?.hostname;
  return host === undefined ? unreadable() : host.slice(1, -1);
}

function groups(value: string): string[] {
  const [before = "", after] = value.split("::");
  const [first, last] = [before, after ?? ""].map((part) => (part === "" ? [] : part.split(":"))) as [string[], string[]];
  return after === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
}

function plates(text: string, region: Region): string[] {
  const written = tidy(text);
  const own = /^([A-Za-z]{2}):(.*)$/.exec(written);
  const country = own?.[1]?.toUpperCase() ?? region;
  if (country === null || !isCountry(country)) unreadable();
  const words = (own?.[2] ?? written).split(/[\s,;()]+/).map(squeeze);
  const whole = words.join("").normalize("NFKC");
  const core = words.filter((word) => /\p{Nd}/u.test(word) || ([...word].length < 4 && word !== "กทม")).join("");
  if ([...whole].length < 2 || [...whole].length > 40) unreadable();
  const isTelling = [...core].length >= 4 && /\p{Nd}/u.test(core) && /\p{L}/u.test(core);
  return (isTelling ? [whole, core] : [whole]).map((each) => `${country}:${each}`);
}

function ship(text: string): string {
  const written = foldDigits(tidy(text)).toUpperCase();
  const digits = /IMO\D{0,8}(\d{7})(?!\d)/.exec(written)?.[1] ?? written.replaceAll(" ", "");
  return /^\d{7}$/.test(digits) ? digits : unreadable();
}

function handset(text: string): string {
  const written = foldDigits(tidy(text)).toUpperCase().replace(/[\s./:-]/g, "");
  return /^(?:IMEI(?:SV|[12])?)?(\d{14})\d{0,3}$/.exec(written)?.[1] ?? unreadable();
}

// Section 3: what belongs to everybody.

const BENIGN = new Map(
  readFileSync("../serumpun/identifiers/benign.txt", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/).reverse() as [string, string]),
);

function refuseListed(value: string): void {
  if (BENIGN.has(value)) throw new Refusal("benign");
}

export function benignKind(host: string): string | undefined {
  const labels = host.split(".");
  return labels.map((_, from) => BENIGN.get(labels.slice(from).join("."))).find((each) => each !== undefined);
}

function refuseHost(host: string, but?: string): void {
  const kind = benignKind(host);
  if (kind !== undefined && kind !== but) throw new Refusal("benign");
}
