/** Rules between the members of a header; originator, hub and recipient all apply them (sealed-report section 4). */

import { checkSealedLength } from "./content.js";
import { fromTimestamp, type Instant } from "./encoding.js";
import { refuse } from "./errors.js";
import type { Header } from "./header.js";
import * as limits from "./limits.js";

/** The longest a report may live, in days: the narrower its marking, the sooner it must be renewed. */
export const MAX_LIFE_DAYS: Readonly<Record<Header["tlp"], number>> = {
  RED: 366,
  "AMBER+STRICT": 1098,
  AMBER: 1098,
  GREEN: 1830,
  CLEAR: 1830,
};
export const PRACTICE_LIFE_DAYS = 90;
/** Agencies a RED section may be sealed to: more is not "named recipients". */
export const RED_AUDIENCE = 10;

/**
 * Check the rules between members.
 *
 * @throws `audience-empty`; `handling-rule`: the pointer names the member to correct.
 */
export function checkHandling(header: Header): void {
  for (const [at, section] of header.sections.entries()) {
    if (section.audience.length === 0) refuse("audience-empty", "nobody may open it", `/sections/${at}/audience`);
  }
  for (const { length } of header.sections) checkSealedLength(length);
  for (const { length } of header.attachments) checkSealedLength(length);
  checkMarking(header);
  checkTimes(header);
  checkThread(header);
}

/**
 * Check that the report was made just now, or says that it was prepared offline.
 *
 * @throws `clock-window`.
 */
export function checkClock(header: Header, at: Instant): void {
  const created = fromTimestamp(header.created_at);
  const oldest = header.prepared_offline ? limits.OFFLINE_WINDOW : limits.CLOCK_WINDOW;
  if (created < at - oldest || created > at + limits.CLOCK_WINDOW) {
    refuse("clock-window", "created_at outside the window", "/created_at");
  }
  if (fromTimestamp(header.expires_at) <= at) refuse("clock-window", "already expired", "/expires_at");
}

function checkMarking({ tlp, pap, sections, permitted_actions: actions }: Header): void {
  const widest = Math.max(...sections.map((section) => section.audience.length));
  if (tlp === "RED" && widest > RED_AUDIENCE) refuse("handling-rule", `RED to ${widest} agencies`, "/tlp");
  if (sections.some((section) => section.name === "victim_identity") && (tlp === "GREEN" || tlp === "CLEAR")) {
    refuse("handling-rule", "victim identity under a wide marking", "/tlp");
  }
  if ((tlp === "RED" || tlp === "AMBER+STRICT") && actions.includes("share_in_country")) {
    refuse("handling-rule", "RED and AMBER+STRICT stay inside", "/permitted_actions");
  }
  if (pap === "RED" && actions.some((action) => action !== "use_as_lead" && action !== "preserve_evidence")) {
    refuse("handling-rule", "PAP RED with visible actions", "/permitted_actions");
  }
}

function checkTimes(header: Header): void {
  const created = fromTimestamp(header.created_at);
  const expires = fromTimestamp(header.expires_at);
  const days = header.kind === "practice" ? PRACTICE_LIFE_DAYS : MAX_LIFE_DAYS[header.tlp];
  if (expires <= created || expires > created + days * limits.DAY) {
    refuse("handling-rule", "expiry outside the marking's maximum", "/expires_at");
  }
  if (header.review_at !== null) {
    const review = fromTimestamp(header.review_at);
    if (review <= created || review > expires) refuse("handling-rule", "review outside the report's life", "/review_at");
  }
  if (header.occurred !== null && fromTimestamp(header.occurred.from) > fromTimestamp(header.occurred.to)) {
    refuse("handling-rule", "period ends before it begins", "/occurred");
  }
}

function checkThread({ kind, originator, in_reply_to: answered, supersedes }: Header): void {
  if (["response", "feedback", "release_request"].includes(kind) && answered === null) {
    refuse("handling-rule", "an answer to nothing", "/in_reply_to");
  }
  if ((supersedes !== null) !== (kind === "correction")) {
    refuse("handling-rule", "only a correction supersedes, and it must", "/supersedes");
  }
  if (supersedes !== null && supersedes.originator !== originator) {
    refuse("handling-rule", "corrects another agency's report", "/supersedes");
  }
}
