// The API's descriptions as elements: paragraphs, lists, code and emphasis; never as markup.

import type { Make, ReactNode } from "./swagger.ts";

const INLINE = /(`[^`]+`|\*\*[^*]+\*\*)/;

/** Read the little Markdown that the API's texts use. */
export function renderMarkdown(make: Make, source: string): ReactNode {
  const blocks = source.trim().split(/\n\s*\n/);
  return make("div", { className: "text" }, ...blocks.map((each) => block(make, each)));
}

function block(make: Make, text: string): ReactNode {
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return make("ul", null, ...lines.map((line) => make("li", null, ...inline(make, line.slice(2)))));
  }
  return make("p", null, ...inline(make, lines.join(" ")));
}

function inline(make: Make, text: string): ReactNode[] {
  return text.split(INLINE).map((part) => {
    if (part.startsWith("`")) return make("code", null, part.slice(1, -1));
    if (part.startsWith("**")) return make("strong", null, part.slice(2, -2));
    return part;
  });
}
