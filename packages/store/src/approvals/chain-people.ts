import type { ChainPerson } from "@orderloom/schema/approval/chain-forecast";
import { Role } from "@orderloom/schema/role";
import { z } from "zod";
import type { ControlTx } from "../database/database.ts";

const Person = z.object({ id: z.string(), name: z.string(), roles: z.array(Role), active: z.boolean() });

/**
 * People as approval chains meet them, by name: those of the ids, or without ids everybody there is. Who has not set a
 * password yet counts as unable to sign in.
 */
export async function listChainPeople(tx: ControlTx, ids: readonly string[] | null = null): Promise<ChainPerson[]> {
  if (ids?.length === 0) return [];
  const { rows } = await tx.client.query(
    `select p.id, p.name,
            array(select r.role from control.person_roles r where r.person_id = p.id order by 1) as roles,
            p.active and exists (select from control.account a where a.user_id = p.id) as active
     from control.person p where $1::text[] is null or p.id = any($1) order by p.name, p.id`,
    [ids],
  );
  return z.array(Person).parse(rows);
}
