import { type ChainDefinition, plainChain } from "@orderloom/schema/approval/approval-chain";
import { checkChain } from "@orderloom/schema/approval/check-chain";
import { expect, test } from "vitest";
import { type ChainEdit, editChain } from "./edit-chain.ts";

const apply = (chain: ChainDefinition, ...edits: ChainEdit[]) => edits.reduce(editChain, chain);

test("a chain drawn by clicks alone can be saved", () => {
  const drawn = apply(
    plainChain([]),
    { type: "addLevel" },
    { type: "startTiers", currency: "CNY" },
    { type: "changeTier", index: 0, change: { levels: [] } },
    { type: "addTier" },
    { type: "changeTier", index: 1, change: { levels: ["level-1"] } },
    { type: "addTier" },
    { type: "addLevel" },
  );
  expect(drawn.tiers?.steps).toEqual([
    { from: 0, levels: [] },
    { from: 100_00, levels: ["level-1"] },
    { from: 500_00, levels: ["level-1", "level-2"] },
  ]);
  expect(checkChain(drawn)).toEqual([]);
});

test("a removed level leaves its tiers, and its id is not confused with a new one's", () => {
  const start = apply(plainChain(["agent", "supervisor"]), { type: "startTiers", currency: "CNY" });
  const removed = apply(start, { type: "removeLevel", index: 0 });
  expect(removed.tiers?.steps).toEqual([{ from: 0, levels: ["level-2"] }]);
  const ids = apply(removed, { type: "addLevel" }).levels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test("levels change places, and stay where there is none beyond", () => {
  const chain = plainChain(["agent", "supervisor"]);
  const roles = (edited: ChainDefinition) => edited.levels.map(({ who }) => who.type === "role" && who.role);
  expect(roles(apply(chain, { type: "moveLevel", index: 0, by: 1 }))).toEqual(["supervisor", "agent"]);
  expect(roles(apply(chain, { type: "moveLevel", index: 0, by: -1 }))).toEqual(["agent", "supervisor"]);
});

test("tiers end, begin and change their currency", () => {
  const started = apply(plainChain(["agent"]), { type: "startTiers", currency: "CNY" });
  expect(apply(started, { type: "setCurrency", currency: "USD" }).tiers?.currency).toBe("USD");
  expect(apply(started, { type: "addTier" }, { type: "removeTier", index: 1 })).toEqual(started);
  expect(apply(started, { type: "endTiers" }).tiers).toBeNull();
});

test("a level is changed part by part, and loses its name when both languages are empty", () => {
  const [level] = apply(
    plainChain(["agent"]),
    { type: "changeLevel", index: 0, change: { comment: "required" } },
    { type: "changeLevel", index: 0, change: { evidence: "required" } },
    { type: "nameLevel", index: 0, name: { zh: "初审", en: "" } },
  ).levels;
  expect(level).toMatchObject({ comment: "required", evidence: "required", name: { zh: "初审" } });
  const unnamed = apply(
    plainChain(["agent"]),
    { type: "nameLevel", index: 0, name: { zh: "初审", en: "" } },
    { type: "nameLevel", index: 0, name: { zh: "", en: "" } },
  );
  expect(unnamed).toEqual(plainChain(["agent"]));
});
