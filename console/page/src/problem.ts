// What the hub answers instead of doing something (RFC 9457), and what this page refuses itself.

export class ProblemError extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly nextStep: string,
    readonly requestId = "",
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
