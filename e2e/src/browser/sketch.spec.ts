import { expect, type Page, test } from "@playwright/test";
import { at, designer, enterAsAdmin } from "./screens.ts";

/** The canvas by keys and as an outline, as whoever draws flows all day uses it. */
const setStatus = { type: "order.set-status", params: { to: "allocated", reason: "" } };
const node = (id: string, [name, x, y]: readonly [string, number, number], what: object = setStatus) => ({
  id,
  name,
  position: { x, y },
  typeVersion: 1,
  onError: "stop",
  ...what,
});
const wire = (id: string, [from, port]: readonly [string, string], to: string) => ({
  id,
  from: { node: from, port },
  to: { node: to, port: "in" },
  order: 0,
});
const PIECE = JSON.stringify({
  orderloom: "nodes",
  schemaVersion: 1,
  nodes: [
    node("paid", ["付款", 0, 0], { type: "trigger.order-event", params: { event: "OrderPaid", shopIds: null } }),
    node("a", ["甲", 320, 0]),
    node("b", ["乙", 640, 0]),
    node("c", ["丙", 960, 0]),
    node("d", ["丁", 640, 200]),
    node("h", ["外呼", 320, 200], {
      type: "connector.http-request",
      params: { connectionId: "3f2a7c44-1d8e-4b6b-9d11-0c5e7a9b2d13", path: "/x" },
    }),
  ],
  edges: [wire("1", ["paid", "out"], "a"), wire("2", ["a", "done"], "b"), wire("3", ["b", "done"], "c")],
});

test("a flow is drawn by keys alone, heard, changed in the outline, and survives a lost network", async ({ page }) => {
  await openFlow(page, "键盘画");
  const flow = designer(page);
  await pastePiece(page);
  await flow.card("付款").focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(flow.card("甲")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(flow.card("丙")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("那个方向没有节点")).toBeAttached();
  await page.keyboard.press("c");
  await page.keyboard.type("丁");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已从「丙」连到「丁」")).toBeAttached();
  await expect(page.locator(".react-flow__edge")).toHaveCount(4);
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("已撤销：移动了位置")).toBeAttached();

  await page.getByLabel("显示方式").getByText("大纲").click();
  const line = page.getByRole("treeitem", { name: /^丁/ });
  await line.click();
  await page.keyboard.press("F2");
  await page.keyboard.type("收尾");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treeitem", { name: /^收尾/ })).toBeFocused();
  await expect(page.getByText(/已保存/)).toBeVisible();

  // Saves alone are lost: with the whole network back, the flow is saved before the page can be loaded anew.
  await page.route("**/api/trpc/*saveDraft*", (route) => route.abort("internetdisconnected"));
  await page.keyboard.press("Delete");
  await expect(page.getByRole("treeitem", { name: /^收尾/ })).toHaveCount(0);
  await expect(page.getByText("未保存，已留在本机")).toBeVisible();
  await page.reload();
  await expect(page.getByText(/已找回/)).toBeVisible();
  await page.unroute("**/api/trpc/*saveDraft*");
  await expect(page.getByRole("treeitem", { name: /^丙/ })).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /^收尾/ })).toHaveCount(0);
});

async function openFlow(page: Page, name: string): Promise<void> {
  await enterAsAdmin(page, "zh");
  await page.goto(at("/sandbox/flows"));
  await page.getByRole("button", { name: "新建流程" }).first().click();
  await page.getByRole("dialog").getByRole("textbox").fill(name);
  await page.getByRole("dialog").locator(".ant-btn-primary").click();
  await page.waitForURL(/flows\/[0-9a-f-]{36}/);
}

async function pastePiece(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), PIECE);
  await page.getByRole("application", { name: /^流程画布/ }).focus();
  await page.keyboard.press("Control+v");
  await expect(designer(page).card("丙")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  // The view moves into place; whoever aims waits for it.
  await expect(async () => {
    const before = await middle(page, "丁");
    await page.waitForTimeout(150);
    expect(await middle(page, "丁")).toEqual(before);
  }).toPass();
}

type Point = { readonly x: number; readonly y: number };

async function middle(page: Page, title: string): Promise<Point> {
  const box = await designer(page).card(title).boundingBox();
  if (!box) throw new Error(`${title} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
