import { PERMISSIONS } from "@orderloom/schema/permission";
import { expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "./router.ts";

const Procedure = z.object({ _def: z.object({ meta: z.object({ permission: z.string() }).optional() }) });

/** The procedures as they run, whatever the types say of them. */
const procedures = Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
  const parsed = Procedure.parse({ _def: { meta: Reflect.get(Reflect.get(procedure, "_def"), "meta") } });
  return { path, permission: parsed._def.meta?.permission };
});

test("there are procedures to look at", () => {
  expect(procedures.length).toBeGreaterThan(3);
});

test.each(procedures)("$path names a right of the policy", ({ permission }) => {
  expect(Object.keys(PERMISSIONS)).toContain(permission);
});
