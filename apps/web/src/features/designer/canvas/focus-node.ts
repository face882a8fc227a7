/** The element of a node or note on a canvas, to give it the focus. */
export function nodeElement(canvas: HTMLElement, id: string): HTMLElement | null {
  return canvas.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}

/** The id of the wire under a point of the screen, wherever other things lie above it; null when there is none. */
export function wireUnder(point: { readonly x: number; readonly y: number }): string | null {
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    const wire = element.closest(".react-flow__edge");
    if (wire) return wire.getAttribute("data-id");
  }
  return null;
}

/** True for elements that take letters and arrow keys for themselves. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}

/** Gives the canvas the focus; from there it follows the selection. */
export function focusCanvas(canvas: Element | null): void {
  canvas?.querySelector<HTMLElement>(".react-flow")?.focus({ preventScroll: true });
}
