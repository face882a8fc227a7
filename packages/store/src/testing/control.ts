import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import { GRAPH_SCHEMA_VERSION, type Graph } from "@orderloom/schema/graph/graph";
import type { Role } from "@orderloom/schema/role";
import type { ControlTx } from "../database/database.ts";
import { setPassword } from "../people/password-account.ts";
import { person } from "../tables/control/person.ts";
import { personRoles } from "../tables/control/person-roles.ts";

/** The product itself, as the cause of what a test prepares. */
export const BY_TEST: Cause = { type: "system", name: "test" };

/** Adds a person who can sign in, and answers the cause of what they will do. */
export async function addPerson(
  tx: ControlTx,
  input: { readonly name: string; readonly roles: readonly Role[] },
): Promise<{ personId: string; cause: Cause }> {
  const personId = randomUUID();
  await tx.drizzle.insert(person).values({ id: personId, name: input.name, email: `${personId}@example.com` });
  for (const role of input.roles) await tx.drizzle.insert(personRoles).values({ personId, role });
  await setPassword(tx, { personId, passwordHash: "hash" });
  return { personId, cause: { type: "person", personId } };
}

/** A graph of one trigger; different names make different graphs. */
export function graphNamed(name: string): Graph {
  return {
    schemaVersion: GRAPH_SCHEMA_VERSION,
    nodes: [
      {
        id: "start",
        type: "trigger.order-event",
        typeVersion: 1,
        name,
        params: { event: "OrderPaid", shopIds: null },
        position: { x: 0, y: 0 },
        onError: "stop",
      },
    ],
    edges: [],
    notes: [],
    groups: [],
    settings: { oneOpenRunPer: null },
  };
}
