import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../product/start-product.ts";

/**
 * Takes a picture of the page for the README, into docs/pictures, when ORDERLOOM_PICTURES is set: so the pictures
 * are of the real product in the middle of a real story, and one command renews them.
 */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.ORDERLOOM_PICTURES) return;
  const folder = join(ROOT, "docs/pictures");
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
}
