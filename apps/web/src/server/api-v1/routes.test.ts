import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TOKEN_SCOPES } from "@orderloom/schema/permission";
import { expect, test } from "vitest";
import { z } from "zod";

const FOLDER = fileURLToPath(new URL("../../app/api/v1", import.meta.url));
const METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter(
  // The document itself asks nobody who they are.
  (path) => /route\.tsx?$/.test(path) && !path.startsWith("openapi.json"),
);

test("there are routes to look at", () => {
  expect(files.length).toBeGreaterThan(3);
});

test.each(files)("every method of %s names the scope it needs", async (path) => {
  const module: unknown = await import(`${FOLDER}/${path}`);
  const exported = z.record(z.string(), z.unknown()).parse({ ...Object(module) });
  const methods = Object.entries(exported).filter(([name]) => METHODS.includes(name));
  expect(methods.length).toBeGreaterThan(0);
  for (const [, route] of methods) expect(TOKEN_SCOPES).toContain(Reflect.get(Object(route), "scope"));
});
