// Swagger UI over the hub's own openapi.json: its requests are proven here, its texts are no markup.

import { renderMarkdown } from "./markdown.ts";
import { Operations, type Spec } from "./operations.ts";
import { ProblemError } from "./problem.ts";
import type { Session } from "./session.ts";
import { say, sayCode } from "./texts.ts";

export type ReactNode = unknown;
export type Make = (tag: string, props: object | null, ...children: ReactNode[]) => ReactNode;

interface SwaggerRequest {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  userFetch?: (url: string, init: RequestInit) => Promise<Response>;
}

interface SwaggerUi {
  getSystem(): { layoutActions: { show(path: string[], isShown: boolean): void } };
}

declare const SwaggerUIBundle: ((options: object) => SwaggerUi) & { presets: { apis: unknown } };

/** Show the API. */
export async function showApi(host: HTMLElement, session: Session): Promise<void> {
  const answer = await fetch("/openapi.json", { credentials: "omit" });
  const spec = (await answer.json()) as Spec;
  const operations = new Operations(spec);
  const ui = await new Promise<SwaggerUi>((resolve) => {
    const made = SwaggerUIBundle({
      spec,
      domNode: host,
      presets: [SwaggerUIBundle.presets.apis],
      plugins: [housePlugin],
      layout: "BaseLayout",
      deepLinking: true,
      docExpansion: "none",
      defaultModelsExpandDepth: -1,
      tryItOutEnabled: true,
      persistAuthorization: false,
      validatorUrl: null,
      displayRequestDuration: true,
      showMutatedRequest: true,
      requestInterceptor: (request: SwaggerRequest) => prove(request, operations, session),
      onComplete: () => resolve(made),
    });
  });
  ui.getSystem().layoutActions.show(["operations-tag", "Reports"], true);
}

/** Let a request go with the session's proof, or answer it here: a throwing interceptor breaks the display. */
function prove(request: SwaggerRequest, operations: Operations, session: Session): SwaggerRequest {
  const method = request.method ?? "GET";
  const operation = operations.find(method, request.url);
  if (!operation?.security?.length) return request;
  if (!session.isOpen) {
    request.userFetch = async () => notSent(say("notsent.signin"));
    return request;
  }
  // Here and not in the request: what is shown as curl holds no token.
  request.userFetch = async (url, init) => {
    try {
      return await session.fetch(method, url, init);
    } catch (error) {
      return notSent(reasonOf(error));
    }
  };
  return request;
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof ProblemError)) return say("problem.unreachable");
  const known = sayCode("problem", error.code);
  return known === error.code ? [error.title, error.nextStep].filter(Boolean).join(". ") : known;
}

function notSent(reason: string): Response {
  return new Response(JSON.stringify({ [say("notsent")]: reason }, null, 2), {
    status: 400,
    statusText: say("notsent"),
    headers: { "content-type": "application/json" },
  });
}

interface System {
  React: { createElement: Make };
}

/** What of Swagger UI is not for officers is left out; descriptions become elements. */
function housePlugin({ React }: System): object {
  const nothing = () => () => null;
  const Markdown = () => (props: { source?: string }) =>
    props.source ? renderMarkdown(React.createElement, props.source) : null;
  return {
    wrapComponents: {
      Markdown,
      InfoContainer: nothing,
      ServersContainer: nothing,
      SchemesContainer: nothing,
      AuthorizeBtnContainer: nothing,
      AuthorizeOperationBtnContainer: nothing,
      authorizeOperationBtn: nothing,
      authorizeBtn: nothing,
    },
  };
}
