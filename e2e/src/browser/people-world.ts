import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { postOrder } from "./post-order.ts";
import { at } from "./screens.ts";
import { world } from "./world.ts";

const SECRET = "hush-hush-hush";

const Answer = z.object({ result: z.object({ data: z.object({ json: z.unknown() }) }) });

/** Asks the screens' own server as the person of the page does, in live. */
export async function ask(page: Page, procedure: string, json: unknown): Promise<unknown> {
  const answer = await page.request.post(at(`/api/trpc/${procedure}`), {
    data: { json },
    headers: { origin: world().webUrl, "content-type": "application/json", "x-orderloom-environment": "live" },
  });
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
  return Answer.parse(await answer.json()).result.data.json;
}

const Made = z.object({ connectionId: z.string() });

/** A shop with one paid order: the shop's name, its connection and the channel's number of the order. */
export type ShopWithOrder = { readonly name: string; readonly connectionId: string; readonly number: string };

export async function makeShopWithOrder(page: Page, name: string): Promise<ShopWithOrder> {
  const made = await ask(page, "connections.create", { type: "shopify", name, secret: SECRET });
  const { connectionId } = Made.parse(made);
  const hook = `${world().runnerUrl}/v1/hooks/${connectionId}`;
  return { name, connectionId, number: await postOrder(hook, SECRET, { total: "88.00" }) };
}

/** A mail connection to a server of this machine. */
export async function makeMail(page: Page, name: string, port: number): Promise<string> {
  const settings = { host: "127.0.0.1", port, from: "orders@example.com", allowPrivateNetwork: true };
  return Made.parse(await ask(page, "connections.create", { type: "mail", name, settings })).connectionId;
}
