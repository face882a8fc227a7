import { expect, it } from "vitest";
import { type PastEffect, type Repeat, repeatOf } from "./repeat.ts";

type CallStatus = Extract<PastEffect, { type: "call" }>["status"];

const CASES: readonly [CallStatus, { keyed: Repeat; own: Repeat; mail: Repeat }][] = [
  ["ok", { keyed: "kept", own: "again", mail: "again" }],
  ["failed", { keyed: "anew", own: "anew", mail: "anew" }],
  ["dead", { keyed: "anew", own: "anew", mail: "anew" }],
  ["cancelled", { keyed: "anew", own: "anew", mail: "anew" }],
  ["unknown", { keyed: "open", own: "open", mail: "again" }],
  ["running", { keyed: "open", own: "open", mail: "again" }],
  ["ready", { keyed: "open", own: "open", mail: "again" }],
  ["following", { keyed: "open", own: "open", mail: "again" }],
];

it.each(CASES)("a call that ended as %s", (status, { keyed, own, mail }) => {
  expect(repeatOf({ type: "call", isKeyed: true, status, detached: false })).toBe(keyed);
  expect(repeatOf({ type: "call", isKeyed: false, status, detached: false })).toBe(own);
  expect(repeatOf({ type: "call", isKeyed: false, status, detached: true })).toBe(mail);
});

it("people are asked again", () => {
  expect(repeatOf({ type: "approval" })).toBe("again");
});
