import type { InputData } from "@orderloom/schema/run/run";
import { describe, expect, test } from "vitest";
import type { Drawn } from "./testing/graph-of.ts";
import { lastTurn, programOf, takeTurns, told } from "./testing/take-turns.ts";
import type { TurnResult } from "./turn.ts";

type Nodes = Readonly<Record<string, Drawn>>;

const wait: Drawn = { type: "wait", params: { for: "call" } };
const step: Drawn = { type: "act", params: { effects: [] } };
const join = (needs: number, rest: "absorb" | "stop" = "absorb"): Drawn => ({ type: "join", params: { needs, rest } });
const repeat = (times: number): Drawn => ({ type: "repeat", params: { times } });
const book = (undo: string): Drawn => ({ type: "book", params: { undo } });
const broken: Drawn = { type: "fail", params: { how: "says_so" } };

const ok = (at: string): InputData => ({ type: "call.settled", step: at, outcome: { type: "ok", result: {} } });
const refused = (at: string): InputData => ({
  type: "call.settled",
  step: at,
  outcome: { type: "failed", code: "http_status", params: {} },
});
const CANCEL: InputData = { type: "cancel", reason: "" };

function play(nodes: Nodes, wires: readonly string[], answers: readonly InputData[] = []): readonly string[] {
  return takeTurns(programOf(nodes, ["t:out>s", ...wires]), answers).flatMap(({ trace }) => told(trace).slice());
}

function end(nodes: Nodes, wires: readonly string[], answers: readonly InputData[] = []): TurnResult {
  return lastTurn(programOf(nodes, ["t:out>s", ...wires]), answers);
}

const FORK = ["s:b1>a", "s:b2>b", "a:answered>j", "b:answered>j", "j:joined>z", "j:missed>m"];
const BOTH: Nodes = { s: { type: "split" }, a: wait, b: wait, z: step, m: step };
const BEGUN = ["t:1 > out", "s:1 > b1", "a:1 waits call", "b:1 waits call"];

describe("a join", () => {
  test.each<[string, Drawn, readonly InputData[], readonly string[]]>([
    [
      "of all that can come waits for the last",
      join(0),
      [ok("a:1"), ok("b:1")],
      [
        "a:1 answered > answered",
        "j:1 waits join",
        "b:1 answered > answered",
        "j:1 answered",
        "j:2 > joined",
        "z:1 > out",
      ],
    ],
    [
      "lets go when the other branch goes elsewhere",
      join(0),
      [ok("a:1"), refused("b:1")],
      [
        "a:1 answered > answered",
        "j:1 waits join",
        "b:1 answered ! http_status > error",
        "j:1 answered > joined",
        "z:1 > out",
      ],
    ],
    [
      "misses what can no longer come",
      join(2),
      [refused("a:1"), ok("b:1")],
      ["a:1 answered ! http_status > error", "b:1 answered > answered", "j:1 > missed", "m:1 > out"],
    ],
    [
      "of one lets the first go on, and later ones end",
      join(1),
      [ok("b:1"), ok("a:1")],
      ["b:1 answered > answered", "j:1 > joined", "z:1 > out", "a:1 answered > answered", "j:2"],
    ],
    [
      "that stops the rest ends their waits",
      join(1, "stop"),
      [ok("b:1")],
      ["b:1 answered > answered", "a:1 answered", "j:1 > joined", "z:1 > out"],
    ],
  ])("%s", (...row) => {
    const [, drawn, answers, story] = row;
    const nodes = { ...BOTH, a: { ...wait, onError: "port" }, b: { ...wait, onError: "port" }, j: drawn } as const;
    expect(play(nodes, FORK, answers)).toEqual([...BEGUN, ...story]);
    expect(end(nodes, FORK, answers).state.status).toBe("done");
  });

  test("that stops the rest says what is to be called off", () => {
    expect(end({ ...BOTH, j: join(1, "stop") }, FORK, [ok("b:1")]).stopped).toEqual(["a:1"]);
  });

  test("never asks for what is stopped in the same turn", () => {
    const result = end({ ...BOTH, b: step, j: join(1, "stop") }, ["s:b1>a", "s:b2>b", "a:answered>j", "b:out>j"]);
    expect(result).toMatchObject({ effects: [], stopped: ["a:1"], state: { status: "done" } });
  });

  test("joins the inner split before the outer one", () => {
    const nodes = { s: { type: "split" }, u: { type: "split" }, a: step, b: step, v: join(2), j: join(2), z: step };
    const wires = ["s:b1>u", "u:b1>a", "u:b2>b", "a:out>v", "b:out>v", "v:joined>j", "s:b2>j", "j:joined>z"];
    const { state, trace } = end(nodes, wires);
    expect(told(trace).slice(-4)).toEqual(["j:1 waits join", "j:1 answered", "j:2 > joined", "z:1 > out"]);
    expect(state).not.toHaveProperty("control");
  });

  test("that gathers though nobody can come has failed", () => {
    const result = end({ s: { type: "split" }, a: step, j: { type: "hold" } }, ["s:b1>a", "a:out>j"]);
    expect(result.state.failure).toMatchObject({ code: "internal", node: "j" });
  });
});

describe("a loop", () => {
  test("counts its rounds, and an inner one starts anew with each of the outer", () => {
    const wires = ["s:again>l", "l:again>a", "a:out>l", "l:out>s"];
    const ports = play({ s: repeat(2), l: repeat(2), a: step }, wires).filter((line) => line.startsWith("l:"));
    const twice = ["again", "again", "out"];
    expect(ports.map((line) => line.split(" > ")[1])).toEqual([...twice, ...twice]);
  });

  test("goes through the list as it was, waiting in between", () => {
    const nodes: Nodes = { s: { type: "each", params: { items: ["x", "y"] } }, a: wait, z: step };
    const wires = ["s:item>a", "a:answered>s", "s:out>z"];
    const [first, second, last] = takeTurns(programOf(nodes, ["t:out>s", ...wires]), [ok("a:1"), ok("a:2")]);
    expect(first.state.control?.lists).toEqual({ "s:1": ["x", "y"] });
    expect(second?.state.outputs.s).toEqual({ round: 2, item: "y" });
    expect(last?.state).toMatchObject({ status: "done", outputs: { s: { count: 2 } } });
    expect(last?.state).not.toHaveProperty("control");
  });

  test.each([
    [1_000, "done"],
    [1_001, "failed"],
  ])("of %i rounds ends as %s", (times, status) => {
    const program = programOf({ s: repeat(times) }, ["t:out>s", "s:again>s"]);
    const turns = takeTurns(program, Array<InputData>(6).fill({ type: "continue" }));
    expect(turns.at(-1)?.state.status).toBe(status);
    expect(turns.at(-1)?.state.failure?.code).toBe(status === "failed" ? "loop_rounds_exceeded" : undefined);
  });

  test("a split inside is joined once a round", () => {
    const wires = ["s:again>u", "u:b1>a", "u:b2>j", "a:out>j", "j:joined>s"];
    const { state } = end({ s: repeat(3), u: { type: "split" }, a: step, j: join(2) }, wires);
    expect(state).toMatchObject({ status: "done", visits: { s: 4, u: 3, j: 6 } });
  });
});

describe("an error handler", () => {
  const nodes: Nodes = { s: { type: "split" }, a: wait, f: broken, h: { type: "handler" }, z: step };
  const wires = ["s:b1>a", "s:b2>f", "h:out>z"];

  test("takes the run over once, and ends what else was under way", () => {
    const { state, stopped, trace } = end(nodes, wires);
    expect(told(trace).slice(3)).toEqual(["f:1 ! call_refused", "a:1 answered", "h:1 > out", "z:1 > out"]);
    expect({ status: state.status, handled: state.control?.handled?.code, stopped }).toEqual({
      status: "done",
      handled: "call_refused",
      stopped: ["a:1"],
    });
    expect(state.outputs.h).toEqual({ code: "call_refused" });
  });

  test("that fails as well keeps the first failure", () => {
    const { state } = end({ ...nodes, z: { type: "fail", params: { how: "throws" } } }, wires);
    expect(state).toMatchObject({ status: "failed", failure: { code: "call_refused", node: "f" } });
  });
});

describe("what was done", () => {
  const row = (...undos: readonly string[]): { nodes: Nodes; wires: readonly string[] } => {
    const ids = ["s", "k", "l"].slice(0, undos.length);
    const wires = ids.map((id, index) => `${id}:out>${ids[index + 1] ?? "f"}`);
    return { nodes: { ...Object.fromEntries(ids.map((id, index) => [id, book(undos[index] ?? "")])), f: wait }, wires };
  };
  const undone = (results: readonly TurnResult[]) =>
    results.flatMap(({ trace }) =>
      trace.flatMap((line) => (line.undoes ? [`${line.step} undoes ${line.undoes}`] : [])),
    );

  test.each<[string, InputData, string]>([
    ["fails", refused("f:1"), "failed"],
    ["is cancelled", CANCEL, "cancelled"],
  ])("is undone in reverse when the run %s, each step once", (_, answer, status) => {
    const { nodes, wires } = row("effect", "nothing", "effect");
    const results = takeTurns(programOf(nodes, ["t:out>s", ...wires]), [answer, CANCEL]);
    expect(undone(results)).toEqual(["l:2 undoes l:1", "s:2 undoes s:1"]);
    expect(results.at(-1)?.state.status).toBe(status);
    expect(results[1]?.changes.map(({ step }) => step)).toEqual(["l:2"]);
  });

  test("waits for the call that undoes it; what cannot be undone is told, and the others go on", () => {
    const { nodes, wires } = row("effect", "throws", "call");
    const program = programOf(nodes, ["t:out>s", ...wires]);
    const [, failing, last] = takeTurns(program, [refused("f:1"), refused("l:2")]);
    expect(failing).toMatchObject({
      state: { status: "waiting", failure: null },
      effects: [{ step: "l:2", effect: { type: "call.make", content: { undo: { booked: 1 } } } }],
    });
    expect(last?.state).toMatchObject({ status: "failed", failure: { code: "http_status", node: "f" } });
    expect(last?.state.control?.notUndone.map(({ step, failure }) => `${step} ${failure.code}`)).toEqual([
      "l:1 http_status",
      "k:1 internal",
    ]);
  });

  test("stays done when the handler has dealt with the failure", () => {
    const { nodes, wires } = row("effect");
    const { state, trace } = end({ ...nodes, f: broken, h: { type: "handler" } }, wires);
    expect(state.status).toBe("done");
    expect(trace.filter((line) => line.undoes)).toEqual([]);
  });
});
