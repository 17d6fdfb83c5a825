// Swagger UI over the hub's own openapi.json: its requests are proven here, its texts are no markup.

import { inLanguage, tagName } from "./api-texts.ts";
import { renderMarkdown } from "./markdown.ts";
import { type Operation, Operations, showForms, type Spec } from "./operations.ts";
import type { Office } from "./office.ts";
import { ProblemError, reasonOf } from "./problem.ts";
import { open, seal, showList, type Work, written } from "./sealed-work.ts";
import type { Session } from "./session.ts";
import { type Acts, rendererOf } from "./shown.ts";
import { say } from "./texts.ts";
import { beginAnswer } from "./thread.ts";
import { writtenOut } from "./written-out.ts";

const [REPORTS, SUBMIT] = ["Reports", "submit_report"];
const POLL_MS = 100;
const POLLS = 50;

export type ReactNode = unknown;
export type Make = (tag: unknown, props: object | null, ...children: ReactNode[]) => ReactNode;
export interface React {
  readonly createElement: Make;
  useState<T>(first: T): [T, (next: T) => void];
}

interface SwaggerRequest {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  userFetch?: (url: string, init: RequestInit) => Promise<Response>;
}

interface SwaggerSystem {
  layoutActions: { show(path: string[], isShown: boolean): void };
  oas3Actions: { setRequestBodyValue(change: { value: string; pathMethod: [string, string] }): void };
  specActions: { updateJsonSpec(spec: Spec): void };
}

interface SwaggerUi {
  getSystem(): SwaggerSystem;
}

declare const SwaggerUIBundle: ((options: object) => SwaggerUi) & { presets: { apis: unknown } };

/** The officer's session, and the desk once it is set up. */
export interface Desk {
  readonly session: Session;
  readonly office: Office | undefined;
  /** Let the officer unlock the keys of this browser. */
  unlock(): Promise<void>;
  /** Let the officer sign in once more. */
  signInAfresh(): void;
}

/** Show the API; returns what says it in another language. */
export async function showApi(host: HTMLElement, desk: Desk): Promise<() => void> {
  forgetFields(host);
  const answer = await fetch("/openapi.json", { credentials: "omit" });
  const spec = (await answer.json()) as Spec;
  const operations = new Operations(spec);
  showForms(spec);
  const answerReport = (report: string) => {
    const begun = beginAnswer(report);
    const place = operations.placeOf(SUBMIT);
    if (begun !== undefined && place) void fillIn(ui.getSystem(), place, begun);
  };
  const ui = await new Promise<SwaggerUi>((resolve) => {
    const made = SwaggerUIBundle({
      spec: inLanguage(spec),
      domNode: host,
      presets: [SwaggerUIBundle.presets.apis],
      plugins: [housePlugin({ answer: answerReport, signInAfresh: () => desk.signInAfresh() })],
      layout: "BaseLayout",
      deepLinking: true,
      docExpansion: "none",
      defaultModelsExpandDepth: -1,
      tryItOutEnabled: true,
      persistAuthorization: false,
      validatorUrl: null,
      displayRequestDuration: true,
      showMutatedRequest: true,
      requestInterceptor: (request: SwaggerRequest) => prepare(request, operations, desk),
      onComplete: () => resolve(made),
    });
  });
  const { layoutActions, specActions } = ui.getSystem();
  layoutActions.show(["operations-tag", REPORTS], true);
  return () => specActions.updateJsonSpec(inLanguage(spec));
}

/** Unfold the form of a report and write into it, once Swagger UI has put its example there. */
async function fillIn(system: SwaggerSystem, place: [string, string], text: string): Promise<void> {
  const form = () => document.getElementById(`operations-${REPORTS}-${SUBMIT}`);
  const isFilled = () => Boolean(form()?.querySelector("textarea")?.value);
  const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));
  system.layoutActions.show(["operations", REPORTS, SUBMIT], true);
  for (let turn = 0; turn < POLLS && !isFilled(); turn++) await pause();
  await pause();
  system.oas3Actions.setRequestBodyValue({ value: text, pathMethod: place });
  form()?.scrollIntoView();
  form()?.querySelector("textarea")?.focus({ preventScroll: true });
}

/** Let the browser not keep what is typed: it would write it to disk, to fill it in again one day. */
function forgetFields(host: HTMLElement): void {
  const observer = new MutationObserver(() => {
    for (const field of host.querySelectorAll("textarea, input, select")) {
      if (field.getAttribute("autocomplete") !== "off") field.setAttribute("autocomplete", "off");
    }
  });
  observer.observe(host, { childList: true, subtree: true });
}

/**
 * Make a request ready: sealed where it must be, proven where it must be.
 *
 * What is typed never stays in it. Where something does not hold, nothing is sent and the answer is this page's own: an
 * interceptor that throws breaks Swagger UI's display.
 */
async function prepare(request: SwaggerRequest, operations: Operations, desk: Desk): Promise<SwaggerRequest> {
  const method = request.method ?? "GET";
  const operation = operations.find(method, request.url);
  if (!operation?.security?.length) return request;
  const typed = request.body;
  const isForm = operation["x-serumpun-seal"] !== undefined || operation["x-serumpun-open"] !== undefined;
  if (isForm) request.body = "";
  try {
    if (!desk.session.isOpen) throw new ProblemError("not-signed-in", "", "");
    const work = isForm ? await workOf(operation, request, typed, desk) : undefined;
    if (work) request.body = work.body;
    // Here and not in the request: what is shown as curl holds no token.
    request.userFetch = (url, init) => send(method, url, init, operation, work, desk);
  } catch (error) {
    const reason = reasonOf(error);
    request.userFetch = async () => notSent(reason);
  }
  return request;
}

async function workOf(operation: Operation, request: SwaggerRequest, typed: unknown, { session, office, unlock }: Desk): Promise<Work> {
  if (!office) throw new ProblemError("no-device", "", "");
  if (office.state === "locked") await unlock();
  const sealing = operation["x-serumpun-seal"];
  if (sealing) return seal(typed, sealing.schema, session, office);
  const opening = operation["x-serumpun-open"];
  if (!opening) throw new Error("no form");
  return open(request.url, typed, opening.schema, session, office);
}

async function send(
  method: string,
  url: string,
  init: RequestInit,
  operation: Operation,
  work: Work | undefined,
  { session, office }: Desk,
): Promise<Response> {
  let answer: Response;
  try {
    answer = await session.fetch(method, url, init);
  } catch (error) {
    return notSent(reasonOf(error));
  }
  if (!answer.ok) return answer;
  const { status, statusText } = answer;
  try {
    if (work) return written(await work.show(answer), status, statusText);
    if (operation.operationId === "list_reports" && office) {
      return written(await showList(answer, session, office), status, statusText);
    }
  } catch (error) {
    return written({ [say("notshown")]: reasonOf(error) }, 422, say("notshown"));
  }
  return answer;
}

function notSent(reason: string): Response {
  return written({ [say("notsent")]: reason }, 400, say("notsent"));
}

interface System {
  React: React;
}

/** What of Swagger UI is not for officers is left out; descriptions become elements. */
const housePlugin = (acts: Acts) => ({ React }: System): object => {
  const nothing = () => () => null;
  const Markdown = () => (props: { source?: string }) =>
    props.source ? renderMarkdown(React.createElement, props.source) : null;
  const make = React.createElement;
  const show = rendererOf(React, acts);
  const responseBody = (Original: unknown) => (props: { content?: unknown }) => {
    const shown = show(props.content);
    if (!shown) return make(Original, props);
    return make("div", null, shown, make("details", null, make("summary", null, "JSON"), make(Original, props)));
  };
  const DeepLink = (Original: unknown) => (props: { text: string }) => make(Original, { ...props, text: tagName(props.text) });
  return {
    fn: { resolveSubtree: async (spec: unknown, path: string[]) => ({ spec: writtenOut(spec, path), errors: [] }) },
    wrapComponents: {
      Markdown,
      DeepLink,
      responseBody,
      InfoContainer: nothing,
      ServersContainer: nothing,
      SchemesContainer: nothing,
      AuthorizeBtnContainer: nothing,
      AuthorizeOperationBtnContainer: nothing,
      authorizeOperationBtn: nothing,
      authorizeBtn: nothing,
    },
  };
};
