import type { LocalizedText } from "./language.ts";
import { LIMITS } from "./limits.ts";

type LimitName = keyof typeof LIMITS;

/** The text of docs/limits.md: every declared limit with its value and what it bounds. */
export function limitsDoc(): string {
  const names = Object.keys(LIMIT_TEXTS).filter(isLimitName);
  const rows = names.filter((name) => !DECLARED_ONLY.has(name)).map(row);
  const declared = names.filter((name) => DECLARED_ONLY.has(name)).map(row);
  return `${[HEAD, table(rows), DECLARED_HEAD, table(declared)].join("\n\n")}\n`;
}

const HEAD = `# 限制 · Limits

<!-- Written by "npm run limits-doc -w @orderloom/schema" from packages/schema/src/limits.ts; change that instead. -->

产品声明的限制都在这里。时间和大小带单位，其余是个数。
The declared limits of the product. Times and sizes carry their unit, the rest are counts.`;

const DECLARED_HEAD = `## 已声明，尚未执行 · Declared, not enforced yet

下列数值已写入代码，但目前没有任何地方据此拒绝或中断。
These figures stand in the code, but nothing refuses or interrupts by them yet.`;

/** Limits that no code asks for yet. */
const DECLARED_ONLY: ReadonlySet<LimitName> = new Set(["heartbeatMs", "turnMs", "batchBytes", "orderDocBytes"]);

function table(rows: readonly string[]): string {
  return ["| 名称 · Name | 数值 · Value | 说明 · What it bounds |", "| --- | --- | --- |", ...rows].join("\n");
}

function row(name: LimitName): string {
  const { zh, en } = LIMIT_TEXTS[name];
  const value: number | readonly number[] = LIMITS[name];
  const values = typeof value === "number" ? [value] : value;
  return `| \`${name}\` | ${values.map((each) => withUnit(name, each)).join(", ")} | ${zh}<br>${en} |`;
}

/** The unit stands last in a limit's name; names without one count things. */
function withUnit(name: string, value: number): string {
  if (name.endsWith("Ms")) return duration(value);
  if (name.endsWith("Bytes")) return size(value);
  const unit = (["Minutes", "Days", "Chars"] as const).find((word) => name.endsWith(word));
  const number = value.toLocaleString("en-US");
  return unit === undefined ? number : `${number} ${unit === "Chars" ? "characters" : unit.toLowerCase()}`;
}

function duration(ms: number): string {
  if (ms % 60_000 === 0) return `${ms / 60_000} min`;
  return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${ms} ms`;
}

function size(bytes: number): string {
  const mebibytes = bytes / (1024 * 1024);
  return Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${bytes / 1024} KiB`;
}

function isLimitName(name: string): name is LimitName {
  return name in LIMITS;
}

const LIMIT_TEXTS: Readonly<Record<LimitName, LocalizedText>> = {
  webhookBodyBytes: { zh: "一条渠道消息（webhook）的大小", en: "One message of a channel (webhook)" },
  bulkBodyBytes: { zh: "一次批量提交订单的请求大小", en: "A request that brings many orders at once" },
  ingestBatch: { zh: "一次请求最多带多少个订单", en: "Orders in one request" },
  jsonDepth: { zh: "收到的 JSON 的嵌套层数", en: "Nesting of received JSON" },
  jsonKeys: { zh: "一条渠道消息中键的个数", en: "Keys in one message of a channel" },
  bulkJsonKeys: { zh: "一次批量请求中键的个数", en: "Keys in one bulk request" },
  orderLines: { zh: "一个订单的商品行数", en: "Lines of an order" },
  orderTags: { zh: "一个订单的标签数", en: "Tags of an order" },
  customFields: { zh: "自定义字段", en: "Fields that administrators define" },
  customOptions: { zh: "一个字段的选项", en: "Options of such a field" },
  customTextChars: { zh: "自定义字段的文字（字符）", en: "Characters of a text in such a field" },
  splitParts: { zh: "一张订单最多拆成几份", en: "Parts that an order is split into" },
  mergeOrders: { zh: "一次最多合并几张订单", en: "Orders merged into one" },
  orderRefunds: { zh: "一个订单的退款单数", en: "Refunds of an order" },
  refundReasonChars: { zh: "退款原因的长度", en: "The reason of a refund" },
  orderDocBytes: { zh: "订单扩展内容的大小", en: "The rest of an order, beside its columns" },

  flowNodesDrawn: { zh: "在画布上绘制的流程的节点数", en: "Nodes of a flow that is drawn" },
  flowNodesImported: { zh: "导入的流程的节点数", en: "Nodes of a flow that is imported" },
  flowBytes: { zh: "流程文件的大小", en: "A flow as a file" },
  flowTests: { zh: "一个流程的用例数", en: "Tests of a flow" },
  graphDepth: { zh: "流程文件的嵌套层数", en: "Nesting of a flow as a file" },
  nameChars: { zh: "名称的长度", en: "A name" },
  ruleBytes: { zh: "一条规则的大小", en: "A rule" },
  ruleDepth: { zh: "一条规则的嵌套层数", en: "Nesting of a rule" },
  ruleSteps: { zh: "一条规则求值的步数", en: "Steps of evaluating a rule" },
  templateBytes: { zh: "一段文字模板的大小", en: "A text template" },
  draftHistoryDays: { zh: "草稿的历史保存可找回的时间", en: "How long each save of a draft can be brought back" },
  flowComments: { zh: "一个流程的评论数", en: "Comments on a flow" },
  commentChars: { zh: "一条评论的字数", en: "Characters of a comment" },
  presenceSeconds: {
    zh: "浏览器多久没有消息后，不再算作打开着流程",
    en: "How long after the last word of a browser somebody counts as having a flow open",
  },

  stepsPerRun: { zh: "一次运行的步数，超过即失败", en: "Steps of a run; beyond it the run fails" },
  stepsPerTurn: {
    zh: "一次提交内连续执行的步数，超过后分次继续",
    en: "Steps in one commit; the run goes on in the next",
  },
  loopRounds: { zh: "一个循环的轮数，逐项处理的项数", en: "Rounds of a loop, items it goes through" },
  loopListBytes: { zh: "逐项处理的列表的大小", en: "A list that a loop goes through" },
  splitBranches: { zh: "一次并行的分支数", en: "Branches of a split" },
  turnMs: { zh: "一次推进占用的时间", en: "The time of one turn" },
  batchRuns: { zh: "一次提交推进的运行数", en: "Runs turned in one commit" },
  batchBytes: { zh: "一次提交写入的大小", en: "What one commit writes" },
  runStateBytes: { zh: "一次运行的状态大小", en: "The state of a run" },
  stepOutputBytes: { zh: "一个步骤的输出大小", en: "The output of a step" },
  runStarts: {
    zh: "一次运行反复导致运行器崩溃多少次后转为死信",
    en: "A run that was being interpreted when its runner died, this often, becomes a dead letter",
  },

  runDepth: { zh: "流程调用流程的层数", en: "Runs that start runs, from the first one down" },
  runHops: { zh: "流程经外部系统再触发流程的次数", en: "Times that runs set off runs by way of other systems" },
  parallelItems: { zh: "一次并行循环的项数", en: "Items of a parallel loop" },
  parallelChunk: { zh: "并行循环同时进行的子运行数", en: "Runs of a parallel loop that are open at a time" },
  parallelFailures: { zh: "并行循环逐一列出的失败项数", en: "Failed items that a parallel loop names one by one" },
  waitWorkUnits: { zh: "按工作时间等待的小时数或天数", en: "Working hours or days of a wait" },
  waitDays: { zh: "按自然时间等待的最长天数", en: "The longest wait by the clock" },
  waitKeyChars: { zh: "等待事件用的编号的长度", en: "The key of an awaited event" },
  sourceWaitingBytes: {
    zh: "一个来源（连接或令牌）已收到、尚未写入的消息；超过的请它稍后再发（429）",
    en: "Messages of one source (connection or token) on their way to the disk; beyond it the sender is told to come again (429)",
  },
  allWaitingBytes: { zh: "所有来源合计的同类上限", en: "The same for all sources together" },
  keyEventDays: {
    zh: "带编号的事件保留多久，供之后才开始的等待查找",
    en: "How long an event with a key is kept for waits that begin later",
  },

  callAttempts: { zh: "外部调用的总尝试次数", en: "Attempts of an outside call in all" },
  callRetryDelaysMs: { zh: "各次重试前的等待（上下浮动一半）", en: "Waits before each retry, spread by ±50 %" },
  retryAfterCapMs: { zh: "对方要求的等待（Retry-After）最多照办多久", en: "The longest Retry-After we follow" },
  limitedRestMs: {
    zh: "对方限流（429）又没说要等多久时，连接先歇多久；之后每次加倍",
    en: "How long a connection rests when the peer limits it (429) and names no time; doubles each time",
  },
  limitedRestCapMs: { zh: "上述等待最长多久", en: "The longest such rest" },
  trialCallMs: {
    zh: "试走时真实调用一次，最迟在点击之后多久发出；超过就不再发",
    en: "A call that was only tried out is made at most this long after somebody asked for it, or never",
  },
  callSlots: {
    zh: "一个运行器在一个环境里同时进行的外部调用；任何一个连接占用的都不会超过它留下的空位",
    en: "Outside calls under way at once in one runner and environment; no connection holds more than it leaves free",
  },
  connectionConcurrency: {
    zh: "一个连接最多可设多少个并发调用（所有运行器合计）",
    en: "The most calls at once that a connection can be allowed, over all runners",
  },
  quotaCalls: { zh: "一条配额最多可设多少次调用", en: "The most calls that a quota can name" },
  breakerFailures: { zh: "连续失败多少次后熔断", en: "Failures in a row that open a breaker" },
  breakerCalls: { zh: "按失败比例熔断前，至少要有多少次调用", en: "Calls before a share of failures opens a breaker" },
  breakerFailurePercent: { zh: "失败达到百分之几时熔断", en: "Percent of failures that opens a breaker" },
  breakerWindowMs: { zh: "统计失败比例的时间窗口", en: "The window in which that share is counted" },
  breakerOpenMs: { zh: "熔断期间，多久试探一次", en: "How often an open breaker lets one call through" },
  retryBudgetPercent: {
    zh: "连接出现失败时，重试占调用的百分比上限（窗口内至少允许 3 次）",
    en: "Percent of a failing connection's calls that may be retries (three in a window at least)",
  },
  httpConnectTimeoutMs: { zh: "建立连接的时间", en: "Connecting to a peer" },
  httpTotalTimeoutMs: { zh: "一次外部调用默认的总时间", en: "One outside call, unless the node says otherwise" },
  httpResponseBytes: { zh: "对方回答的大小", en: "The answer of a peer" },
  leaseMs: { zh: "运行器认领调用后，多久没有消息即视为失联", en: "A claimed call belongs to its runner this long" },
  heartbeatMs: { zh: "运行器为认领续期的间隔", en: "How often a runner renews its claim" },
  drainMs: { zh: "运行器停止前收尾的时间", en: "What a runner told to stop has to finish" },

  approvalCommentChars: { zh: "审批意见的长度", en: "A comment on a decision" },
  chainLevels: { zh: "审批链的级数", en: "Levels of an approval chain" },
  chainPeople: { zh: "审批链一级指定的人数", en: "People named at one level of a chain" },
  chainTiers: { zh: "审批链的金额档数", en: "Amount tiers of a chain" },
  chainLimitMinutes: { zh: "审批链一级最长的时限", en: "The longest time limit of a level of a chain" },
  photoBytes: { zh: "上传的一张凭证照片的大小", en: "A photo of evidence as it is sent" },
  photoPixels: { zh: "上传的一张凭证照片的像素总数", en: "Pixels of a photo of evidence as it is sent" },
  photoSidePixels: { zh: "保存的凭证照片的长边像素", en: "Pixels of the longer side of a photo as it is kept" },
  photosPerLevel: { zh: "审批一级的凭证照片数", en: "Photos of evidence at one level" },
  adminLinkMinutes: { zh: "管理员一次性链接的有效时间", en: "A one-time link for an administrator" },
  inviteDays: { zh: "邀请链接的有效时间", en: "An invitation" },
  importFileBytes: { zh: "导入的一个文件的大小", en: "A file of an import as it is sent" },
  importUnpackedBytes: { zh: "导入文件解压后的大小", en: "A packed file of an import when it is unpacked" },
  importFiles: { zh: "一次导入的文件数", en: "Files of one import" },
  importColumns: { zh: "导入文件的列数", en: "Columns of a file of an import" },
  importRows: { zh: "一次导入的行数", en: "Rows of one import" },
  importCellChars: {
    zh: "导入的一个单元格的字数，超出部分截去",
    en: "Characters of a cell of an import; the rest is cut off",
  },
  importKeepDays: {
    zh: "被拒绝的行和未开始的导入保留多久",
    en: "How long rejected rows and imports nobody started are kept",
  },
  pageSize: { zh: "列表一页的行数", en: "Rows on a page of a list" },
  backlogAlarm: {
    zh: "一小时内失败多少次运行就提醒管理员",
    en: "Failed runs within an hour that are told to administrators",
  },
  backfillDays: { zh: "一次补跑的时间范围（天）", en: "period that missed starts are made up for, days" },
  backfillTimes: { zh: "一次补跑的定时时刻数", en: "times of a schedule made up for at once" },
  reportDays: { zh: "一份报告最长跨越的时间", en: "The longest period of a report" },

  statementTimeoutMs: { zh: "一条数据库语句的时间", en: "One statement of the database" },
  lockTimeoutMs: { zh: "等待数据库锁的时间", en: "Waiting for a lock of the database" },
  idleInTransactionTimeoutMs: { zh: "事务空闲的时间", en: "An idle transaction" },
};
