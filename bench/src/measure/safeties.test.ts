import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { leaveOut, SAFETIES } from "./safeties.ts";

let bundle = "";
beforeAll(async () => {
  const entry = fileURLToPath(new URL("../../../apps/runner/src/main.ts", import.meta.url));
  const options = { bundle: true, platform: "node", format: "esm", write: false, logLevel: "silent" } as const;
  const { outputFiles } = await build({ entryPoints: [entry], external: ["pg-native"], ...options });
  bundle = outputFiles[0]?.text ?? "";
}, 60_000);

test.each(SAFETIES.map((safety) => [safety.name, safety] as const))("%s can be left out of the bundle", (_, safety) => {
  const without = leaveOut(bundle, safety);
  expect(without).not.toBe(bundle);
});

test("a bundle that reads otherwise is told", () => {
  const [safety] = SAFETIES;
  expect(safety && (() => leaveOut("", safety))).toThrow(/order_lock: .* stands 0 times/);
});
