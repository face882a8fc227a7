import type { Environment, Id } from "@orderloom/schema/ids";
import type { Role } from "@orderloom/schema/role";
import { inControlTransaction } from "@orderloom/store/database/database";
import { setScopes } from "@orderloom/store/people/person-access";
import { openKeyProvider } from "@orderloom/store/seal/key-provider";
import { addPerson, BY_TEST } from "@orderloom/store/testing/control";
import { createWorld, type World } from "@orderloom/store/testing/world";
import { vi } from "vitest";
import { appRouter } from "../router.ts";
import { createCallerFactory } from "../trpc.ts";

const callerOf = createCallerFactory(appRouter);

type Wanted = {
  readonly name?: string;
  readonly shopIds?: readonly Id[] | null;
  readonly warehouseIds?: readonly string[] | null;
  readonly environment?: Environment;
};

/** A store with orders and runs, and people who call the procedures of the screens on it. */
export type OrderWorld = World & {
  readonly signIn: (
    roles: readonly Role[],
    wanted?: Wanted,
  ) => Promise<{ readonly personId: string; readonly call: ReturnType<typeof callerOf> }>;
};

/** Opens a world whose key is the one that this process's server code reads. */
export async function openOrderWorld(): Promise<OrderWorld> {
  const key = Buffer.alloc(32, 7).toString("base64");
  const made = await createWorld();
  vi.stubEnv("DATABASE_URL", made.url);
  vi.stubEnv("ORDERLOOM_KEY", key);
  const world = { ...made, keys: openKeyProvider({ key }) };
  return {
    ...world,
    async signIn(roles, { name = "周岚", shopIds = null, warehouseIds = null, environment = "live" } = {}) {
      const scope = { shopIds, warehouseIds };
      const { personId } = await inControlTransaction(world.db, async (tx) => {
        const added = await addPerson(tx, { name, roles });
        await setScopes(tx, { personId: added.personId, scope, cause: BY_TEST });
        return added;
      });
      const call = callerOf({
        db: world.db,
        environment,
        language: "zh",
        signedIn: {
          sessionId: "s",
          personId,
          name,
          email: "zhou@example.com",
          roles,
          scope,
          preferences: { language: "zh", zone: "Asia/Shanghai", currency: "CNY" },
        },
      });
      return { personId, call };
    },
  };
}
