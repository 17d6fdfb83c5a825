// What a sign-in brings back from the other window of this browser, over a channel of this origin.

export const CHANNEL = "serumpun-sign-in";

export interface Returned {
  readonly state: string;
  readonly iss: string;
  readonly code: string;
  readonly error: string;
}
