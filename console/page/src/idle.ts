// Calls when nobody has touched the page for a while.

const SIGNS = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** Call `act` once after each `milliseconds` without a sign of anybody. */
export function whenIdle(milliseconds: number, act: () => void): void {
  let timer = window.setTimeout(act, milliseconds);
  for (const sign of SIGNS) {
    window.addEventListener(
      sign,
      () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(act, milliseconds);
      },
      { capture: true, passive: true },
    );
  }
}
