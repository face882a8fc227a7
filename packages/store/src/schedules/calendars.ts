import type { Cause } from "@orderloom/schema/cause";
import { FIRST_CALENDAR } from "@orderloom/schema/cn-holidays";
import { OrderloomError } from "@orderloom/schema/error";
import { ENVIRONMENTS, type Environment } from "@orderloom/schema/ids";
import { WorkCalendar } from "@orderloom/schema/work-calendar";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx, Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { personOf } from "../flows/drafts.ts";
import { calendars } from "../tables/control/calendars.ts";

/** A calendar as it was told once; it never changes, a change is the next number. */
export type NumberedCalendar = { readonly number: number; readonly calendar: WorkCalendar };

const NEWEST = statement(
  "read_newest_calendar",
  () => "select number, calendar from control.calendars order by number desc limit 1",
);

/** The working calendar in force, as turns are given it. Throws `internal` where none was ever put in. */
export async function newestCalendar(tx: Tx): Promise<NumberedCalendar> {
  const [newest] = await execute<NumberedCalendar>(tx, NEWEST, []);
  if (!newest) throw new OrderloomError("internal", { params: { missing: "calendar" } });
  return newest;
}

/** The working calendar in force; null before the installation was set up. */
export async function getCalendar(tx: ControlTx): Promise<NumberedCalendar | null> {
  const { rows } = await tx.client.query<NumberedCalendar>(
    "select number, calendar from control.calendars order by number desc limit 1",
  );
  const [row] = rows;
  return row ? { number: row.number, calendar: WorkCalendar.parse(row.calendar) } : null;
}

/**
 * Puts a calendar in force that was made from number `basedOn`, and answers its own number. Waits that were settled
 * before keep their moment. Throws `conflict` when somebody else put one in force meanwhile.
 */
export async function saveCalendar(
  tx: ControlTx,
  input: { readonly calendar: WorkCalendar; readonly basedOn: number; readonly cause: Cause },
): Promise<number> {
  const { calendar, basedOn, cause } = input;
  const number = basedOn + 1;
  const newest = await getCalendar(tx);
  if (newest?.number !== basedOn) throw new OrderloomError("conflict", { params: { number: newest?.number ?? 0 } });
  const inserted = await tx.drizzle
    .insert(calendars)
    .values({ number, calendar, savedBy: personOf(cause) })
    .onConflictDoNothing();
  if (inserted.rowCount !== 1) throw new OrderloomError("conflict", { params: { number } });
  for (const environment of ENVIRONMENTS) await tx.client.query(RECKON_AGAIN(environment));
  await recordAct(tx, { code: "calendar.changed", params: { number }, subject: "settings", subjectId: "1", cause });
  tellControl(tx, "control:settings");
  return number;
}

/** Schedules look again for their next time: one that comes due without a time of its own is given one. */
const RECKON_AGAIN = (environment: Environment) => `
  update ${environment}.schedules set next_at = clock_timestamp()
  where next_at is null or next_at > clock_timestamp()`;

/** Puts the first calendar in force where there is none. */
export async function seedCalendar(tx: ControlTx): Promise<void> {
  await tx.drizzle.insert(calendars).values({ number: 1, calendar: FIRST_CALENDAR }).onConflictDoNothing();
}
