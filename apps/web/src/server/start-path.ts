import type { Environment } from "@orderloom/schema/ids";
import { isAllowed } from "@orderloom/schema/permission";
import { RAIL_ITEMS } from "../shell/rail-items.tsx";
import { currentPerson } from "./auth/current-person.ts";

/** Where somebody starts: the first place in the rail that they may open. */
export async function startPath(environment: Environment): Promise<string> {
  const person = await currentPerson();
  if (!person) return "/sign-in";
  const first = RAIL_ITEMS.find((item) => isAllowed(person.roles, item.permission));
  return `/${environment}/${first?.path ?? "account"}`;
}
