// The part of the API's description that Swagger UI asks for when an operation is unfolded.

/**
 * Take a part of a description, with what it refers to in the places of the references.
 *
 * Swagger UI's own way reads the whole description anew each time, a second of work; this one refers to itself alone.
 */
export function writtenOut(spec: unknown, path: readonly string[]): unknown {
  return inPlace(at(spec, path), spec, []);
}

function at(spec: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, name) => (isObject(held) ? held[name] : undefined), spec);
}

/** Replace references, but none within what it refers to: that would have no end. */
function inPlace(found: unknown, spec: unknown, within: readonly string[]): unknown {
  if (Array.isArray(found)) return found.map((each) => inPlace(each, spec, within));
  if (!isObject(found)) return found;
  const { $ref: reference, ...members } = found;
  if (typeof reference !== "string" || within.includes(reference)) {
    return Object.fromEntries(Object.entries(found).map(([name, held]) => [name, inPlace(held, spec, within)]));
  }
  const named = inPlace(at(spec, reference.split("/").slice(1)), spec, [...within, reference]);
  return { ...(isObject(named) ? named : {}), ...members, $$ref: reference };
}

function isObject(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null;
}
