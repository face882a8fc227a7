import { expect, test } from "@playwright/test";
import { openApprovalWorld } from "./approval-world.ts";
import { expectAccessible } from "./axe.ts";
import { screenPicture } from "./picture.ts";
import { at, enterAsAdmin } from "./screens.ts";
import { openVersionsWorld } from "./versions-world.ts";

/** Somebody looks at what a draft changes, publishes it, takes it back, and sees where orders stand. */
test("versions are compared and rolled back, and a lens counts the orders at each node", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  const { flowId } = await openVersionsWorld();
  await page.goto(at(`/sandbox/flows/${flowId}?compare=1..draft`));
  const changes = page.getByRole("complementary", { name: "改动" });
  await expect(page.getByText("新增 1 · 删除 1 · 修改 1 · 连线 2")).toBeVisible();
  await expect(changes).toContainText("审批没有通过");
  await expectAccessible(page);
  await screenPicture(page, "designer-diff", { phone: true });
  await page.getByRole("button", { name: "发布 v2" }).click();
  await expect(page.getByText(/v2 已发布到沙箱/)).toBeVisible();
  await page.getByRole("button", { name: "回滚到 v1" }).click();
  await expect(page.getByText("已按 v1 的内容发布为 v3。")).toBeVisible();

  const sandbox = await openApprovalWorld();
  await sandbox.publish("大额订单");
  for (let sent = 0; sent < 3; sent += 1) await sandbox.sendOrder(50_000_00);
  await page.goto(at("/sandbox/flows"));
  await page.getByRole("link", { name: "大额订单" }).first().click();
  await page.getByRole("button", { name: "更多操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "看运行情况" }).click();
  await expect(page.getByText(/此刻有 3 个运行在路上/)).toBeVisible();
  await page.locator(".react-flow__node").filter({ hasText: "审批" }).click();
  await expect(page.getByRole("complementary", { name: "停在节点上的订单" }).getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await screenPicture(page, "designer-lens", { phone: true });
  await sandbox.close();
});
