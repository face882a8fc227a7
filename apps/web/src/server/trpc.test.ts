import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { procedure } from "./trpc.ts";

test("a procedure without a right of the policy does not compile", () => {
  const refused = () => [
    // @ts-expect-error no right is named
    procedure(),
    // @ts-expect-error there is no such right
    procedure("order.everything"),
  ];
  expect(refused).toBeTypeOf("function");
});

test("nobody makes procedures another way", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const makers = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      name.endsWith(".ts") &&
      !name.endsWith(".test.ts") &&
      /initTRPC|publicProcedure/.test(readFileSync(folder + name, "utf8")),
  );
  expect(makers).toEqual(["trpc.ts"]);
});
