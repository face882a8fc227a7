import { assertNever, type ErrorParams } from "../error.ts";
import type { LocalizedText } from "../language.ts";
import type { Role } from "../role.ts";

/** What keeps an outside call from being made, of the connection it goes through. Moments are ISO 8601. */
export type CallGate =
  | { readonly type: "all_held"; readonly since: string; readonly reason: string }
  | { readonly type: "paused"; readonly since: string | null; readonly reason: string | null }
  | { readonly type: "breaker_open"; readonly until: string }
  | { readonly type: "resting"; readonly until: string }
  | { readonly type: "secret_missing" };

/** What a token at rest waits for. */
export type WhyWait =
  | {
      readonly type: "approval";
      readonly title: LocalizedText;
      readonly askedRoles: readonly Role[];
      readonly askedNames: readonly string[];
      readonly since: string;
      readonly dueAt: string | null;
    }
  | {
      readonly type: "call";
      readonly status: string;
      readonly attempts: number;
      readonly maxAttempts: number;
      readonly dueAt: string;
      readonly connectionName: string | null;
      /** Why the attempt before did not come about. */
      readonly lastCode: string | null;
      readonly gate: CallGate | null;
    }
  | { readonly type: "timer"; readonly wakeAt: string }
  | { readonly type: "join" }
  | { readonly type: "event"; readonly names: readonly string[]; readonly wakeAt: string | null }
  | { readonly type: "children"; readonly count: number };

/** All that decides why an open run is not going on at this moment. */
export type WhyFacts = {
  /** Somebody cancelled it, and its next turn ends it. */
  readonly isCancelling: boolean;
  readonly paused: { readonly name: string | null; readonly since: string; readonly reason: string } | null;
  /** It stands aside from those that are claimed. */
  readonly isHeld: boolean;
  readonly maxWorking: number | null;
  /** An older open run of its order comes before it. */
  readonly hasElder: boolean;
  /** It has something to do at once, and so many come before it; null when it waits. */
  readonly ahead: number | null;
  readonly waits: readonly WhyWait[];
};

/** One reason, as a code with params; `whySentence` says it. */
export type Why = { readonly code: WhyCode; readonly params: ErrorParams };

/** The sentence of each reason; a param ending in `At` is a moment, told by the clock of whoever reads. */
export const WHY_SENTENCES = {
  cancelling: { zh: "已被取消，马上结束", en: "It was cancelled and ends at once" },
  flow_paused: {
    zh: "流程已暂停[（{name}，{sinceAt} 起）]，原因：{reason}；恢复后继续",
    en: "Its flow is paused[ by {name} since {sinceAt}]: {reason}. It goes on when the flow is resumed",
  },
  flow_limit: {
    zh: "流程最多同时处理 {count} 个运行，前面的结束一个才轮到它",
    en: "At most {count} runs of its flow go on at once; it begins when another has ended",
  },
  elder_first: {
    zh: "同一订单有更早的运行还没结束，先让它走",
    en: "An older run of the same order goes first",
  },
  released_soon: { zh: "流程已恢复，正按先后顺序放行", en: "Its flow was resumed, and runs go on in order" },
  next: { zh: "正在执行，或马上就轮到它", en: "It is being worked on, or is next" },
  queued: { zh: "排队等待执行，前面还有 {ahead} 个", en: "It waits for its turn: {ahead} come before it" },
  queued_far: {
    zh: "排队等待执行，前面至少还有 {ahead} 个",
    en: "It waits for its turn: at least {ahead} come before it",
  },
  approval: {
    zh: "等待 {asked} 审批「{title}」，{sinceAt} 提出[，限时 {dueAt}]",
    en: "Waits since {sinceAt} for {asked} to decide “{title}”[, at the latest by {dueAt}]",
  },
  call_next: {
    zh: "等待调用[「{connection}」]，第 {attempt}/{most} 次尝试定于 {nextAt}[，上次失败：{last}]",
    en: "Waits for the call[ to “{connection}”], attempt {attempt} of {most} at {nextAt}[, because of the last one: {last}]",
  },
  call_running: {
    zh: "正在调用[「{connection}」]，第 {attempt}/{most} 次尝试",
    en: "The call[ to “{connection}”] is being made, attempt {attempt} of {most}",
  },
  call_following: {
    zh: "另一个运行正在做同一件事，等它的结果",
    en: "Another run is doing the same thing; it waits for that result",
  },
  call_unknown: {
    zh: "调用[「{connection}」]不知道成没成，等人核对",
    en: "Nobody knows how the call[ to “{connection}”] ended; somebody has to find out",
  },
  calls_held: {
    zh: "所有对外调用已停（{sinceAt} 起），原因：{reason}",
    en: "All outside calls are stopped since {sinceAt}: {reason}",
  },
  connection_paused: {
    zh: "连接「{connection}」已暂停[（{sinceAt} 起）][，原因：{reason}]",
    en: "The connection “{connection}” is paused[ since {sinceAt}][: {reason}]",
  },
  connection_broken: {
    zh: "连接「{connection}」连续失败，已暂时熔断，{untilAt} 再试",
    en: "The connection “{connection}” kept failing and rests; the next try is at {untilAt}",
  },
  connection_resting: {
    zh: "对方「{connection}」限流，{untilAt} 之后再调用",
    en: "“{connection}” limits how often it is called; it is left alone until {untilAt}",
  },
  connection_secret: {
    zh: "连接「{connection}」没有可用的密钥，补上后继续",
    en: "The connection “{connection}” has no secret; it goes on once one is set",
  },
  timer: { zh: "等到 {untilAt}", en: "Waits until {untilAt}" },
  join: { zh: "等其他分支走到汇合处", en: "Waits for the other branches to come to the join" },
  event: {
    zh: "等待事件[：{names}][，最晚到 {untilAt}]",
    en: "Waits for an event[: {names}][, until {untilAt} at the latest]",
  },
  children: { zh: "等待它启动的 {count} 个子运行结束", en: "Waits for the end of {count} runs that it started" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type WhyCode = keyof typeof WHY_SENTENCES;

/**
 * Why an open run stands where it stands, what decides first: what holds the whole run, else what each of its tokens
 * waits for, else its place in the queue.
 */
export function whyWaiting(facts: WhyFacts): readonly Why[] {
  const { isCancelling, paused, isHeld, waits, ahead } = facts;
  if (isCancelling) return [why("cancelling")];
  const rest = waits.map(ofWait);
  if (paused) {
    const { name, since, reason } = paused;
    return [why("flow_paused", { name, sinceAt: since, reason }), ...rest];
  }
  if (isHeld) return [ofHeld(facts)];
  if (ahead === null && rest.length > 0) return rest;
  if (facts.hasElder) return [why("elder_first")];
  if (ahead === null || ahead === 0) return [why("next")];
  return [why(ahead >= FAR ? "queued_far" : "queued", { ahead })];
}

/** The place in a queue is counted up to here. */
export const FAR = 1_000;

function why(code: WhyCode, params: ErrorParams = {}): Why {
  return { code, params };
}

function ofHeld({ hasElder, maxWorking }: WhyFacts): Why {
  if (hasElder) return why("elder_first");
  return maxWorking === null ? why("released_soon") : why("flow_limit", { count: maxWorking });
}

function ofWait(wait: WhyWait): Why {
  switch (wait.type) {
    case "approval": {
      const { title, askedRoles, askedNames, since, dueAt } = wait;
      const asked = [...askedRoles.map((role) => ({ role })), ...askedNames];
      return why("approval", { title: { text: title }, asked, sinceAt: since, dueAt });
    }
    case "call":
      return ofCall(wait);
    case "timer":
      return why("timer", { untilAt: wait.wakeAt });
    case "join":
      return why("join");
    case "event":
      return why("event", { names: wait.names.length > 0 ? [...wait.names] : null, untilAt: wait.wakeAt });
    case "children":
      return why("children", { count: wait.count });
    default:
      return assertNever(wait);
  }
}

function ofCall(call: Extract<WhyWait, { type: "call" }>): Why {
  const { status, attempts, maxAttempts, dueAt, connectionName: connection, lastCode, gate } = call;
  const attempt = { connection, attempt: attempts + 1, most: maxAttempts };
  if (status === "unknown") return why("call_unknown", { connection });
  if (status === "following") return why("call_following");
  if (status === "running") return why("call_running", { ...attempt, attempt: attempts });
  return gate ? ofGate(gate, connection) : why("call_next", { ...attempt, nextAt: dueAt, last: lastCode });
}

function ofGate(gate: CallGate, connection: string | null): Why {
  switch (gate.type) {
    case "all_held":
      return why("calls_held", { sinceAt: gate.since, reason: gate.reason });
    case "paused":
      return why("connection_paused", { connection, sinceAt: gate.since, reason: gate.reason });
    case "breaker_open":
      return why("connection_broken", { connection, untilAt: gate.until });
    case "resting":
      return why("connection_resting", { connection, untilAt: gate.until });
    case "secret_missing":
      return why("connection_secret", { connection });
    default:
      return assertNever(gate);
  }
}
