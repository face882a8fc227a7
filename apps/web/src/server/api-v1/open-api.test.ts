import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { API_ROUTES } from "./api-routes.ts";
import { openApi } from "./open-api.ts";

const FOLDER = fileURLToPath(new URL("../../app/api/v1", import.meta.url));

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("/route.ts") && !path.startsWith("openapi.json/"));

test("every route file is in the document under its own path, and nothing else is", async () => {
  const served = await Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(`${FOLDER}/${file}`);
      const methods = (["get", "post"] as const).flatMap((method) => {
        const route: unknown = Reflect.get(Object(module), method.toUpperCase());
        return route === undefined ? [] : [[method, route] as const];
      });
      const path = `/${file.replace(/\/route\.ts$/, "")}`.replaceAll(/\[(\w+)\]/g, "{$1}");
      return [path, Object.fromEntries(methods)] as const;
    }),
  );
  expect(Object.fromEntries(served)).toEqual(API_ROUTES);
});

test("the document says what a route takes, what it needs and what it answers", () => {
  expect(openApi()).toMatchObject({
    openapi: "3.1.0",
    paths: {
      "/flows/{flowId}/graph": {
        get: {
          operationId: "getFlowsFlowIdGraph",
          description: expect.stringContaining("flows:read"),
          parameters: [
            { name: "flowId", in: "path", required: true },
            { name: "version", in: "query", required: false },
          ],
        },
      },
      "/flows": {
        post: { requestBody: { content: { "application/json": { schema: { required: ["name", "graph"] } } } } },
      },
    },
  });
});
