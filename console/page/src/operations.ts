// The operations of the API as openapi.json describes them, found again by the request they make.

export interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
}

export interface Spec {
  readonly info: Record<string, unknown>;
  readonly tags?: readonly { name: string }[];
  paths: Record<string, Record<string, Operation>>;
}

interface Known {
  readonly method: string;
  readonly path: RegExp;
  readonly operation: Operation;
}

export class Operations {
  private readonly known: Known[];

  constructor(spec: Spec) {
    this.known = Object.entries(spec.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: patternOf(path),
        operation,
      })),
    );
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
