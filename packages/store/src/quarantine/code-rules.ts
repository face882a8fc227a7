import type { Cause } from "@orderloom/schema/cause";
import { sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { codeRules } from "../tables/control/code-rules.ts";

/** What a code of a channel stands for that its mapping does not know. */
export type CodeRule = {
  /** The type of the connections whose messages carry it. */
  readonly type: string;
  readonly field: string;
  readonly code: string;
  readonly meaning: string;
};

/** A rule, and who said it. `setAt` is ISO 8601. */
export type SetCodeRule = CodeRule & { readonly setBy: string | null; readonly setAt: string };

/** Every rule, by channel, field and code. People make them one by one, so the list has no pages. */
export async function listCodeRules(tx: ControlTx): Promise<readonly SetCodeRule[]> {
  const { rows } = await tx.client.query<SetCodeRule>(
    `select r.type, r.field, r.code, r.meaning, p.name as "setBy", r.set_at as "setAt"
     from control.code_rules r left join control.person p on p.id = r.set_by order by 1, 2, 3`,
  );
  return rows;
}

/** What people said the unknown codes of a type of connection mean, by `field=code`. */
export async function readMeanings(tx: ControlTx, type: string | null): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.client.query<{ key: string; meaning: string }>(
    "select field || '=' || code as key, meaning from control.code_rules where type = $1",
    [type],
  );
  return new Map(rows.map(({ key, meaning }) => [key, meaning]));
}

type By = Cause & { readonly type: "person" };

/** Says what a code means, from the next message on. What was kept because of it is not read again by this alone. */
export async function setCodeRule(tx: ControlTx, rule: CodeRule, by: By): Promise<void> {
  const { type, field, code, meaning } = rule;
  const said = { meaning, setBy: by.personId, setAt: sql`now()` };
  await tx.drizzle
    .insert(codeRules)
    .values({ type, field, code, ...said })
    .onConflictDoUpdate({ target: [codeRules.type, codeRules.field, codeRules.code], set: said });
  const params = { field, code, meaning };
  await recordAct(tx, { code: "code.mapped", params, subject: "quarantine", subjectId: type, cause: by });
  tellControl(tx, "control:connections");
}

/** Takes a rule back: messages that come with the code are kept again. False when there was none. */
export async function removeCodeRule(tx: ControlTx, rule: Omit<CodeRule, "meaning">, by: By): Promise<boolean> {
  const { type, field, code } = rule;
  const { rowCount } = await tx.client.query(
    "delete from control.code_rules where type = $1 and field = $2 and code = $3",
    [type, field, code],
  );
  if (rowCount === 0) return false;
  const params = { field, code };
  await recordAct(tx, { code: "code.unmapped", params, subject: "quarantine", subjectId: type, cause: by });
  tellControl(tx, "control:connections");
  return true;
}
