import { inControlTransaction } from "@orderloom/store/database/database";
import { createAdminLink } from "@orderloom/store/people/first-admin";
import { z } from "zod";
import { defineCommand } from "../command.ts";
import { withLocalStore } from "../local-store.ts";
import { webAddress } from "../web-address.ts";

/** Prints a link that makes whoever opens it first an administrator, within half an hour. */
export const adminLink = defineCommand({
  name: "admin link",
  usage: "",
  summary: {
    zh: "生成管理员一次性链接（30 分钟内有效，只能用一次）",
    en: "Make a one-time link for an administrator (it works once, within 30 minutes)",
  },
  options: {},
  input: z.object({}),
  async run(_, { terminal, url }) {
    const link = await withLocalStore(terminal.env, (db) =>
      inControlTransaction(db, (tx) => createAdminLink(tx, { type: "system", name: "cli" })),
    );
    terminal.out(`${await webAddress(terminal.env, url)}/welcome?code=${link.secret}`);
  },
});
