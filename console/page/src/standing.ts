// Who is signed in and what it may do: what the bar shows.

import type { Session } from "./session.ts";

export interface Role {
  readonly role: string;
  readonly tlp_ceiling: string;
  readonly categories: readonly string[] | null;
  readonly until: string | null;
}

export interface Self {
  readonly account: string;
  readonly agency: string;
  readonly country: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly session: { signed_in_at: string; ends_at: string; method: string } | null;
  readonly actions: readonly { action: string; is_allowed: boolean; rule: string | null }[];
  readonly keys: readonly { kid: string; use: string; not_after: string; days_left: number }[];
}

export interface Standing {
  readonly self: Self;
  readonly agencyName: string;
  readonly countryName: string;
  readonly federation: string;
  /** The hub's own address: passkeys are made on its pages alone. */
  readonly hub: string;
}

export async function readStanding(session: Session): Promise<Standing> {
  const self = await session.read<Self>("/v1/me");
  const [agency, members] = await Promise.all([
    session.read<{ name: string }>(`/v1/agencies/${self.agency}`).catch(() => undefined),
    session
      .read<{ federation: string; members: { country: string; name: string }[] }>("/v1/members")
      .catch(() => undefined),
  ]);
  const member = members?.members.find((each) => each.country === self.country);
  return {
    self,
    agencyName: agency?.name ?? self.agency,
    countryName: member?.name ?? self.country,
    federation: members?.federation ?? "",
    hub: session.hub,
  };
}
