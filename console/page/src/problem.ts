// What the hub answers instead of doing something (RFC 9457), and what this page refuses itself.

import { SerumpunError } from "../../src/index.js";
import { say, sayCode } from "./texts.ts";

export const STEP_UP = "step-up-required";

export class ProblemError extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly nextStep: string,
    readonly requestId = "",
    readonly place = "",
  ) {
    super(title);
  }
}

/** Read an error answer; whatever the hub wrote stays text. */
export async function problemIn(answer: Response): Promise<ProblemError> {
  const told = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const text = (name: string) => (typeof told[name] === "string" ? (told[name] as string) : "");
  return new ProblemError(
    text("code") || `http-${answer.status}`,
    text("title") || answer.statusText,
    text("next_step"),
    text("request_id"),
  );
}

/** Say what is wrong in the officer's language, and where: never what was typed. */
export function reasonOf(error: unknown): string {
  if (error instanceof SerumpunError) {
    const at = error.pointer ? ` ${error.pointer}: ${error.message}` : "";
    return `${sayCode("problem", error.code)}${at}`;
  }
  if (!(error instanceof ProblemError)) return say("problem.unreachable");
  const known = sayCode("problem", error.code);
  const said = known === error.code ? [error.title, error.nextStep].filter(Boolean).join(". ") : known;
  return error.place ? `${said} ${say("problem.place", { place: error.place })}` : said;
}
