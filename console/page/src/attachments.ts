// Attachments: sealed files go up before the report that names them; of others', only what was verified is saved.

import {
  type Bytes,
  type FileDraft,
  openAttachment,
  type OpenedReport,
  type OpenedSection,
  type SealedReport,
  type SectionName,
  SerumpunError,
} from "../../src/index.js";
import { saveFile } from "./download.ts";
import { ProblemError, problemIn } from "./problem.ts";
import type { Session } from "./session.ts";

/** Told how far it is, in octets. */
export type Tell = (done: number, all: number) => void;

/** A file that a section of a report on the screen has. */
export interface Offer {
  readonly name: string;
  readonly length: number;
  save(tell: Tell): Promise<void>;
}

const MEDIA_TYPE = /^[a-z]+\/[A-Za-z0-9!#$&^_.+-]{1,100}$/;
const offers = new Map<string, Offer>();

/** Take chosen files as they are sealed; the browser's guess of their kind goes along, sealed too. */
export function filesOf(chosen: Iterable<File>): readonly FileDraft[] {
  return [...chosen].map((file) => ({
    name: file.name,
    mediaType: MEDIA_TYPE.test(file.type) ? file.type : "application/octet-stream",
    content: file,
  }));
}

/** Upload what was sealed, one after the other. */
export async function upload(session: Session, sealed: SealedReport, tell: Tell, signal: AbortSignal): Promise<void> {
  const { originator, id } = sealed.verified.header;
  const all = sealed.attachments.reduce((sum, each) => sum + each.length, 0);
  let before = 0;
  for (const each of sealed.attachments) {
    const path = pathOf(originator, id, each.n);
    const answer = await put(session, path, each.sealed, (done) => tell(before + done, all), signal);
    if (!answer.ok) throw await problemIn(answer);
    const stored = (await answer.json()) as { length: number; sha256: string };
    if (stored.length !== each.length || stored.sha256 !== each.sha256) {
      throw new SerumpunError("digest-mismatch", "the hub stored something else");
    }
    before += each.length;
  }
}

/** Keep the files of an opened report at hand; returns what names each on the screen. */
export function offer(opened: OpenedReport, session: Session): readonly string[] {
  const { originator, id } = opened.header;
  return opened.sections.flatMap((section) =>
    section.manifest.attachments.map(({ n, name, length }) => {
      const key = pathOf(originator, id, n);
      offers.set(key, { name, length, save: (tell) => save(opened, section, n, session, tell) });
      return key;
    }),
  );
}

/** Find a file by what names it on the screen. */
export function offered(key: string): Offer | undefined {
  return offers.get(key);
}

/** Fetch, open and save a file; nothing is saved before its end and its digest were checked. */
async function save(opened: OpenedReport, section: OpenedSection, n: number, session: Session, tell: Tell): Promise<void> {
  const { header } = opened;
  const file = section.manifest.attachments.find((each) => each.n === n);
  const answer = await session.fetch("GET", pathOf(header.originator, header.id, n));
  if (!answer.ok || !answer.body || !file) throw await problemIn(answer);
  const pieces: Bytes[] = [];
  let done = 0;
  for await (const piece of openAttachment(header, section, n, answer.body as AsyncIterable<Uint8Array>)) {
    pieces.push(piece);
    done += piece.length;
    tell(done, file.length);
  }
  saveFile(file.name.replace(/[\\/:*?"<>|]|^\.+/g, "_"), new Blob(pieces));
}

function pathOf(originator: string, id: string, n: number): string {
  return `/v1/reports/${originator}/${id}/attachments/${n}`;
}

/** Send octets; `fetch` does not tell how far it is. */
async function put(
  session: Session,
  path: string,
  content: Blob,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<Response> {
  const headers = await session.headers("PUT", path);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("PUT", path);
    for (const [name, held] of Object.entries(headers)) request.setRequestHeader(name, held);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => tell(loaded);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new ProblemError("unreachable", "", ""));
    request.onabort = () => reject(new ProblemError("not-agreed", "", ""));
    request.onloadend = () => signal.removeEventListener("abort", abort);
    signal.addEventListener("abort", abort);
    request.send(content);
  });
}

/** Put chosen files to the sections they belong to. */
export type Chosen = ReadonlyMap<SectionName, readonly FileDraft[]>;
