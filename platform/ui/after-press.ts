let pressed = false;
for (const [kind, down] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
] as const)
  globalThis.addEventListener?.(
    kind,
    () => {
      pressed = down;
    },
    { capture: true },
  );

/**
 * Runs `act` when no finger or mouse button is down any more. What a field says when it is left would otherwise push the button that is
 * being pressed away from under the pointer, and the press would be lost.
 */
export const afterPress = (act: () => void): void => {
  const soon = () => void setTimeout(act);
  if (!pressed) return soon();
  const ended = new AbortController();
  for (const kind of ['pointerup', 'pointercancel'])
    globalThis.addEventListener(
      kind,
      () => {
        ended.abort();
        soon();
      },
      { signal: ended.signal },
    );
};
