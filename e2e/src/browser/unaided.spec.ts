import { expect, type Page, test } from "@playwright/test";
import { type CarrierServer, startCarrierServer } from "../peers/carrier-server.ts";
import { connectCarrier } from "./carrier-world.ts";
import { type CountedHand, countedHand } from "./counted-hand.ts";
import { screenPicture } from "./picture.ts";
import { at, enterAsAdmin } from "./screens.ts";
import { connectOtherSystem } from "./template-peers.ts";

/**
 * Somebody who was shown nothing draws paid → mark → route → waybill → tell from an empty canvas: by what is written
 * on the screen alone, in few actions, and the flow then moves an order.
 */
const CARRIER = "圆通电子面单";
const MOST_ACTIONS = 45;

let carrier: CarrierServer;
test.beforeAll(async () => {
  carrier = await startCarrierServer();
});
test.afterAll(() => carrier.close());

test("a first flow is drawn without help in few actions, and moves an order", async ({ page }) => {
  await connectCarrier(CARRIER, carrier.url);
  const shop = await connectOtherSystem();
  await enterAsAdmin(page, "zh");
  await page.goto(at("/sandbox/flows"));
  await page.getByRole("button", { name: "新建流程" }).first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("付款后出面单");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /新\s?建|确\s?定/ })
    .click();
  await expect(page.getByRole("heading", { name: "从一个触发节点开始" })).toBeVisible();
  await screenPicture(page, "designer-empty");

  const hand = countedHand(page);
  const { add } = kinds(page, hand);
  await hand.click(page.getByRole("button", { name: "添加「订单事件」" }));
  await add("修改订单状态");
  await pick(page, hand, { field: "目标状态", entry: "已配货" });
  await add("决策表");
  await fillTable(page, hand);
  await add("HTTP 请求");
  await fillRequest(page, hand);
  await add("发送通知");
  await fillNotice(page, hand);
  await expect(page.getByRole("button", { name: "无问题" })).toBeVisible();
  await screenPicture(page, "designer-flow", { phone: true });
  await hand.click(page.getByRole("button", { name: "发布 v1" }));
  await expect(page.getByText(/v1 已发布到沙箱/)).toBeVisible();
  expect(hand.actions()).toBeLessThanOrEqual(MOST_ACTIONS);

  const { orderId } = await shop.order(15_000);
  await page.goto(at(`/sandbox/orders/${orderId}`));
  await expect(page.getByText("已配货").first()).toBeVisible();
  const orderNo = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
  await expect.poll(() => carrier.waybillOf(orderNo)?.service).toBe("顺丰");
  await page.goto(at("/sandbox/notices"));
  const notice = `订单 ${orderNo} 的运单号：${carrier.waybillOf(orderNo)?.waybillNo}`;
  await expect(page.getByText(notice).first()).toBeVisible();
});

function kinds(page: Page, hand: CountedHand) {
  const shelf = page.getByRole("region", { name: "节点库" });
  return { add: (kind: string) => hand.click(shelf.getByRole("button", { name: kind, exact: true })) };
}

async function pick(page: Page, hand: CountedHand, { field, entry }: { field: string; entry: string }): Promise<void> {
  await hand.click(panel(page).getByRole("combobox", { name: field }));
  await hand.click(page.getByTitle(entry).last());
}

function panel(page: Page) {
  return page.getByRole("complementary", { name: "节点设置" });
}

/** Heavy parcels to Ürümqi by EMS, all others by SF. */
async function fillTable(page: Page, hand: CountedHand): Promise<void> {
  await hand.click(panel(page).getByRole("button", { name: "编辑表格" }));
  const table = page.getByRole("dialog");
  await hand.click(table.getByLabel("第 1 行，城市"));
  await hand.type("*乌鲁木齐*");
  await hand.press("Tab");
  await hand.type(">2000");
  await hand.press("Tab");
  await hand.type("EMS");
  await hand.click(table.getByRole("button", { name: "添加行" }));
  await hand.click(table.getByLabel("第 2 行，结果 service"));
  await hand.type("顺丰");
  await hand.click(table.getByRole("button", { name: /完\s?成/ }));
}

async function fillRequest(page: Page, hand: CountedHand): Promise<void> {
  await pick(page, hand, { field: "连接", entry: CARRIER });
  await hand.click(panel(page).getByRole("textbox", { name: "请求体 选填", exact: true }));
  await hand.type('{"no": "');
  await insert(page, hand, { field: "请求体", name: "订单号" });
  await hand.type('", "service": "');
  await insert(page, hand, { field: "请求体", name: "service" });
  await hand.type('"}');
  await hand.click(panel(page).getByRole("button", { name: "提取结果" }));
  await expect(panel(page).getByPlaceholder("名称").last()).toBeFocused();
  await hand.type("waybillNo");
  await hand.press("Tab");
  await hand.type("waybillNo");
}

async function fillNotice(page: Page, hand: CountedHand): Promise<void> {
  await pick(page, hand, { field: "角色", entry: "系统管理员" });
  await hand.click(panel(page).getByRole("textbox", { name: "标题 (中文)" }));
  await hand.press("End");
  await hand.type(" 的运单号：");
  await insert(page, hand, { field: "标题 (中文)", name: "waybillNo" });
}

/** Chooses one of the data that a text may name, by its own button; the text then goes on behind it. */
async function insert(page: Page, hand: CountedHand, { field, name }: { field: string; name: string }): Promise<void> {
  await hand.click(panel(page).getByRole("button", { name: `在「${field}」里插入数据` }));
  await hand.click(page.getByRole("option", { name }).first());
  await expect(panel(page).getByRole("textbox", { name: field }).first()).toBeFocused();
}
