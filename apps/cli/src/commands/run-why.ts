import { Id } from "@orderloom/schema/ids";
import { JsonObject } from "@orderloom/schema/json";
import { whySentence } from "@orderloom/schema/messages/why";
import { WHY_SENTENCES, type WhyCode } from "@orderloom/schema/run/why-waiting";
import { z } from "zod";
import { openApi } from "../api.ts";
import { defineCommand } from "../command.ts";
import { WORDS } from "../words.ts";

const isCode = (code: string): code is WhyCode => Object.hasOwn(WHY_SENTENCES, code);
const Why = z.object({ code: z.string().refine(isCode), params: JsonObject });
const Waiting = z.looseObject({ why: z.array(Why) });

/** Says why an open run is not going on at this moment. */
export const runWhy = defineCommand({
  name: "run why",
  usage: "ID",
  summary: { zh: "说明一次运行为什么停着", en: "Say why a run is waiting" },
  options: {},
  positionals: ["id"],
  input: z.object({ id: Id }),
  async run({ id }, context) {
    const { language, out } = context.terminal;
    const api = await openApi(context, ["runs:read"]);
    const { why } = await api.get(`/runs/${id}`, Waiting);
    if (why.length === 0) out(WORDS.runEnded[language]);
    for (const one of why) out(whySentence(one, language, (at) => at));
  },
});
