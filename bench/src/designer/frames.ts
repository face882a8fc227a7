import type { Page } from "@playwright/test";
import { median } from "../yardstick/statistics.ts";

/** The frames of one stretch of work, in milliseconds. */
export type Frames = { readonly medianMs: number; readonly slowestMs: number };

/** How long the browser's frames took while something was done to the page. */
export async function framesWhile(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(watchFrames);
  await work();
  const times = await page.evaluate(() => window.takeFrames?.() ?? []);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return { medianMs: median(gaps), slowestMs: Math.max(...gaps) };
}

declare global {
  interface Window {
    takeFrames?: () => readonly number[];
  }
}

/** Runs in the page. */
function watchFrames(): void {
  const times: number[] = [];
  let isWatching = true;
  const note = (time: number) => {
    times.push(time);
    if (isWatching) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.takeFrames = () => {
    isWatching = false;
    return times;
  };
}
