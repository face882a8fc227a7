import { describe, expect, test } from "vitest";
import type { Role } from "../role.ts";
import { type ApprovalCase, answerCase, askedOf, type CaseEntry, refusalOf } from "./approval-case.ts";
import { type ChainLevel, plainLevel } from "./approval-chain.ts";

const byRole = (role: Role, change: Partial<ChainLevel> = {}): ChainLevel => ({
  ...plainLevel(role, { type: "role", role }),
  ...change,
});
const byName = (mode: ChainLevel["mode"], ...personIds: string[]): ChainLevel => ({
  ...plainLevel(personIds.join("-"), { type: "people", personIds }),
  mode,
});
const request = (levels: ChainLevel[], change: Partial<ApprovalCase> = {}): ApprovalCase => ({
  levels,
  level: 0,
  requestedBy: null,
  entries: [],
  ...change,
});
const entry = (level: number, act: CaseEntry["act"], personId: string | null): CaseEntry => ({
  level,
  act,
  personId,
  role: act === "escalated" ? "supervisor" : null,
});
const supervisor = (personId: string) => ({ personId, roles: ["supervisor" as const] });
const nobodySpecial = (personId: string) => ({ personId, roles: ["agent" as const] });
const approve = (of: ApprovalCase, who: { personId: string; roles: Role[] }, holders: string[] = []) =>
  answerCase(of, { ...who, act: "approved" }, holders);

describe("any", () => {
  const levels = [byRole("supervisor"), byRole("finance")];
  test("one approval opens the next level, the last one decides, a rejection ends it", () => {
    expect(approve(request(levels), supervisor("a"))).toEqual({ ok: true, status: "open", level: 1 });
    const second = request(levels, { level: 1, entries: [entry(0, "approved", "a")] });
    const finance = { personId: "b", roles: ["finance" as const] };
    expect(approve(second, finance)).toEqual({ ok: true, status: "approved", level: 1 });
    expect(answerCase(second, { ...finance, act: "rejected" }, [])).toEqual({ ok: true, status: "rejected", level: 1 });
  });
  test("who is not asked may not answer", () => {
    expect(refusalOf(request(levels), nobodySpecial("a"))).toBe("approval_role");
    expect(refusalOf(request([byName("any", "a")]), supervisor("b"))).toBe("approval_role");
  });
});

describe("all", () => {
  test("people: it is done when each of them approved", () => {
    const open = request([byName("all", "a", "b")]);
    expect(approve(open, nobodySpecial("b"))).toEqual({ ok: true, status: "open", level: 0 });
    const half = { ...open, entries: [entry(0, "approved", "b")] };
    expect(refusalOf(half, nobodySpecial("b"))).toBe("approval_answered");
    expect(askedOf(half)).toEqual({ roles: [], people: ["a"], closedTo: ["b"], escalatedTo: null });
    expect(approve(half, nobodySpecial("a"))).toEqual({ ok: true, status: "approved", level: 0 });
  });
  test("a role: whoever holds it now, apart from the requester", () => {
    const open = request([byRole("supervisor", { mode: "all" })], { requestedBy: "me" });
    expect(approve(open, supervisor("a"), ["a", "b", "me"])).toMatchObject({ status: "open" });
    const half = { ...open, entries: [entry(0, "approved", "a")] };
    expect(approve(half, supervisor("b"), ["a", "b", "me"])).toMatchObject({ status: "approved" });
    expect(askedOf(half)).toEqual({ roles: ["supervisor"], people: [], closedTo: ["a", "me"], escalatedTo: null });
  });
});

test("in order: each waits for who stands before", () => {
  const open = request([byName("inOrder", "a", "b")]);
  expect(refusalOf(open, nobodySpecial("b"))).toBe("approval_turn");
  expect(askedOf(open).people).toEqual(["a"]);
  expect(approve(open, nobodySpecial("a"))).toMatchObject({ status: "open" });
  const half = { ...open, entries: [entry(0, "approved", "a")] };
  expect(askedOf(half).people).toEqual(["b"]);
  expect(approve(half, nobodySpecial("b"))).toMatchObject({ status: "approved" });
});

describe("the requester", () => {
  test("may not decide alone", () => {
    expect(refusalOf(request([byRole("supervisor")], { requestedBy: "a" }), supervisor("a"))).toBe("approval_self");
    expect(refusalOf(request([byName("any", "a", "b")], { requestedBy: "a" }), supervisor("a"))).toBe("approval_self");
    expect(refusalOf(request([byName("all", "a")], { requestedBy: "a" }), supervisor("a"))).toBe("approval_self");
  });
  test("counts among others that all have to approve", () => {
    expect(refusalOf(request([byName("all", "a", "b")], { requestedBy: "a" }), nobodySpecial("a"))).toBeNull();
  });
});

describe("two levels", () => {
  const entries = [entry(0, "approved", "a")];
  test("are not filled by one person", () => {
    const second = request([byRole("supervisor"), byRole("supervisor")], { level: 1, entries });
    expect(refusalOf(second, supervisor("a"))).toBe("approval_twice");
    expect(refusalOf(second, supervisor("b"))).toBeNull();
    expect(askedOf(second).closedTo).toEqual(["a"]);
  });
  test("unless the second one names them", () => {
    expect(
      refusalOf(request([byRole("supervisor"), byName("any", "a")], { level: 1, entries }), supervisor("a")),
    ).toBeNull();
  });
  test("nor by all who hold a role, where one of them filled the first", () => {
    const second = request([byRole("supervisor"), byRole("supervisor", { mode: "all" })], { level: 1, entries });
    expect(approve(second, supervisor("b"), ["a", "b"])).toMatchObject({ status: "approved" });
  });
});

describe("a return", () => {
  const levels = [byRole("agent"), byRole("supervisor"), byRole("finance")];
  test("opens the level before, and takes back what was answered there", () => {
    const second = request(levels, { level: 1, entries: [entry(0, "approved", "x")] });
    expect(answerCase(second, { ...supervisor("a"), act: "returned" }, [])).toEqual({
      ok: true,
      status: "open",
      level: 0,
    });
    const back = request(levels, { entries: [entry(0, "approved", "x"), entry(1, "returned", "a")] });
    expect(refusalOf(back, nobodySpecial("x"))).toBeNull();
  });
  test("leaves the levels further back as they were answered", () => {
    const entries = [entry(0, "approved", "x"), entry(1, "approved", "a"), entry(2, "returned", "f")];
    const back = request(levels, { level: 1, entries });
    expect(refusalOf(back, { personId: "x", roles: ["agent", "supervisor"] })).toBe("approval_twice");
    expect(refusalOf(back, supervisor("a"))).toBeNull();
  });
  test("has nowhere to go from the first level", () => {
    expect(answerCase(request(levels), { ...nobodySpecial("x"), act: "returned" }, [])).toEqual({
      ok: false,
      code: "approval_first_level",
    });
  });
});

describe("an escalation", () => {
  const open = request([byName("inOrder", "a", "b"), byRole("finance")], {
    entries: [entry(0, "escalated", null)],
  });
  test("lets one of the role settle the level, out of turn", () => {
    expect(approve(open, supervisor("s"))).toEqual({ ok: true, status: "open", level: 1 });
    expect(askedOf(open)).toEqual({ roles: ["supervisor"], people: ["a"], closedTo: [], escalatedTo: "supervisor" });
  });
  test("takes nothing from those asked before", () => {
    expect(approve(open, nobodySpecial("a"))).toEqual({ ok: true, status: "open", level: 0 });
  });
  test("ends with its level", () => {
    const next = { ...open, level: 1, entries: [...open.entries, entry(0, "approved", "s")] };
    expect(refusalOf(next, supervisor("t"))).toBe("approval_role");
  });
});
