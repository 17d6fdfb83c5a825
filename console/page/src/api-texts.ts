// The API's own texts in the officer's language: summaries and tags; openapi.json is the English catalogue.

import type { Operation, Spec } from "./operations.ts";
import { id } from "./texts/api/id.ts";
import { type Language, language } from "./texts.ts";

export interface ApiTexts {
  readonly tags: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  readonly summaries: Readonly<Record<string, string>>;
}

const TRANSLATED: Readonly<Record<Exclude<Language, "en">, ApiTexts>> = { id };

function texts(): ApiTexts | undefined {
  const chosen = language();
  return chosen === "en" ? undefined : TRANSLATED[chosen];
}

/** Write the description of the API in the officer's language, as far as it is translated. */
export function inLanguage(spec: Spec): Spec {
  const chosen = texts();
  if (!chosen) return spec;
  const said = (operation: Operation): Operation => {
    const summary = chosen.summaries[operation.operationId];
    return summary === undefined ? operation : { ...operation, summary };
  };
  const paths = Object.entries(spec.paths).map(([path, methods]): [string, Record<string, Operation>] => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, said(operation)])),
  ]);
  const tags = spec.tags?.map((tag) => ({ ...tag, description: chosen.tags[tag.name]?.description ?? tag.description }));
  return { ...spec, ...(tags ? { tags } : {}), paths: Object.fromEntries(paths) };
}

/** Name a group of operations. */
export function tagName(tag: string): string {
  return texts()?.tags[tag]?.name ?? tag;
}
