// Elements without markup: what a hub or a partner wrote becomes text and nothing else.

type Held = string | number | Node | null | undefined | false;
type Props = Record<string, string | boolean | undefined | ((event: Event) => void)>;

/** Make an element; `on…` are listeners, `true` is an empty attribute, all else attributes. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Held[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, held] of Object.entries(props)) {
    if (typeof held === "function") made.addEventListener(name.replace(/^on/, ""), held);
    else if (held === true) made.setAttribute(name, "");
    else if (held !== undefined && held !== false) made.setAttribute(name, held);
  }
  made.append(...children.filter((each) => each != null && each !== false).map(asNode));
  return made;
}

function asNode(held: Held): Node {
  return held instanceof Node ? held : document.createTextNode(String(held));
}

/** Find what the page was served with; without it the page is broken. */
export function required(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} in this page`);
  return found;
}
