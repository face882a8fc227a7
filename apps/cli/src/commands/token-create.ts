import { LIMITS } from "@orderloom/schema/limits";
import { TOKEN_SCOPES } from "@orderloom/schema/permission";
import { inTransaction } from "@orderloom/store/database/database";
import { createToken } from "@orderloom/store/people/tokens";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { withLocalStore } from "../local-store.ts";

const DAY_SECONDS = 24 * 60 * 60;

/** Prints a new token and nothing else, so that a script can take it as it is. */
export const tokenCreate = defineCommand({
  name: "token create",
  usage: "--scope SCOPE … [--name NAME] [--days N]",
  summary: {
    zh: `生成 API 令牌，只显示这一次。SCOPE 可多次填写：${TOKEN_SCOPES.join(" ")}`,
    en: `Make an API token, shown this once. Scopes, one or more: ${TOKEN_SCOPES.join(" ")}`,
  },
  options: {
    scope: { type: "string", multiple: true },
    name: { type: "string" },
    days: { type: "string" },
  },
  input: z.object({
    scope: z
      .array(z.string())
      .transform((texts) => texts.flatMap((text) => text.split(/[\s,]+/)).filter((text) => text !== ""))
      .pipe(z.array(z.enum(TOKEN_SCOPES)).min(1)),
    name: z.string().min(1).max(LIMITS.nameChars).default("cli"),
    days: z.coerce.number().positive().max(36_500).optional(),
  }),
  async run({ scope, name, days }, { terminal, environment }) {
    const { token } = await withLocalStore(terminal.env, (db) =>
      inTransaction(db, environment, (tx) =>
        createToken(tx, {
          name,
          scopes: [...new Set(scope)],
          lifetimeSeconds: days === undefined ? null : days * DAY_SECONDS,
          cause: { type: "system", name: "cli" },
        }),
      ),
    );
    terminal.out(token);
  },
});
