import { describe, expect, it, test } from "vitest";
import { whySentence } from "../messages/why.ts";
import { expectSamePlaceholders } from "../testing/expect-same-placeholders.ts";
import { WHY_SENTENCES, type WhyFacts, type WhyWait, whyWaiting } from "./why-waiting.ts";

const FACTS: WhyFacts = {
  isCancelling: false,
  paused: null,
  isHeld: false,
  maxWorking: null,
  hasElder: false,
  ahead: null,
  waits: [],
};
const T = (time: string) => `2026-11-22T${time}:00.000Z`;
const clock = (at: string) => at.slice(11, 16);

const CALL: Extract<WhyWait, { type: "call" }> = {
  type: "call",
  status: "ready",
  attempts: 2,
  maxAttempts: 4,
  dueAt: T("10:06"),
  connectionName: "ERP",
  lastCode: "call_timeout",
  gate: null,
};
const ASKED: WhyWait = {
  type: "approval",
  title: { zh: "大额订单", en: "Large order" },
  askedRoles: ["supervisor"],
  askedNames: ["张三"],
  since: T("10:04"),
  dueAt: T("14:00"),
};

const CASES: readonly [zh: string, en: string, facts: Partial<WhyFacts>][] = [
  ["已被取消，马上结束", "It was cancelled and ends at once", { isCancelling: true, ahead: 3, waits: [ASKED] }],
  [
    "流程已暂停（李四，09:30 起），原因：盘点；恢复后继续",
    "Its flow is paused by 李四 since 09:30: 盘点. It goes on when the flow is resumed",
    { paused: { name: "李四", since: T("09:30"), reason: "盘点" }, isHeld: true, ahead: 0 },
  ],
  [
    "流程最多同时处理 2 个运行，前面的结束一个才轮到它",
    "At most 2 runs of its flow go on at once; it begins when another has ended",
    { isHeld: true, maxWorking: 2 },
  ],
  [
    "同一订单有更早的运行还没结束，先让它走",
    "An older run of the same order goes first",
    { isHeld: true, hasElder: true },
  ],
  ["同一订单有更早的运行还没结束，先让它走", "An older run of the same order goes first", { ahead: 0, hasElder: true }],
  ["流程已恢复，正按先后顺序放行", "Its flow was resumed, and runs go on in order", { isHeld: true }],
  ["正在执行，或马上就轮到它", "It is being worked on, or is next", { ahead: 0 }],
  ["排队等待执行，前面还有 12 个", "It waits for its turn: 12 come before it", { ahead: 12 }],
  ["排队等待执行，前面至少还有 1,000 个", "It waits for its turn: at least 1,000 come before it", { ahead: 1_000 }],
  [
    "等待 审批主管、张三 审批「大额订单」，10:04 提出，限时 14:00",
    "Waits since 10:04 for Supervisor, 张三 to decide “Large order”, at the latest by 14:00",
    { waits: [ASKED] },
  ],
  [
    "正在调用「ERP」，第 2/4 次尝试",
    "The call to “ERP” is being made, attempt 2 of 4",
    { waits: [{ ...CALL, status: "running" }] },
  ],
  ["等到 18:00", "Waits until 18:00", { waits: [{ type: "timer", wakeAt: T("18:00") }] }],
  ["等其他分支走到汇合处", "Waits for the other branches to come to the join", { waits: [{ type: "join" }] }],
  [
    "等待事件：OrderShipped，最晚到 18:00",
    "Waits for an event: OrderShipped, until 18:00 at the latest",
    { waits: [{ type: "event", names: ["OrderShipped"], wakeAt: T("18:00") }] },
  ],
  ["等待事件", "Waits for an event", { waits: [{ type: "event", names: [], wakeAt: null }] }],
  [
    "等待它启动的 3 个子运行结束",
    "Waits for the end of 3 runs that it started",
    { waits: [{ type: "children", count: 3 }] },
  ],
  [
    "另一个运行正在做同一件事，等它的结果",
    "Another run is doing the same thing; it waits for that result",
    { waits: [{ ...CALL, status: "following" }] },
  ],
  [
    "调用「ERP」不知道成没成，等人核对",
    "Nobody knows how the call to “ERP” ended; somebody has to find out",
    { waits: [{ ...CALL, status: "unknown" }] },
  ],
  [
    "所有对外调用已停（09:00 起），原因：演练",
    "All outside calls are stopped since 09:00: 演练",
    { waits: [{ ...CALL, gate: { type: "all_held", since: T("09:00"), reason: "演练" } }] },
  ],
  [
    "连接「ERP」已暂停",
    "The connection “ERP” is paused",
    { waits: [{ ...CALL, gate: { type: "paused", since: null, reason: null } }] },
  ],
  [
    "连接「ERP」连续失败，已暂时熔断，10:30 再试",
    "The connection “ERP” kept failing and rests; the next try is at 10:30",
    { waits: [{ ...CALL, gate: { type: "breaker_open", until: T("10:30") } }] },
  ],
  [
    "对方「ERP」限流，10:30 之后再调用",
    "“ERP” limits how often it is called; it is left alone until 10:30",
    { waits: [{ ...CALL, gate: { type: "resting", until: T("10:30") } }] },
  ],
  [
    "连接「ERP」没有可用的密钥，补上后继续",
    "The connection “ERP” has no secret; it goes on once one is set",
    { waits: [{ ...CALL, gate: { type: "secret_missing" } }] },
  ],
];

describe("why a run waits", () => {
  it.each(CASES)("%s", (zh, en, facts) => {
    const [first] = whyWaiting({ ...FACTS, ...facts });
    expect(first && whySentence(first, "zh", clock)).toBe(zh);
    expect(first && whySentence(first, "en", clock)).toBe(en);
  });

  it("names the attempt to come and what the last one came to", () => {
    const [first] = whyWaiting({ ...FACTS, waits: [CALL] });
    expect(first && whySentence(first, "zh", clock)).toMatch(/^等待调用「ERP」，第 3\/4 次尝试定于 10:06，上次失败：/);
    const [none] = whyWaiting({ ...FACTS, waits: [{ ...CALL, connectionName: null, lastCode: null, attempts: 0 }] });
    expect(none && whySentence(none, "zh", clock)).toBe("等待调用，第 1/4 次尝试定于 10:06");
  });

  it("tells of a paused flow what the run waits for beyond that, and of several branches each", () => {
    const paused = { name: null, since: T("09:30"), reason: "盘点" };
    const codes = (facts: Partial<WhyFacts>) => whyWaiting({ ...FACTS, ...facts }).map(({ code }) => code);
    expect(codes({ paused, waits: [ASKED] })).toEqual(["flow_paused", "approval"]);
    expect(codes({ waits: [ASKED, CALL] })).toEqual(["approval", "call_next"]);
  });
});

test.each(Object.entries(WHY_SENTENCES))("%s says the same in both languages", (_, { zh, en }) => {
  expectSamePlaceholders({ zh, en });
});
