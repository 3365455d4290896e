/** Arrow keys move between the links and buttons of a view that are marked with `data-stop`. */

/** Moves the focus to the next or previous stop; false when there is none that way. */
export function moveFocus(root: ParentNode, by: 1 | -1): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')].filter((stop) =>
    stop.checkVisibility(),
  );
  const current = stops.findIndex((stop) => stop.matches(':focus'));
  const next = current < 0 ? (by === 1 ? 0 : -1) : current + by;
  const target = stops[next];
  if (!target) return false;
  target.focus();
  return true;
}

/** Whether the keys typed go into a field. */
export function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** A plain key, without the modifiers that browser and screen reader use. */
export const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.altKey;
