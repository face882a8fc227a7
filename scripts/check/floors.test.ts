import { describe, expect, test } from "vitest";
import { belowFloors, compareVersions, inexactVersions, tooManyDependencies } from "./floors.ts";

const floors = {
  comment: "",
  floors: { next: "16.2.6" },
  node: "20.19",
  banned: { xlsx: "known holes" },
  directRuntimeDependenciesAtMost: 1,
};

describe("the security floors", () => {
  test("name every copy below its floor, nested ones too", () => {
    const packages = {
      "node_modules/next": { version: "16.4.5" },
      "node_modules/a/node_modules/next": { version: "16.2.5" },
    };
    expect(belowFloors({ packages }, floors)).toEqual([
      "node_modules/a/node_modules/next is 16.2.5, at least 16.2.6 is needed",
    ]);
  });

  test("refuse a banned package under any alias", () => {
    const packages = { "node_modules/sheets": { name: "xlsx", version: "0.18.5" } };
    expect(belowFloors({ packages }, floors)).toEqual(["node_modules/sheets is banned: known holes"]);
  });

  test.each([
    ["16.2.6", "16.2.6", 0],
    ["16.10.0", "16.2.6", 1],
    ["9.0.0", "16.2.6", -1],
    ["18.4.0-beta.17", "18.4.0", 0],
  ])("compare %s with %s by number", (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

describe("the dependencies", () => {
  test.each(["^1.0.0", "~1.0.0", "*", "latest", "git+ssh://host/a.git", "https://host/a.tgz"])(
    "%s is no exact version",
    (range) => {
      expect(inexactVersions({ packages: { "apps/web": { dependencies: { a: range } } } })).toHaveLength(1);
    },
  );

  test.each(["1.0.0", "18.4.0-beta.17", "npm:@typescript/typescript6@6.0.2", "npm:typescript@7.0.2"])(
    "%s is exact",
    (version) => {
      expect(inexactVersions({ packages: { "apps/web": { dependencies: { a: version } } } })).toEqual([]);
    },
  );

  test("our own packages do not count towards the limit", () => {
    const dependencies = { "@orderloom/schema": "*", a: "1.0.0" };
    expect(tooManyDependencies({ packages: { "apps/web": { dependencies } } }, floors)).toEqual([]);
    expect(
      tooManyDependencies({ packages: { "apps/web": { dependencies: { ...dependencies, b: "1.0.0" } } } }, floors),
    ).toHaveLength(1);
  });
});
