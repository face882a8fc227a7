import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
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

const PHONE = { width: 390, height: 844 } as const;
const QUALITY = 55;

type Faces = {
  /** As a phone shows it too. */
  readonly phone?: true;
  /** For who likes it light too, where the story is told in the dark. */
  readonly light?: true;
};

/**
 * Takes pictures of a screen for docs/screens.md as it stands, and its other faces, when ORDERLOOM_PICTURES is set. WebP,
 * for a hundred of them lie in the repository.
 */
export async function screenPicture(page: Page, name: string, faces: Faces = {}): Promise<void> {
  if (!process.env.ORDERLOOM_PICTURES) return;
  await writeWebp(page, name);
  await takePhone(page, name, faces);
  if (!faces.light) return;
  await show(page, "light");
  await writeWebp(page, `${name}-light`);
  await show(page, "dark");
}

async function show(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator("html")).toHaveAttribute("data-scheme", colorScheme);
  await page.waitForTimeout(SETTLED_MS);
}

/** Colours and places that move take as long as this at most. */
const SETTLED_MS = 500;

async function takePhone(page: Page, name: string, faces: Faces): Promise<void> {
  const size = page.viewportSize();
  if (!faces.phone || !size) return;
  await page.setViewportSize(PHONE);
  await page.waitForTimeout(SETTLED_MS);
  await writeWebp(page, `${name}-phone`);
  await page.setViewportSize(size);
}

async function writeWebp(page: Page, name: string): Promise<void> {
  const folder = join(ROOT, "docs/pictures/screens");
  await mkdir(folder, { recursive: true });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  await session.detach();
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, "base64"));
}
