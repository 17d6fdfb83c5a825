// Showing something new in what is already there: a press, focus and typed words outlive it.

/** Make an element hold what is wanted; what is there already, in its place, stays the same element. */
export function patch(held: Element, ...wanted: readonly Node[]): void {
  const before = [...held.childNodes];
  wanted.forEach((node, at) => {
    const kept = before[at];
    if (!kept) held.append(node);
    else if (!take(kept, node)) kept.replaceWith(node);
  });
  for (const each of before.slice(wanted.length)) each.remove();
}

/** Let a node become as another one; false: they are not for the same. */
function take(kept: Node, wanted: Node): boolean {
  if (kept === wanted || kept.isEqualNode(wanted)) return true;
  if (kept instanceof Text && wanted instanceof Text) {
    kept.data = wanted.data;
    return true;
  }
  if (!(kept instanceof Element && wanted instanceof Element) || kept.tagName !== wanted.tagName || kept.id !== wanted.id) return false;
  for (const { name } of [...kept.attributes]) if (!wanted.hasAttribute(name)) kept.removeAttribute(name);
  for (const { name, value } of wanted.attributes) kept.setAttribute(name, value);
  patch(kept, ...wanted.childNodes);
  return true;
}
