// Checks a document against the JSON Schema of the API's own description: what it says and no more.

import { say } from "./texts.ts";

export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A member that does not fit, and the rule that it breaks, as it is shown; never its value. */
export interface Fault {
  readonly pointer: string;
  readonly rule: string;
}

/** Find the first member that does not fit. */
export function findFault(found: unknown, schema: Schema, pointer = ""): Fault | undefined {
  const no = (rule: string): Fault => ({ pointer, rule });
  if (schema.anyOf) {
    const faults = schema.anyOf.map((each) => findFault(found, each, pointer));
    if (faults.includes(undefined)) return undefined;
    return faults.find((fault) => fault && fault.pointer.length > pointer.length) ?? faults[0];
  }
  if (schema.const !== undefined && found !== schema.const) return no(say("rule.one", { values: JSON.stringify(schema.const) }));
  if (schema.enum && !schema.enum.includes(found)) return no(say("rule.one", { values: schema.enum.join(", ") }));
  if (schema.type && kindOf(found, schema.type) !== schema.type) return no(say("rule.type", { type: schema.type }));
  if (typeof found === "string") return textFault(found, schema, no);
  if (typeof found === "number") {
    if (schema.minimum !== undefined && found < schema.minimum) return no(say("rule.least", { count: schema.minimum }));
    if (schema.maximum !== undefined && found > schema.maximum) return no(say("rule.most", { count: schema.maximum }));
    return undefined;
  }
  if (Array.isArray(found)) return listFault(found, schema, pointer, no);
  return found !== null && typeof found === "object"
    ? objectFault(found as Record<string, unknown>, schema, pointer)
    : undefined;
}

type No = (rule: string) => Fault;

function textFault(found: string, schema: Schema, no: No): Fault | undefined {
  const length = [...found].length;
  if (schema.minLength !== undefined && length < schema.minLength) return no(say("rule.shortest", { count: schema.minLength }));
  if (schema.maxLength !== undefined && length > schema.maxLength) return no(say("rule.longest", { count: schema.maxLength }));
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(found)) return no(say("rule.form"));
  return undefined;
}

function listFault(found: unknown[], schema: Schema, pointer: string, no: No): Fault | undefined {
  if (schema.minItems !== undefined && found.length < schema.minItems) return no(say("rule.least", { count: schema.minItems }));
  if (schema.maxItems !== undefined && found.length > schema.maxItems) return no(say("rule.most", { count: schema.maxItems }));
  const { items } = schema;
  return items && first(found, (each, at) => findFault(each, items, `${pointer}/${at}`));
}

function objectFault(found: Record<string, unknown>, schema: Schema, pointer: string): Fault | undefined {
  const missing = schema.required?.find((name) => !(name in found));
  if (missing !== undefined) return { pointer: `${pointer}/${missing}`, rule: say("rule.missing") };
  return first(Object.entries(found), ([name, held]) => {
    const place = `${pointer}/${name}`;
    const known = schema.properties?.[name];
    if (known) return findFault(held, known, place);
    const rest = schema.additionalProperties;
    if (rest === false) return { pointer: place, rule: say("rule.unknown") };
    return typeof rest === "object" ? findFault(held, rest, place) : undefined;
  });
}

function first<T>(found: readonly T[], check: (each: T, at: number) => Fault | undefined): Fault | undefined {
  for (const [at, each] of found.entries()) {
    const fault = check(each, at);
    if (fault) return fault;
  }
  return undefined;
}

function kindOf(found: unknown, wanted: string): string {
  if (found === null) return "null";
  if (Array.isArray(found)) return "array";
  if (typeof found === "number" && wanted === "integer" && Number.isInteger(found)) return "integer";
  return typeof found;
}
