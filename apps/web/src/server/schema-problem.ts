import { OrderloomError } from "@orderloom/schema/error";
import { checkSchema } from "@orderloom/store/database/check-schema";
import { database } from "./database.ts";

const FRESH_MS = 15_000;

let known: { readonly atMs: number; readonly problem: OrderloomError | null } | null = null;

/** Why this program must not touch the database as it is: newer or older than what it knows. Asked now and then. */
export async function schemaProblem(): Promise<OrderloomError | null> {
  if (known && Date.now() - known.atMs < FRESH_MS) return known.problem;
  const problem = await checkSchema(database()).then(() => null, schemaErrorOf);
  known = { atMs: Date.now(), problem };
  return problem;
}

function schemaErrorOf(thrown: unknown): OrderloomError {
  const about = thrown instanceof OrderloomError && (thrown.code === "schema_newer" || thrown.code === "schema_older");
  if (about) return thrown;
  throw thrown;
}
