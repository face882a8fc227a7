import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/router.ts";

/** A calendar as the list has it: what it says now, and who goes by it. */
export type CalendarRow = inferRouterOutputs<AppRouter>["calendars"]["list"][number];
