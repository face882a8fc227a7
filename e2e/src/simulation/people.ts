import { type Answerer, answerCase } from "@orderloom/schema/approval/approval-case";
import type { CallOutcome } from "@orderloom/schema/run/run";
import type { ApprovalRow, CallRow } from "./rows.ts";
import { wakeAfterCall } from "./settle-attempt.ts";
import { wakeRun } from "./wake.ts";
import type { Steps, World } from "./world.ts";

const PEOPLE: readonly Answerer[] = [
  { personId: "p1", roles: ["supervisor"] },
  { personId: "p2", roles: ["supervisor", "agent"] },
  { personId: "p3", roles: ["finance", "agent"] },
  { personId: "p4", roles: ["finance", "admin"] },
];

/** Somebody reads a request, thinks, and decides what they saw: late, twice, at the same time as others. */
export function* decideApproval(world: World, owner: string): Steps {
  const seen = world.store.look.approvals.all().filter(({ status }) => status === "open" || world.dice.chance(0.1));
  if (seen.length === 0) return;
  const looked = world.dice.pick(seen);
  const person = world.dice.pick(PEOPLE);
  const act = world.dice.pick(["approved", "approved", "approved", "rejected", "returned"] as const);
  yield "approval.looks";
  yield "approval.thinks";
  const tx = world.store.begin(owner);
  try {
    tx.lock(`orders/${looked.orderId}`);
    tx.lock(`runs/${looked.runId}`);
    tx.lock(`approvals/${looked.id}`);
    const request = world.parts.checksOpenApproval ? tx.approvals.get(looked.id) : looked;
    if (request?.status !== "open" || request.stage !== looked.stage) return tx.rollback();
    const holders = PEOPLE.flatMap(({ personId, roles }) => (roles.includes("supervisor") ? [personId] : []));
    const result = answerCase({ ...request, requestedBy: null }, { ...person, act }, holders);
    if (!result.ok) return tx.rollback();
    tx.approvals.put(request.id, answered(request, { personId: person.personId, act, ...result }));
    if (result.status !== "open") {
      const input = { type: "approval.decided", step: request.step, approvalId: request.id } as const;
      wakeRun(world, tx, { runId: request.runId, input });
    }
    yield "approval.before_commit";
    tx.commit();
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}

type Answer = {
  readonly personId: string;
  readonly act: "approved" | "rejected" | "returned";
  readonly status: "open" | "approved" | "rejected";
  readonly level: number;
};

function answered(request: ApprovalRow, { personId, act, status, level }: Answer): ApprovalRow {
  const entries = [...request.entries, { level: request.level, act, personId, role: null }];
  const stage = level === request.level && act !== "returned" ? request.stage : request.stage + 1;
  return { ...request, entries, level, stage, status, decidedBy: status === "open" ? null : personId };
}

/** Long enough that nothing sent before is still on its way. */
const LOOK_AFTER_MS = 300_000;

/** Somebody asks the other side what became of a call, and says so: the truth, as the witness wrote it down. */
export function* decideCall(world: World, owner: string): Steps {
  const isOld = ({ status, detached, settledMs }: CallRow): boolean =>
    status === "unknown" && !detached && settledMs + LOOK_AFTER_MS < world.nowMs;
  const unknown = world.store.look.calls.all().filter(isOld);
  if (unknown.length === 0) return;
  const { id, orderId } = world.dice.pick(unknown);
  yield "call.looks";
  const tx = world.store.begin(owner);
  try {
    tx.lock(`orders/${orderId}`);
    const followers = tx.calls.all().filter(({ follows, status }) => follows === id && status === "following");
    for (const { runId } of followers) tx.lock(`runs/${runId}`);
    const known = tx.calls.get(id);
    if (known) tx.lock(`runs/${known.runId}`);
    tx.lock(`calls/${id}`);
    const call = tx.calls.get(id);
    if (call?.status !== "unknown") return tx.rollback();
    const decided = decisionOf(world, call, tx.runs.get(call.runId)?.status);
    tx.calls.put(id, decided);
    if (decided.status !== "ready") wakeAfterCall(world, tx, decided);
    yield "call.before_decision";
    tx.commit();
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}

function decisionOf(world: World, call: CallRow, runStatus: string | undefined): CallRow {
  const { key, outcome } = call;
  const known = world.peer.witnessed.get(key ?? "");
  const head = { ...call, maybeDone: false, settledMs: world.nowMs };
  if (known && known.effects > 0) return { ...head, status: "ok", outcome: { type: "ok", result: known.result } };
  const isWaiting = runStatus === "ready" || runStatus === "waiting";
  if (isWaiting && world.dice.chance(0.7)) return { ...head, status: "ready", attempts: 0, dueMs: world.nowMs };
  const code = outcome && outcome.type !== "ok" ? outcome.code : "call_unknown";
  const failed: CallOutcome = { type: "failed", code, params: {} };
  return { ...head, status: "failed", outcome: failed };
}

/** Now and then somebody cancels a run that is under way. */
export function* cancelRun(world: World, owner: string): Steps {
  const open = world.store.look.runs.all().filter(({ status }) => status === "waiting" || status === "ready");
  if (open.length === 0 || world.isHealed) return;
  const { id, orderId } = world.dice.pick(open);
  yield "cancel.looks";
  const tx = world.store.begin(owner);
  try {
    tx.lock(`orders/${orderId}`);
    tx.lock(`runs/${id}`);
    const run = tx.runs.get(id);
    if (!run || !(run.status === "waiting" || run.status === "ready") || run.cancelled) return tx.rollback();
    const cancel = { type: "cancel", reason: "not wanted" } as const;
    tx.runs.put(id, { ...run, status: "ready", wakeAt: null, cancelled: true, pending: [cancel, ...run.pending] });
    yield "cancel.before_commit";
    tx.commit();
  } catch (fault) {
    tx.rollback();
    throw fault;
  }
}
