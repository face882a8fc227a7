import type { ControlSubject } from "@orderloom/schema/control-act";
import type { Environment } from "@orderloom/schema/ids";
import type { JsonObject } from "@orderloom/schema/json";
import { listActs } from "@orderloom/store/control/control-audit";
import { type Db, inTransaction } from "@orderloom/store/database/database";
import { nameCauses } from "@orderloom/store/timeline/story-cause";
import { type ShownCause, shownCause } from "../orders/with-node-titles.ts";

/** Something that was done to control data, as screens show it: code and params are words only there. */
export type ShownAct = {
  readonly id: number;
  readonly at: string;
  readonly code: string;
  readonly params: JsonObject;
  readonly cause: ShownCause;
};

/** The latest acts on one thing with who did them by name, newest first. */
export function readActs(
  { db, environment }: { readonly db: Db; readonly environment: Environment },
  about: { readonly subject: ControlSubject; readonly subjectId: string },
): Promise<readonly ShownAct[]> {
  return inTransaction(db, environment, async (tx) => {
    const acts = await listActs(tx, about);
    const named = await nameCauses(
      tx,
      acts.map(({ cause }) => cause),
    );
    return acts.map(({ id, at, code, params, cause }) => ({ id, at, code, params, cause: shownCause(named(cause)) }));
  });
}
