// Where this copy of the console was served, as whoever served it wrote into the page.

export interface Place {
  /** The hub's own address: tokens and proofs are for it, whoever carries them there. */
  readonly hub: string;
  readonly client: string;
  readonly redirectUri: string;
  readonly trust: "hub" | "agency";
  /** Fingerprint of the federation file that was compared where this copy is served, if one was. */
  readonly federation: string;
  /** Digest of the files of this page, as whoever served them tells it. */
  readonly bundle: string;
}

export function readPlace(body: HTMLElement): Place {
  const { hub, client, redirect, trust, federation = "", bundle = "" } = body.dataset;
  if (!hub || !client || !redirect || (trust !== "hub" && trust !== "agency")) {
    throw new Error("this page does not say which hub it is for");
  }
  return { hub, client, redirectUri: redirect, trust, federation, bundle };
}
