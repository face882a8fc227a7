import { expect, type Page, test } from "@playwright/test";
import { type ApprovalWorld, openApprovalWorld } from "./approval-world.ts";
import { expectAccessible } from "./axe.ts";
import { at, enterAsAdmin } from "./screens.ts";

/**
 * Somebody who operates runs: pauses a flow, sees why an order waits, resumes it, cancels its run and tries it again
 * with other data.
 */
test.describe.configure({ mode: "serial" });

const FLOW = "大额订单";

let sandbox: ApprovalWorld;
test.beforeAll(async () => {
  sandbox = await openApprovalWorld();
  await sandbox.publish(FLOW);
});
test.afterAll(() => sandbox.close());
test.beforeEach(({ page }) => enterAsAdmin(page, "zh"));

async function chooseAct(page: Page, act: string): Promise<void> {
  await page.goto(at("/sandbox/flows"));
  await page
    .getByRole("button", { name: `「${FLOW}」的更多操作` })
    .first()
    .click();
  await page.getByRole("menuitem", { name: act }).click();
}

async function openNewestRun(page: Page): Promise<void> {
  await page.goto(at("/sandbox/runs"));
  await page
    .getByRole("link", { name: new RegExp(FLOW) })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: new RegExp(FLOW) })).toBeVisible();
}

test("a paused flow keeps its orders waiting and says so; resumed, they go on", async ({ page }) => {
  await chooseAct(page, "暂停流程");
  await page.getByRole("dialog").getByRole("textbox", { name: "暂停原因" }).fill("仓库盘点");
  await page
    .getByRole("button", { name: "暂 停" })
    .or(page.getByRole("button", { name: "暂停", exact: true }))
    .click();
  await expect(page.getByText(/已暂停/).first()).toBeVisible();
  await sandbox.sendOrder(50_000_00);
  await openNewestRun(page);
  await expect(page.getByText(/流程已暂停（陈晓，.*原因：仓库盘点/)).toBeVisible();
  await expectAccessible(page);
  await chooseAct(page, "恢复流程");
  await openNewestRun(page);
  await expect(page.getByText(/等待 .* 审批「/)).toBeVisible();
});

test("a run is cancelled with a reason, and tried again with other data", async ({ page }) => {
  await openNewestRun(page);
  await page.getByRole("button", { name: "取消运行…" }).click();
  const cancel = page.getByRole("dialog");
  await cancel.getByRole("textbox", { name: "原因" }).fill("买家改了地址");
  await cancel.getByRole("button", { name: "取消运行" }).click();
  await page.getByRole("button", { name: "重试…" }).click();
  const retry = page.getByRole("dialog");
  await expect(retry.getByText("会重复哪些动作")).toBeVisible();
  await retry.getByLabel("修改数据后再重试").click();
  await retry.getByRole("textbox", { name: "触发数据" }).fill("{");
  await expect(retry.getByText("不是正确的 JSON")).toBeVisible();
  await retry.getByRole("textbox", { name: "触发数据" }).fill('{"implied": [], "note": "改过"}');
  await expectAccessible(page);
  await retry.getByRole("button", { name: /重\s?试/ }).click();
  await expect(page.getByText("这是一次重试")).toBeVisible();
  await expect(page.getByText(/等待 .* 审批「/)).toBeVisible();
});
