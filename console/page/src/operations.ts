// The operations of the API as openapi.json describes them, found again by the request they make.

import type { Schema } from "./schema.ts";

/** What the page asks for where the API itself carries sealed bytes. */
export interface Form {
  readonly summary: string;
  readonly description: string;
  readonly schema: Schema;
  readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  summary?: string;
  description?: string;
  requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Form>> };
  readonly "x-serumpun-seal"?: Form;
  readonly "x-serumpun-open"?: Form;
}

/** Let officers write what they mean: the page signs and seals it. */
export function showForms(spec: Spec): void {
  for (const operation of Object.values(spec.paths).flatMap((methods) => Object.values(methods))) {
    const form = operation["x-serumpun-seal"] ?? operation["x-serumpun-open"];
    if (!form) continue;
    operation.requestBody = { required: true, content: { "application/json": form } };
    operation.summary = form.summary;
    const [roles] = (operation.description ?? "").match(/Roles:.*$/s) ?? [""];
    operation.description = `${form.description}\n\n${roles}`;
  }
}

export interface Spec {
  readonly info: Record<string, unknown>;
  readonly tags?: readonly { readonly name: string; readonly description?: string | undefined }[];
  paths: Record<string, Record<string, Operation>>;
}

interface Known {
  readonly place: [path: string, method: string];
  readonly method: string;
  readonly path: RegExp;
  readonly operation: Operation;
}

export class Operations {
  private readonly known: Known[];

  constructor(spec: Spec) {
    this.known = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        place: [path, method],
        method: method.toUpperCase(),
        path: patternOf(path),
        operation,
      })),
    );
  }

  /** Tell under which path and method an operation stands. */
  placeOf(operationId: string): [path: string, method: string] | undefined {
    return this.known.find((each) => each.operation.operationId === operationId)?.place;
  }

  /** Find the operation of a request to this page's own origin. */
  find(method: string, url: string): Operation | undefined {
    const { origin, pathname } = new URL(url, window.location.origin);
    if (origin !== window.location.origin) return undefined;
    const asked = method.toUpperCase();
    const found = this.known.filter((each) => each.method === asked && each.path.test(pathname));
    // A fixed path comes before one with a parameter in the same place.
    return found.sort((a, b) => b.path.source.length - a.path.source.length)[0]?.operation;
  }
}

function patternOf(path: string): RegExp {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{path\}/g, ".+").replace(/\{\w+\}/g, "[^/]+")}$`);
}
