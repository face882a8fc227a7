import { inControlTransaction } from "@orderloom/store/database/database";
import { createFirstAdmin } from "@orderloom/store/people/first-admin";
import { hashPassword } from "better-auth/crypto";
import { env } from "../env.ts";
import { database } from "./database.ts";
import { log } from "./log.ts";

/** Names what is wrong with the settings at once, and adds the first administrator where a script asks for one. */
export async function prepareServer(): Promise<void> {
  const { ORDERLOOM_ADMIN_EMAIL: email, ORDERLOOM_ADMIN_PASSWORD: password } = env();
  if (!email || !password) return;
  try {
    const passwordHash = await hashPassword(password);
    const name = email.split("@")[0] ?? email;
    const made = await inControlTransaction(database(), (tx) => createFirstAdmin(tx, { name, email, passwordHash }));
    if (made) log.info("first administrator added");
  } catch (thrown) {
    // The screens say that the database is away; they must be there to say it.
    log.error("first administrator not added", { cause: thrown });
  }
}
