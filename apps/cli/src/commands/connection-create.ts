import { Id } from "@orderloom/schema/ids";
import { LIMITS } from "@orderloom/schema/limits";
import { Currency } from "@orderloom/schema/money";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { Failure, UsageFailure } from "../failure.ts";
import type { Terminal } from "../terminal.ts";
import { WORDS } from "../words.ts";

const Made = z.object({ connectionId: Id });

/** Prints the id of a new connection; its shop is made too, unless one is named. */
export const connectionCreate = defineCommand({
  name: "connection create",
  usage: "TYPE --name NAME --secret SECRET|- [--shop ID] [--zone ZONE] [--currency CNY] [--setting NAME=VALUE …]",
  summary: {
    zh: "新建连接并打印编号；未用 --shop 指定店铺时一并新建。--secret - 从标准输入读取密钥",
    en: "Make a connection and print its id; its shop is made too unless --shop names one. --secret - reads it from the standard input",
  },
  options: {
    name: { type: "string" },
    secret: { type: "string" },
    shop: { type: "string" },
    zone: { type: "string" },
    currency: { type: "string" },
    setting: { type: "string", multiple: true },
  },
  positionals: ["type"],
  input: z.object({
    type: z.string().min(1),
    name: z.string().trim().min(1).max(LIMITS.nameChars),
    secret: z.string().min(1).optional(),
    shop: Id.optional(),
    zone: z.string().optional(),
    currency: Currency.optional(),
    setting: z.array(z.string()).default([]),
  }),
  async run(input, context) {
    const { type, name, shop, zone, currency } = input;
    const secret = await readSecret(input.secret, context.terminal);
    const api = await openApi(context, ["connections:write"]);
    const body = {
      type,
      name,
      ...(secret === undefined ? {} : { secret }),
      ...(shop ? { shopId: shop } : {}),
      ...(zone || currency ? { shop: { zone, currency } } : {}),
      settings: Object.fromEntries(input.setting.map(readSetting)),
    };
    const { connectionId } = await api.post("/connections", body, Made);
    context.terminal.out(connectionId);
  },
});

async function readSecret(given: string | undefined, terminal: Terminal): Promise<string | undefined> {
  if (given !== "-") return given;
  const secret = (await terminal.readInput()).trim();
  if (secret === "") throw new Failure(WORDS.secretMissing);
  return secret;
}

/** A value that reads as JSON (a number, true, an object) is that; anything else is a text. */
function readSetting(text: string): [string, unknown] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageFailure(WORDS.settingWrong);
  const value = text.slice(at + 1);
  try {
    return [text.slice(0, at), JSON.parse(value)];
  } catch {
    return [text.slice(0, at), value];
  }
}
