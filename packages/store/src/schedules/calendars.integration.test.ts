import { FIRST_CALENDAR } from "@orderloom/schema/cn-holidays";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedControl } from "../control/seed-control.ts";
import { inControlTransaction, inTransaction } from "../database/database.ts";
import { BY_TEST } from "../testing/control.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { getCalendar, newestCalendar, saveCalendar } from "./calendars.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await inControlTransaction(database.db, seedControl);
});
afterAll(() => database.close());

it("starts with China's holidays, and seeding again changes nothing", async () => {
  await inControlTransaction(database.db, seedControl);
  expect(await inControlTransaction(database.db, getCalendar)).toEqual({ number: 1, calendar: FIRST_CALENDAR });
});

it("keeps every calendar, the newest in force; of two changes at once one is told", async () => {
  const calendar = { ...FIRST_CALENDAR, weekdays: [1, 2, 3, 4, 5, 6] };
  const save = () =>
    inControlTransaction(database.db, (tx) => saveCalendar(tx, { calendar, basedOn: 1, cause: BY_TEST }));
  const ends = await Promise.allSettled([save(), save()]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(ends.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  expect(await inTransaction(database.db, "live", newestCalendar)).toEqual({ number: 2, calendar });
  const { rows } = await database.db.pool.query(
    "select code from control.control_audit where code = 'calendar.changed'",
  );
  expect(rows).toHaveLength(1);
});
