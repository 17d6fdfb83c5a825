// The choice of a language, wherever a page offers it.

import { el } from "./dom.ts";
import { CATALOGUES, choose, language, say, type Language } from "./texts.ts";

/** Make the field; `speak` says everything anew in the language that was chosen. */
export function languages(speak: () => void): HTMLElement {
  const names = Object.keys(CATALOGUES) as Language[];
  return el(
    "select",
    {
      id: "language",
      "aria-label": say("language.label"),
      onchange: (event) => {
        choose((event.target as HTMLSelectElement).value as Language);
        speak();
      },
    },
    ...names.map((each) =>
      el(
        "option",
        { value: each, selected: each === language() },
        CATALOGUES[each]["language.name"],
      ),
    ),
  );
}
