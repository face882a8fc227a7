import type { OrderView } from "@orderloom/schema/graph/node";
import type { Rehearsal, RehearsalScene } from "@orderloom/schema/run/rehearsal";
import type { InputData, PlannedEffect, RunState, Token } from "@orderloom/schema/run/run";
import type { StockAct, StockOutcome } from "@orderloom/schema/stock/stock-act";
import { FIRST_CALENDAR } from "@orderloom/schema/time/cn-holidays";
import { advance } from "./advance.ts";
import type { Program } from "./program.ts";
import { start } from "./start.ts";
import { isFinished, wakeOf } from "./status.ts";

/** No flow that anybody would deploy takes as many; a rehearsal must end even if the answers go round in circles. */
const MOST_TURNS = 200;

/**
 * Plays one event through a flow in memory: the real interpreter on a made-up order, with the scene's answers in
 * place of people and other systems, and timers that are due at once. Pure, so it runs in a browser as on a server.
 * A run that does not come to rest ends as failed with `steps_exceeded`.
 */
export function rehearse(program: Program, scene: RehearsalScene): Rehearsal {
  const node = triggerFor(program, scene);
  if (node === null) return { ...toRehearsal(begin(scene)), status: "not_started" };
  let played = begin(scene);
  let next: Next | null = { data: { type: "start", node, event: scene.event }, at: scene.event.at };
  for (let seq = 0; next !== null; seq += 1) {
    if (seq >= MOST_TURNS) return restless(played);
    played = takeTurn(program, { ...played, at: next.at }, { seq, data: next.data });
    next = nextInput(played, scene);
  }
  return toRehearsal(played);
}

function toRehearsal({ state, order, trace, effects }: Played): Rehearsal {
  const { status, failure } = state;
  return { status, failure, order: order?.facts ?? null, refunds: order?.refunds ?? [], trace, effects };
}

function restless(played: Played): Rehearsal {
  const failure = { code: "steps_exceeded", params: { limit: MOST_TURNS }, node: null } as const;
  return { ...toRehearsal(played), status: "failed", failure };
}

/** The trigger that the scene names, else the first that listens to the event of this shop. */
function triggerFor(program: Program, { event, node, order }: RehearsalScene): string | null {
  const shopId = order?.facts.shopId ?? null;
  const begins = program.triggers.find(({ node: id, spec: { events, shopIds } }) => {
    if (node !== undefined) return id === node;
    return events.some((type) => type === event.type) && (shopIds === null || (shopId && shopIds.includes(shopId)));
  });
  return begins?.node ?? null;
}

type Played = Pick<Rehearsal, "trace" | "effects"> & {
  readonly state: RunState;
  readonly order: OrderView | null;
  readonly at: string;
  readonly machine: RehearsalScene["machine"];
};

function begin({ event, order, machine }: RehearsalScene): Played {
  return { state: start(event), order, at: event.at, machine, trace: [], effects: [] };
}

function takeTurn(program: Program, played: Played, input: { seq: number; data: InputData }): Played {
  const { at, order, machine } = played;
  // Timers are due at once, so that which hours are worked moves nothing.
  const calendars = new Map(program.calendars.map((id) => [id, FIRST_CALENDAR]));
  const turn = advance(program, played.state, { ...input, at, order, calendars, ...(machine && { machine }) });
  return {
    at,
    machine,
    state: turn.state,
    order:
      turn.order && order ? { ...order, facts: turn.order, ...(turn.refunds && { refunds: turn.refunds }) } : order,
    trace: [...played.trace, ...turn.trace],
    effects: [...played.effects, ...turn.effects],
  };
}

type Next = { readonly data: InputData; readonly at: string };

/** What happens next: the rest of a long turn, the first answer somebody gives, else the first timer that is due. */
function nextInput({ state, effects, at }: Played, scene: RehearsalScene): Next | null {
  if (isFinished(state.status)) return null;
  if (state.status === "ready") return { data: { type: "continue" }, at };
  for (const token of state.tokens) {
    const answer = answerTo(token, effects, scene);
    if (answer) return { data: answer, at };
  }
  return firstTimer(state.tokens, at);
}

function answerTo(token: Token, effects: readonly PlannedEffect[], scene: RehearsalScene): InputData | null {
  if (token.type !== "waiting" || token.wait.type === "timer" || token.wait.type === "join") return null;
  const { step } = token;
  const asked = effects.findLast((effect) => effect.step === step);
  if (asked?.effect.type === "stock.act") {
    const answered = scene.answer(asked);
    const outcome = answered?.type === "stock" ? answered.outcome : plenty(asked.effect.act);
    return { type: "stock.answered", step, outcome };
  }
  if (asked?.effect.type === "order.act") {
    // Nothing is split or merged in a rehearsal; it goes on as if it had been.
    return { type: "order_act.answered", step, outcome: { code: null, params: {}, orderIds: [], requestId: null } };
  }
  const answer = asked ? scene.answer(asked) : null;
  if (!answer || answer.type === "stock") return null;
  if (answer.type === "call") return { type: "call.settled", step, outcome: answer.outcome };
  const { decision, comment, decidedBy } = answer;
  return { type: "approval.decided", step, decision, comment, decidedBy };
}

/** What an act on stock comes to where there is enough of everything. */
function plenty(act: StockAct): StockOutcome {
  const wishes = act.op === "confirm" ? (act.again?.lines ?? []) : "lines" in act ? (act.lines ?? []) : [];
  const lines = wishes.map(({ sku, quantity }) => ({ sku, wanted: quantity, got: quantity, available: quantity }));
  return { result: "ok", reservationId: null, until: null, presale: false, lines };
}

function firstTimer(tokens: readonly Token[], at: string): Next | null {
  const due = tokens
    .flatMap((token) => {
      const wakeAt = token.type === "waiting" ? wakeOf(token.wait) : null;
      return token.type === "waiting" && wakeAt !== null ? [{ step: token.step, wakeAt }] : [];
    })
    .toSorted((one, other) => Date.parse(one.wakeAt) - Date.parse(other.wakeAt))[0];
  if (!due) return null;
  const wakeAt = Date.parse(due.wakeAt) > Date.parse(at) ? due.wakeAt : at;
  return { data: { type: "timer.due", step: due.step }, at: wakeAt };
}
