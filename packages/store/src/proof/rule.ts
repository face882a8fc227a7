import type { Id } from "@orderloom/schema/ids";
import type { OrderCheck } from "@orderloom/schema/proof/check";
import { type Statement, statement } from "../database/statement.ts";

/** A row that breaks a rule: what it is, by the name people know it by, and what is wrong. */
export type RuleFinding = {
  readonly subject: string;
  readonly orderId: Id | null;
  readonly expected: string;
  readonly found: string;
};

/** What one look at some rows came to; `last` is the key of the last row, null when there was none. */
export type Look = {
  readonly looked: number;
  readonly last: Id | null;
  readonly wrong: readonly RuleFinding[];
};

/** A rule over the rows of one table. `wrong` selects subject, order_id, expected and found `from page p`. */
export type Rule = {
  readonly check: OrderCheck;
  readonly table: string;
  readonly key: string;
  readonly columns: readonly string[];
  /** Rows that the rule is about; all when absent. */
  readonly where?: string;
  readonly wrong: (schema: string) => string;
};

/** More findings of one rule than this are not named one by one: they are enough to begin with. */
export const MOST_FINDINGS = 50;

const looking = (rule: Rule, schema: string, page: string): string => `
  with page as materialized (${page}),
  wrong as materialized (${rule.wrong(schema)} order by 1 limit ${MOST_FINDINGS})
  select (select count(*) from page) as looked, (select p.${rule.key} from page p order by p.${rule.key} desc limit 1) as last,
    coalesce((select json_agg(json_build_object('subject', w.subject, 'orderId', w.order_id, 'expected', w.expected::text,
      'found', w.found::text)) from wrong w), '[]') as wrong`;

/** Looks at the rows of bucket `$1` after the key `$2`, `$3` of them. */
export function sweepStatement(rule: Rule): Statement {
  const { check, table, key, columns, where = "true" } = rule;
  return statement(`check_${check}`, (schema) =>
    looking(
      rule,
      schema,
      `select ${columns.map((column) => `r.${column}`).join(", ")} from ${schema}.${table} r
       where r.bucket = $1 and r.${key} > $2 and ${where} order by r.${key} limit $3`,
    ),
  );
}

/** Looks at the rows of the buckets `$1` and keys `$2`, side by side. */
export function pickedStatement(rule: Rule): Statement {
  const { check, table, key, columns, where = "true" } = rule;
  return statement(`check_changed_${check}`, (schema) =>
    looking(
      rule,
      schema,
      `select ${columns.map((column) => `r.${column}`).join(", ")}
       from unnest($1::smallint[], $2::uuid[]) w(bucket, id)
       join ${schema}.${table} r on r.bucket = w.bucket and r.${key} = w.id where ${where}`,
    ),
  );
}
