import { randomUUID } from "node:crypto";
import type { Cause } from "@orderloom/schema/cause";
import type { ControlActCode } from "@orderloom/schema/control-act";
import { OrderloomError } from "@orderloom/schema/error";
import { ENVIRONMENTS, type Environment, type Id } from "@orderloom/schema/ids";
import type { LocalizedText } from "@orderloom/schema/language";
import { DEFAULT_CALENDAR_ID, DEFAULT_CALENDAR_NAME, FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { WorkCalendar } from "@orderloom/schema/time/work-calendar";
import { desc, eq, sql } from "drizzle-orm";
import { recordAct } from "../control/control-audit.ts";
import { tellControl } from "../control/control-topic.ts";
import type { ControlTx } from "../database/database.ts";
import { personOf } from "../flows/drafts.ts";
import { calendars } from "../tables/control/calendars.ts";
import { person } from "../tables/control/person.ts";
import { workCalendars } from "../tables/control/work-calendars.ts";

/** A calendar with what it says now. `number` is that saying's; `changedAt` (ISO 8601) is when it was told. */
export type NamedCalendar = {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly archived: boolean;
  readonly number: number;
  readonly calendar: WorkCalendar;
  readonly changedAt: string;
  /** Null for what every installation starts with. */
  readonly changedBy: string | null;
};

/** Every calendar, by age. There are few, so the list has no pages. */
export async function listCalendars(tx: ControlTx): Promise<readonly NamedCalendar[]> {
  const rows = await selectCalendars(tx).orderBy(workCalendars.createdAt, workCalendars.id);
  return rows.map(toCalendar);
}

/** One calendar, or null. */
export async function getCalendar(tx: ControlTx, calendarId: Id): Promise<NamedCalendar | null> {
  const [row] = await selectCalendars(tx).where(eq(workCalendars.id, calendarId));
  return row ? toCalendar(row) : null;
}

/** What a calendar has said, the latest first. */
export type CalendarSaying = Pick<NamedCalendar, "number" | "calendar" | "changedAt" | "changedBy">;

/** The latest sayings of a calendar, 100 at most, newest first. */
export async function calendarHistory(tx: ControlTx, calendarId: Id): Promise<readonly CalendarSaying[]> {
  const rows = await tx.drizzle
    .select({ saying: calendars, changedBy: person.name })
    .from(calendars)
    .leftJoin(person, eq(person.id, calendars.savedBy))
    .where(eq(calendars.calendarId, calendarId))
    .orderBy(desc(calendars.number))
    .limit(100);
  return rows.map(({ saying, changedBy }) => ({ ...sayingOf(saying), changedBy }));
}

/** Makes a calendar. */
export async function createCalendar(
  tx: ControlTx,
  input: { readonly name: LocalizedText; readonly calendar: WorkCalendar; readonly cause: Cause },
): Promise<Id> {
  const { name, calendar, cause } = input;
  const calendarId = randomUUID();
  await serialise(tx);
  await tx.drizzle.insert(workCalendars).values({ id: calendarId, nameZh: name.zh, nameEn: name.en });
  await say(tx, { calendarId, calendar, cause });
  await record(tx, { code: "calendar.created", params: { name: wordOf(name) }, calendarId, cause });
  return calendarId;
}

/**
 * Puts in force what a calendar says from now on, made from its saying `basedOn`, and answers the new number. Waits
 * that were settled before keep their moment; schedules are reckoned again. Throws `not_found`, and `conflict` when
 * somebody else changed it meanwhile.
 */
export async function saveCalendar(
  tx: ControlTx,
  input: {
    readonly calendarId: Id;
    readonly calendar: WorkCalendar;
    readonly basedOn: number;
    readonly cause: Cause;
  },
): Promise<number> {
  const { calendarId, calendar, basedOn, cause } = input;
  await serialise(tx);
  const known = await mustGet(tx, calendarId);
  if (known.number !== basedOn) throw new OrderloomError("conflict", { params: { number: known.number } });
  const number = await say(tx, { calendarId, calendar, cause });
  for (const environment of ENVIRONMENTS) await tx.client.query(RECKON_AGAIN(environment));
  await record(tx, { code: "calendar.changed", params: { number }, calendarId, cause });
  return number;
}

/** Gives a calendar another name. Throws `not_found`. */
export async function renameCalendar(
  tx: ControlTx,
  input: { readonly calendarId: Id; readonly name: LocalizedText; readonly cause: Cause },
): Promise<void> {
  const { calendarId, name, cause } = input;
  await mustGet(tx, calendarId);
  await tx.drizzle
    .update(workCalendars)
    .set({ nameZh: name.zh, nameEn: name.en })
    .where(eq(workCalendars.id, calendarId));
  await record(tx, { code: "calendar.renamed", params: { name: wordOf(name) }, calendarId, cause });
}

/**
 * Takes a calendar out of what nodes choose from, or puts it back; what names it keeps working. Throws `not_found`,
 * and `conflict` for the one that every installation has.
 */
export async function setCalendarArchived(
  tx: ControlTx,
  input: { readonly calendarId: Id; readonly archived: boolean; readonly cause: Cause },
): Promise<void> {
  const { calendarId, archived, cause } = input;
  if (calendarId === DEFAULT_CALENDAR_ID) throw new OrderloomError("conflict", { params: { calendarId } });
  const { name } = await mustGet(tx, calendarId);
  await tx.drizzle
    .update(workCalendars)
    .set({ archivedAt: archived ? sql`now()` : null })
    .where(eq(workCalendars.id, calendarId));
  const code = archived ? "calendar.archived" : "calendar.restored";
  await record(tx, { code, params: { name: wordOf(name) }, calendarId, cause });
}

/** Puts in the calendar that every installation has, with China's holidays, where it is not there. */
export async function seedCalendar(tx: ControlTx): Promise<void> {
  const { zh: nameZh, en: nameEn } = DEFAULT_CALENDAR_NAME;
  await tx.drizzle.insert(workCalendars).values({ id: DEFAULT_CALENDAR_ID, nameZh, nameEn }).onConflictDoNothing();
  await tx.drizzle.insert(calendars).values({ number: 1, calendar: FIRST_CALENDAR }).onConflictDoNothing();
}

/** Numbers are given out to one after the other, across all calendars: a number alone tells what a turn saw. */
async function serialise(tx: ControlTx): Promise<void> {
  await tx.client.query("select pg_advisory_xact_lock(hashtext('orderloom:calendars'))");
}

async function say(
  tx: ControlTx,
  { calendarId, calendar, cause }: { calendarId: Id; calendar: WorkCalendar; cause: Cause },
): Promise<number> {
  const { rows } = await tx.client.query<{ number: number }>(
    `insert into control.calendars (number, calendar_id, calendar, saved_by)
     select coalesce(max(number), 0) + 1, $1, $2::json, $3 from control.calendars returning number`,
    [calendarId, JSON.stringify(calendar), personOf(cause)],
  );
  return rows[0]?.number ?? 0;
}

/** Schedules look again for their next time: one that comes due without a time of its own is given one. */
const RECKON_AGAIN = (environment: Environment) => `
  update ${environment}.schedules set next_at = clock_timestamp()
  where next_at is null or next_at > clock_timestamp()`;

async function mustGet(tx: ControlTx, calendarId: Id): Promise<NamedCalendar> {
  const known = await getCalendar(tx, calendarId);
  if (!known) throw new OrderloomError("not_found", { params: { calendarId } });
  return known;
}

type Act = {
  readonly code: ControlActCode;
  readonly params: { readonly [name: string]: string | number };
  readonly calendarId: Id;
  readonly cause: Cause;
};

async function record(tx: ControlTx, { code, params, calendarId, cause }: Act): Promise<void> {
  await recordAct(tx, { code, params, subject: "calendar", subjectId: calendarId, cause });
  tellControl(tx, "control:calendars");
}

function wordOf({ zh, en }: LocalizedText): string {
  return zh || en;
}

function selectCalendars(tx: ControlTx) {
  return tx.drizzle
    .select({ named: workCalendars, saying: calendars, changedBy: person.name })
    .from(workCalendars)
    .innerJoin(
      calendars,
      sql`${calendars.calendarId} = ${workCalendars.id} and not exists (
        select from ${calendars} newer
        where newer.calendar_id = ${workCalendars.id} and newer.number > ${calendars.number})`,
    )
    .leftJoin(person, eq(person.id, calendars.savedBy));
}

function toCalendar({ named, saying, changedBy }: Awaited<ReturnType<typeof selectCalendars>>[number]): NamedCalendar {
  return {
    id: named.id,
    name: { zh: named.nameZh, en: named.nameEn },
    archived: named.archivedAt !== null,
    ...sayingOf(saying),
    changedBy,
  };
}

function sayingOf({ number, calendar, savedAt }: typeof calendars.$inferSelect): Omit<CalendarSaying, "changedBy"> {
  return { number, calendar: WorkCalendar.parse(calendar), changedAt: savedAt.toISOString() };
}
