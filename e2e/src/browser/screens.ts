import { expect, type Locator, type Page } from "@playwright/test";
import { world } from "./world.ts";

export const ADMIN = { name: "陈晓", email: "admin@example.com", password: "correct-horse-9" } as const;
export const SUPERVISOR = { name: "周敏", email: "supervisor@example.com", password: "battery-staple-7" } as const;
export const WAREHOUSE = { name: "李强", email: "warehouse@example.com", password: "paper-boxes-55" } as const;

type Person = { readonly name: string; readonly email: string; readonly password: string };

/** The address of a page of the product. */
export function at(path: string): string {
  return `${world().webUrl}${path}`;
}

/** Signs in by the form, whatever its language, and waits for the first page. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto(at("/sign-in"));
  await page.locator("input[type=email]").fill(person.email);
  await page.locator("input[type=password]").fill(person.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/live\//);
}

const LANGUAGE_NAMES = { zh: "中文", en: "English" } as const;

/** Switches the page to a language by the menu in the top bar. */
export async function speak(page: Page, language: "zh" | "en"): Promise<void> {
  const wanted = HTML_LANGUAGES[language];
  if ((await page.locator("html").getAttribute("lang")) === wanted) return;
  const now = language === "zh" ? "en" : "zh";
  await page.getByRole("button", { name: LANGUAGE_NAMES[now] }).click();
  await page.getByRole("menuitem", { name: LANGUAGE_NAMES[language] }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", wanted);
}

const HTML_LANGUAGES = { zh: "zh-CN", en: "en" } as const;

/** Uses a one-time link: the administrator's, or an invitation. */
export async function joinWithLink(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link);
  const name = page.getByLabel("姓名");
  if (await name.isEnabled()) await name.fill(person.name);
  const email = page.getByLabel("邮箱");
  if (await email.isEnabled()) await email.fill(person.email);
  await page.getByLabel("密码", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: /创建账号并登录|保存并登录/ }).click();
  await page.waitForURL(/\/live\//);
}

/** The administrator, who may be there from another story, with the pages in a language. */
export async function enterAsAdmin(page: Page, language: "zh" | "en"): Promise<void> {
  const link = at(`/welcome?code=${encodeURIComponent(world().adminCode)}`);
  await page.goto(link);
  const name = page.getByLabel("姓名");
  await expect(name.or(page.getByText("链接已失效"))).toBeVisible();
  if (await name.isVisible()) await joinWithLink(page, link, ADMIN);
  else await signIn(page, ADMIN);
  await speak(page, language);
}

/** Chooses the first entry of an antd select that shows the text. */
export async function choose(page: Page, select: Locator, entry: string): Promise<void> {
  await select.click();
  // Long lists draw only what is in view; what is typed narrows them.
  await page.keyboard.type(entry);
  const list = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
  await list.locator(".ant-select-item-option").filter({ hasText: entry }).first().click();
}

/** The designer of the flow that is open. */
export function designer(page: Page) {
  const palette = page.getByRole("region", { name: "节点库" });
  const panel = page.getByRole("complementary", { name: "节点设置" });
  const tab = (name: string) => panel.getByRole("tab", { name }).click();
  return {
    panel,
    palette,
    card: (title: string) => page.locator(".react-flow__node").filter({ hasText: title }),
    /** Drops a kind of node on the canvas. */
    drop: async (kind: string, place: { x: number; y: number }): Promise<void> => {
      await palette
        .getByRole("button", { name: kind, exact: true })
        .dragTo(page.locator(".react-flow__pane"), { targetPosition: place });
    },
    /** Adds a kind of node behind the selected one, wired from its first free port. */
    addAfter: async (kind: string): Promise<void> => {
      await palette.getByRole("button", { name: kind, exact: true }).click();
    },
    rename: async (title: string): Promise<void> => {
      await tab("说明");
      await panel.getByLabel("名称", { exact: true }).fill(title);
      await panel.getByLabel("名称", { exact: true }).press("Enter");
    },
    settings: () => tab("设置"),
    select: async (title: string): Promise<void> => {
      await page.getByRole("button", { name: "适应窗口 (F)" }).click();
      await page.locator(".react-flow__node").filter({ hasText: title }).click();
      await expect(panel).toContainText(title);
    },
  };
}
