import { DEFAULT_CALENDAR_ID, DEFAULT_CALENDAR_NAME, FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listActs } from "../control/control-audit.ts";
import { seedControl } from "../control/seed-control.ts";
import { type ControlTx, inControlTransaction, inTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { newestCalendars } from "./calendars.ts";
import {
  calendarHistory,
  createCalendar,
  getCalendar,
  listCalendars,
  renameCalendar,
  saveCalendar,
  setCalendarArchived,
} from "./named-calendars.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await control(seedControl);
});
afterAll(() => database.close());

const control = <T>(work: (tx: ControlTx) => Promise<T>) => inControlTransaction(database.db, work);
const calendarId = DEFAULT_CALENDAR_ID;
const SIX_DAYS = { ...FIRST_CALENDAR, weekdays: [1, 2, 3, 4, 5, 6] };

it("starts with China's holidays, and seeding again changes nothing", async () => {
  await control(seedControl);
  expect(await control(listCalendars)).toMatchObject([
    { id: calendarId, name: DEFAULT_CALENDAR_NAME, number: 1, calendar: FIRST_CALENDAR, changedBy: null },
  ]);
});

it("keeps what a calendar said; of two changes at once one is told", async () => {
  const save = () => control((tx) => saveCalendar(tx, { calendarId, calendar: SIX_DAYS, basedOn: 1, cause: BY_TEST }));
  const ends = await Promise.allSettled([save(), save()]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(ends.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  const history = await control((tx) => calendarHistory(tx, calendarId));
  expect(history).toMatchObject([
    { number: 2, calendar: SIX_DAYS },
    { number: 1, calendar: FIRST_CALENDAR },
  ]);
  const acts = await control((tx) => listActs(tx, { subject: "calendar", subjectId: calendarId }));
  expect(acts).toMatchObject([{ code: "calendar.changed", params: { number: 2 }, cause: BY_TEST }]);
});

it("gives turns what each calendar says now, and nothing for one that is not there", async () => {
  const name = { zh: "仓库", en: "Warehouse" };
  const own = { ...FIRST_CALENDAR, ownHours: [{ weekday: 6, hours: { from: "10:00", to: "14:00" } }] };
  const id = await control((tx) => createCalendar(tx, { name, calendar: own, cause: BY_TEST }));
  const unknown = "00000000-0000-4000-8000-00000000ffff";
  const given = await inTransaction(database.db, "live", (tx) => newestCalendars(tx, [calendarId, id, id, unknown]));
  expect([...given.values()]).toEqual([
    { id: calendarId, number: 2, calendar: SIX_DAYS },
    { id, number: 3, calendar: own },
  ]);
});

it("is renamed and archived with a word in the audit; the one that everybody has stays", async () => {
  const name = { zh: "客服", en: "" };
  const id = await control((tx) => createCalendar(tx, { name, calendar: FIRST_CALENDAR, cause: BY_TEST }));
  await control((tx) => renameCalendar(tx, { calendarId: id, name: { zh: "售后", en: "" }, cause: BY_TEST }));
  await control((tx) => setCalendarArchived(tx, { calendarId: id, archived: true, cause: BY_TEST }));
  expect(await control((tx) => getCalendar(tx, id))).toMatchObject({ name: { zh: "售后" }, archived: true });
  const acts = await control((tx) => listActs(tx, { subject: "calendar", subjectId: id }));
  expect(acts.map(({ code }) => code)).toEqual(["calendar.archived", "calendar.renamed", "calendar.created"]);
  const refused = control((tx) => setCalendarArchived(tx, { calendarId, archived: true, cause: BY_TEST }));
  await expect(refused).rejects.toMatchObject({ code: "conflict" });
});
