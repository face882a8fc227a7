import type { Page } from "@playwright/test";
import { type Frames, framesWhile } from "./frames.ts";

/** What a person notices of a canvas: how soon it stands, and how it follows the hand. */
export type CanvasFigures = { readonly openMs: number; readonly drag: Frames; readonly zoom: Frames };

const STEPS = 60;

/** Opens a flow in the designer and moves a card and the view, all of the flow in sight. */
export async function measureCanvas(page: Page, url: string): Promise<CanvasFigures> {
  await page.goto(url);
  const openMs = await page.evaluate(openedAfterData);
  const drag = await framesWhile(page, () => dragCard(page));
  const zoom = await framesWhile(page, () => zoomInAndOut(page));
  return { openMs, drag, zoom };
}

/** Runs in the page: from the last byte of the draft to the frame in which cards stand, in milliseconds. */
async function openedAfterData(): Promise<number> {
  const drawn = () => document.querySelector(".react-flow__node") !== null;
  while (!drawn()) await new Promise(requestAnimationFrame);
  const shownAt = performance.getEntriesByName("designer-drawn")[0]?.startTime ?? performance.now();
  const answers = performance.getEntriesByType("resource").filter(({ name }) => name.includes("flows.draft"));
  const last = answers.at(-1);
  if (!(last instanceof PerformanceResourceTiming)) throw new Error("the draft was never asked for");
  return shownAt - last.responseEnd;
}

/** Marks the frame in which the first card stands. Given to the page before anything else runs in it. */
export function markFirstCard(): void {
  const look = () => {
    if (!document.querySelector(".react-flow__node")) return requestAnimationFrame(look);
    // The frame after the one that has the card in it has painted it.
    return requestAnimationFrame(() => performance.mark("designer-drawn"));
  };
  requestAnimationFrame(look);
}

async function dragCard(page: Page): Promise<void> {
  const card = await page.locator(".react-flow__node").first().boundingBox();
  if (!card) throw new Error("no card to drag");
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(x + Math.sin(step / 8) * 120, y + step * 2);
    await nextFrame(page);
  }
  await page.mouse.up();
  await nextFrame(page);
}

async function zoomInAndOut(page: Page): Promise<void> {
  const pane = await page.locator(".react-flow__pane").boundingBox();
  if (!pane) throw new Error("no canvas");
  await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.wheel(0, step < STEPS / 2 ? -60 : 60);
    await nextFrame(page);
  }
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
