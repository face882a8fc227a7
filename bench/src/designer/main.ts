import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { BROWSER_ARGS, browserPath } from "@orderloom/e2e/browser/browser-path";
import { startProductStore } from "@orderloom/e2e/product/start-product";
import { closeDatabase, inControlTransaction, openDatabase } from "@orderloom/store/database/database";
import { createFlow } from "@orderloom/store/flows/flows";
import { createAdminLink } from "@orderloom/store/people/first-admin";
import { type Browser, chromium } from "@playwright/test";
import { type Figure, figureTable } from "../yardstick/figure.ts";
import { BARE, canvasFigures } from "./canvas-figures.ts";
import { type CanvasFigures, markFirstCard, measureCanvas } from "./measure-canvas.ts";
import { wideFlow } from "./wide-flow.ts";

const { values } = parseArgs({ options: { json: { type: "string" }, rounds: { type: "string", default: "3" } } });
const cause = { type: "system", name: "bench" } as const;
const FLOWS = [
  [BARE, 1],
  ["500", 500],
  ["2000", 2_000],
] as const;

const store = await startProductStore();
const runner = await store.startRunner();
const web = await store.startWeb(runner);
const db = openDatabase({ url: store.databaseUrl, max: 1, application: "orderloom designer bench" });
const browser = await chromium.launch({ args: BROWSER_ARGS, ...browserPath() });
try {
  const { link, flows } = await inControlTransaction(db, async (tx) => {
    const made: { name: string; flowId: string }[] = [];
    for (const [name, count] of FLOWS) {
      made.push({ name, flowId: (await createFlow(tx, { name, graph: wideFlow(count), cause })).flowId });
    }
    return { link: await createAdminLink(tx, cause), flows: made };
  });
  const figures = await measureFlows(browser, { url: web.url, code: link.secret, flows });
  process.stdout.write(`\n${figureTable(figures)}\n`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await browser.close();
  await closeDatabase(db);
  await store.stop();
}

type Measured = {
  readonly url: string;
  readonly code: string;
  readonly flows: readonly { readonly name: string; readonly flowId: string }[];
};

/** The flows take turns in one page, so that a busy moment of the machine meets all of them. */
async function measureFlows(opened: Browser, { url, code, flows }: Measured): Promise<readonly Figure[]> {
  const page = await opened.newPage({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  // Functions given to the page carry a call of this helper of the loader, which the page does not have.
  await page.addInitScript("globalThis.__name = (value) => value;");
  await page.addInitScript(markFirstCard);
  await page.goto(`${url}/welcome?code=${encodeURIComponent(code)}`);
  await page.getByLabel("姓名").fill("Bench");
  await page.getByLabel("邮箱").fill("bench@example.com");
  await page.getByLabel("密码", { exact: true }).fill("correct-horse-9");
  await page.getByRole("button", { name: "创建账号并登录" }).click();
  await page.waitForURL(/\/live\//);
  const rounds = new Map<string, CanvasFigures[]>(flows.map(({ name }) => [name, []]));
  // The first round warms server and browser, and is not counted.
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const { name, flowId } of flows) {
      const figures = await measureCanvas(page, `${url}/live/flows/${flowId}?view=canvas`);
      if (round > 0) rounds.get(name)?.push(figures);
    }
  }
  const bare = rounds.get(BARE) ?? [];
  return flows.flatMap(({ name }) => canvasFigures(name, rounds.get(name) ?? [], name === BARE ? null : bare));
}
