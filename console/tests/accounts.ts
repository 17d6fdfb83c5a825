/** Reads links, accounts at platforms and passports from the words of docs/spec/identifiers.md. */

import {
  addresses, benignKind, type Found, foldDigits, hostName, phones, PLAIN, Refusal, refang, type Region, squeeze, tidy,
  unreadable, withRegistrable,
} from "./identifiers.js";

export const READERS: typeof PLAIN = { ...PLAIN, url: (text) => page(text), social_handle: account, passport: papers };

function once(found: Found): Found {
  const seen = new Map(found.map((each) => [each.join(" "), each]));
  return [...seen.values()];
}

// url

function page(text: string): Found {
  if (text.length > 2048) unreadable();
  const written = refang(tidy(text)).replaceAll("\\", "/").replace(/(?<=[^/.])[.,;]+$/, "");
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(written) ?? unreadable();
  const scheme = parts[1]?.toLowerCase() ?? "https";
  const [, name = "", port = ""] = /^(.*?)(?::(\d{0,5}))?$/.exec((parts[2] ?? "").split("@").at(-1) ?? "") ?? [];
  const path = pathOf(parts[3] ?? "");
  const query = escaped(parts[4] ?? "")
    .split("&")
    .filter((each) => each !== "" && !/^(?:utm_[a-z]+|fbclid|gclid|igsh|igshid|mc_[ce]id|msclkid|yclid)=/i.test(each))
    .join("&");
  const isNumeric = /^\[.*\]$|^\d+(?:\.\d+){3}$/.test(name);
  const hosts = isNumeric ? addresses(name) : [hostName(name)];
  const [host = ""] = hosts;
  const kind = isNumeric ? undefined : benignKind(host);
  const named = kind === undefined ? [] : accountOf(host, path, query);
  if (kind === "bank" || (kind !== undefined && path === "" && query === "" && named.length === 0)) throw new Refusal("benign");
  const head = ["http", "https"].includes(scheme) ? "" : `${scheme}://`;
  const place = `${head}${host.includes(":") ? `[${host}]` : host}${["", "80", "443"].includes(port) ? "" : `:${port}`}${path}`;
  const pages = [...(query === "" ? [] : [`${place}?${query}`]), ...(path === "" ? [] : [place])].map(
    (value) => ["url", value] as const,
  );
  if (kind !== undefined) return once([...named, ...pages.slice(0, 1)]);
  const below = isNumeric ? hosts.map((each) => ["ip", each] as const) : withRegistrable(host).map((each) => ["domain", each] as const);
  return once([...pages, ...below]);
}

function pathOf(written: string): string {
  const kept: string[] = [];
  for (const segment of escaped(written).split("/").slice(1)) {
    if (segment === "..") kept.pop();
    else if (segment !== ".") kept.push(segment);
  }
  return kept.map((segment) => `/${segment}`).join("").replace(/\/+$/, "");
}

function escaped(written: string): string {
  return [...written.matchAll(/%[0-9a-f]{2}|[^]/giu)]
    .map(([each]) => {
      if (each.length === 3 && each.startsWith("%")) {
        const letter = String.fromCharCode(Number.parseInt(each.slice(1), 16));
        return /[\w.~-]/.test(letter) ? letter : each.toUpperCase();
      }
      return /[\w.~!$&'()*+,;=:@/?%-]/.test(each)
        ? each
        : Array.from(Buffer.from(each), (octet) => `%${octet.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    })
    .join("");
}

// social_handle

const NAMES: Readonly<Record<string, string>> = {
  fb: "facebook", messenger: "facebook", ig: "instagram", insta: "instagram", kakao: "kakaotalk", tele: "telegram", tg: "telegram",
  tt: "tiktok", twitter: "x", wa: "whatsapp", weixin: "wechat", wx: "wechat", yt: "youtube", ไลน์: "line", เฟซบุ๊ก: "facebook",
  เฟสบุ๊ก: "facebook", เฟสบุ๊ค: "facebook", เทเลแกรม: "telegram", ติ๊กต็อก: "tiktok", ติ๊กต๊อก: "tiktok",
  "ហ្វេសប៊ុក": "facebook", "តេឡេក្រាម": "telegram", "ເຟສບຸກ": "facebook", "ເຟັສບຸກ": "facebook", "ໄລນ໌": "line",
  "ເທເລແກຣມ": "telegram", "ဖေ့စ်ဘုတ်": "facebook", "တယ်လီဂရမ်": "telegram",
};
const KNOWN = new Set([
  ...Object.values(NAMES), "discord", "github", "linkedin", "reddit", "signal", "skype", "snapchat", "threads", "viber", "vk", "zalo",
]);
const BY_NUMBER = new Set(["signal", "viber", "whatsapp", "zalo"]);
const NUMBER = /^\+?\d[\d ()-]{5,24}$/;

function account(text: string, region: Region): Found {
  const written = tidy(text);
  const linked = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(refang(written)) ? byLink(written) : [];
  if (linked.length > 0) return linked;
  if (written.includes("://")) unreadable();
  const words = written.replace(/^ไอดี ?/, "");
  const apart = /^([^\s:=]+?)(?: id)? ?[:=] ?(\S.*)$/i.exec(words);
  if (apart?.[1] !== undefined && (/^[a-z][\w.]*$/i.test(apart[1]) || longName(apart[1]) in NAMES || KNOWN.has(longName(apart[1])))) {
    return handleAt(apart[1], apart[2] ?? "", region);
  }
  const before = /^([^\s/]+)[ /]+(?:id )?(\S.*)$/i.exec(words);
  const after = /^(\S+) \(?(?:on )?([^\s()]+)\)?$/i.exec(words);
  for (const [platform = "", handle = ""] of [[before?.[1], before?.[2]], [after?.[2], after?.[1]]]) {
    const isOne = !handle.includes(" ") || NUMBER.test(foldDigits(handle));
    if (KNOWN.has(longName(platform)) && isOne) return handleAt(platform, handle, region);
  }
  return unreadable();
}

function longName(platform: string): string {
  const name = platform.toLowerCase();
  return NAMES[name] ?? name;
}

function handleAt(written: string, given: string, region: Region): Found {
  const platform = longName(written);
  const lower = tidy(given).toLowerCase();
  if (NUMBER.test(foldDigits(lower)) && (BY_NUMBER.has(platform) || (platform === "telegram" && lower.startsWith("+")))) {
    return phones(lower, region).map((value) => ["phone", value] as const);
  }
  const bare = platform === "line" && lower.startsWith("@") ? lower : lower.replace(/^@+/, "");
  const handle = platform === "facebook" ? bare.replaceAll(".", "") : bare;
  return handle === "" || /\s/.test(handle) ? unreadable() : [["social_handle", `${platform}:${handle}`]];
}

function byLink(written: string): Found {
  try {
    return page(written).filter(([type]) => type === "social_handle" || type === "phone");
  } catch (refusal) {
    if (refusal instanceof Refusal) return [];
    throw refusal;
  }
}

const SITES: Readonly<Record<string, string>> = {
  "facebook.com": "facebook", "fb.com": "facebook", "m.me": "facebook", "instagram.com": "instagram", "line.me": "line",
  "t.me": "telegram", "tiktok.com": "tiktok", "wa.me": "whatsapp", "whatsapp.com": "whatsapp", "x.com": "x", "zalo.me": "zalo",
};

function accountOf(host: string, path: string, query: string): Found {
  const labels = host.split(".");
  const platform = SITES[labels.slice(-2).join(".")];
  const decoded = decodeURIComponent(path).replace(/^\/|\/$/g, "");
  const parameters = new URLSearchParams(query);
  const [first = ""] = decoded.replace(/^(?:s|r\/ti\/p|ti\/p)\/~?/i, "").split("/");
  if (platform === undefined) return [];
  if (platform === "whatsapp") {
    const number = (/^\+?\d+$/.test(decoded) ? decoded : (parameters.get("phone") ?? "")).replace(/^[+ ]+/, "");
    return /^\d+$/.test(number) ? handleAt(platform, `+${number}`, null) : [];
  }
  if (platform === "telegram" && labels.length > 2 && labels[0] !== "www") return handleAt(platform, labels[0] ?? "", null);
  if (platform === "facebook" && first === "profile.php") return handleAt(platform, parameters.get("id") ?? "", null);
  const isInvitation = first.startsWith("+") && !NUMBER.test(first);
  const isNone = first === "" || isInvitation || (platform === "tiktok" && !first.startsWith("@"));
  return isNone ? [] : handleAt(platform, first, platform === "zalo" ? "VN" : null);
}

// passport

const ALPHA_3: Readonly<Record<string, string>> = {
  BN: "BRN", DE: "DEU", GB: "GBR", ID: "IDN", KH: "KHM", LA: "LAO", MM: "MMR", MY: "MYS", PA: "PAN", PH: "PHL", SG: "SGP",
  TH: "THA", TL: "TLS", VN: "VNM",
};

function stateOf(code: string): string | null {
  const bare = code.replace(/^<+|<+$/g, "");
  if (bare === "D") return "DEU";
  return ALPHA_3[bare] ?? (bare === "UTO" || Object.values(ALPHA_3).includes(bare) ? bare : null);
}

function papers(text: string, region: Region): Found {
  const words = /(?:passport|paspor|pasport|hộ chiếu|หนังสือเดินทาง|พาสปอร์ต|លិខិតឆ្លងដែន|ຫນັງສືຜ່ານແດນ|ຫນັງສືເດີນທາງ|နိုင်ငံကူးလက်မှတ်)(?: ?(?:no|number|nomor|nombor|số)(?![a-z0-9]))?[ .:#]+/i;
  const written = tidy(text).replace(words, "");
  const zone = written.replace(/\s/g, "").toUpperCase();
  const first = /^P[A-Z<]([A-Z<]{3})[A-Z<]{39}/.exec(zone);
  const second = /([A-Z0-9<]{9})[0-9<]([A-Z<]{3})[0-9<]{6}\d[MFX<]\d{7}[A-Z0-9<]{14}[0-9<]\d/.exec(zone.slice(first?.[0].length ?? 0));
  if (second !== null) {
    return [["passport", `${stateOf(first?.[1] ?? second[2] ?? "") ?? unreadable()}:${(second[1] ?? "").replace(/<+$/, "")}`]];
  }
  const named = /^([a-z]{2,3})(:|[ /-])(.+)$/i.exec(written);
  const state = stateOf((named?.[1] ?? "").toUpperCase());
  const values: string[] = [];
  if (named !== null && state !== null) values.push(...numbersOf(state, named[3] ?? ""));
  if (region !== null && (state === null || named?.[2] !== ":")) values.push(...numbersOf(stateOf(region) ?? unreadable(), written));
  return values.length > 0 ? once(values.map((value) => ["passport", value] as const)) : unreadable();
}

function numbersOf(state: string, written: string): string[] {
  const upper = written.replace(/\s/g, "").toUpperCase();
  const filled = /^([A-Z0-9]{1,8}<{1,8})\d$/.exec(upper)?.[1];
  const number = filled?.length === 9 ? filled.replace(/<+$/, "") : squeeze(upper);
  if (!/^[A-Z0-9]{5,20}$/.test(number)) unreadable();
  const isChecked = number.length === 10 && checkDigit(number.slice(0, 9)) === number.at(-1);
  return (isChecked ? [number, number.slice(0, 9)] : [number]).map((each) => `${state}:${each}`);
}

function checkDigit(field: string): string {
  const worth = Array.from(field, (each) => Number.parseInt(each, 36));
  return String(worth.reduce((sum, each, at) => sum + each * ([7, 3, 1][at % 3] ?? 0), 0) % 10);
}
