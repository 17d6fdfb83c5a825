// Hands a file to the officer: named by this page or cleaned, never opened here.

const KEPT_MS = 60_000; // for the browser to take it

/** Save octets as a file. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
