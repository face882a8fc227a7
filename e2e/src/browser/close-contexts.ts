import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext } from "@playwright/test";

const PATIENCE_MS = 15_000;

/**
 * Closes what a file of tests opened, one after the other. A window that will not close fails nothing: nothing more is
 * tested in it, and the browser ends it with itself.
 */
export async function closeContexts(contexts: readonly BrowserContext[]): Promise<void> {
  for (const context of contexts) await Promise.race([context.close(), sleep(PATIENCE_MS, undefined, { ref: false })]);
}
