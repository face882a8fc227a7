import type { Cause } from "@orderloom/schema/cause";
import { getSettings } from "@orderloom/store/control/settings";
import { inControlTransaction } from "@orderloom/store/database/database";
import { removeDemo } from "@orderloom/store/demo/remove-demo";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { withLocalStore } from "../local-store.ts";
import { sandboxContext } from "../sandbox-context.ts";
import { say } from "../terminal.ts";
import { WORDS } from "../words.ts";

const CAUSE: Cause = { type: "system", name: "cli" };

/** Takes the demo out of the sandbox; it does not come back by itself. */
export const demoRemove = defineCommand({
  name: "demo remove",
  usage: "",
  summary: { zh: "清除沙箱里的演示数据", en: "Remove the demo from the sandbox" },
  options: {},
  input: z.object({}),
  async run(_, given) {
    const { terminal, environment } = sandboxContext(given);
    const { orders } = await withLocalStore(terminal.env, async (db) => {
      const { demo } = await inControlTransaction(db, getSettings);
      if (demo !== "loaded") throw new Failure(WORDS.demoAbsent);
      return removeDemo(db, { environment, cause: CAUSE });
    });
    terminal.out(say(terminal, WORDS.demoRemoved, { orders }));
  },
});
