import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { at, enterAsAdmin } from "./screens.ts";
import { publishByHand } from "./start-world.ts";

const FLOW = "手动补发";

test("somebody starts a flow with its button, gives what it asks for, and sees the run", async ({ page }) => {
  await enterAsAdmin(page, "zh");
  const flowId = await publishByHand(FLOW);
  await page.goto(at(`/sandbox/flows/${flowId}`));
  await page.getByRole("toolbar").first().getByRole("button", { name: /运行$/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /运\s?行/ }).click();
  await expect(dialog.getByText("请填写此项").first()).toBeVisible();
  await dialog.getByRole("textbox", { name: "sku" }).fill("SKU-7");
  await dialog.getByRole("spinbutton", { name: "quantity" }).fill("3");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: /运\s?行/ }).click();
  await expect(page.getByRole("heading", { name: new RegExp(FLOW) })).toBeVisible();
  await expect(page.getByText("由陈晓手动启动")).toBeVisible();
  await expect(page.getByText("SKU-7 × 3").first()).toBeVisible();
});
