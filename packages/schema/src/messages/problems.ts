import { GRAPH_PROBLEM_CODES, type GraphProblem, type GraphProblemCode } from "../graph/graph-problem.ts";
import type { Language, LocalizedText } from "../language.ts";
import { ERROR_MESSAGES } from "./errors.ts";
import { renderMessage } from "./render.ts";

/** The sentence of every problem of a graph: what is wrong and what to do. Filled by `renderMessage`. */
export const PROBLEM_MESSAGES: Readonly<Record<GraphProblemCode, LocalizedText>> = {
  flow_too_many_nodes: {
    zh: "流程有 {count} 个节点，超过上限 {limit} 个。请拆成几个流程。",
    en: "The flow has {count} nodes; the limit is {limit}. Split it into several flows.",
  },
  flow_hard_to_draw: {
    zh: "流程有 {count} 个节点，超过 {limit} 个后画布会变慢。建议拆成几个流程。",
    en: "The flow has {count} nodes; beyond {limit} the canvas becomes slow. Consider splitting it.",
  },
  flow_too_large: {
    zh: "流程大小为 {size:bytes}，超过上限 {limit:bytes}。请缩短备注和文字参数。",
    en: "The flow takes {size:bytes}; the limit is {limit:bytes}. Shorten notes and long texts.",
  },
  id_duplicate: {
    zh: "编号「{id}」重复使用。请删除其中一个后重新添加。",
    en: "The id “{id}” is used twice. Remove one of them and add it again.",
  },
  trigger_missing: {
    zh: "流程没有触发节点，不会启动。请添加一个触发节点。",
    en: "Nothing starts this flow. Add a trigger.",
  },
  node_type_unknown: {
    zh: "「{node}」是本程序没有的节点类型（{type}）。请换成其他节点，或升级程序。",
    en: "“{node}” is of a kind this program does not have ({type}). Replace it, or upgrade the program.",
  },
  node_version_unknown: {
    zh: "「{node}」用的是本程序没有的版本（{type} 第 {version} 版）。请升级程序，或换成已有的版本。",
    en: "“{node}” uses a version this program does not have ({type}, version {version}). Upgrade the program, or use a version it has.",
  },
  param_missing: {
    zh: "「{node}」的「{field}」还没有填写。",
    en: "“{node}” still needs “{field}”.",
  },
  param_wrong: {
    zh: "「{node}」的「{field}」格式不对。请重新填写。",
    en: "“{field}” of “{node}” is not in the right form. Enter it again.",
  },
  param_not_a_choice: {
    zh: "「{node}」的「{field}」不在可选范围内。请重新选择。",
    en: "“{field}” of “{node}” is none of the choices. Choose again.",
  },
  param_too_small: {
    zh: "「{node}」的「{field}」太小，至少为 {limit}。",
    en: "“{field}” of “{node}” is too small: at least {limit}.",
  },
  param_too_large: {
    zh: "「{node}」的「{field}」太大，最多为 {limit}。",
    en: "“{field}” of “{node}” is too large: at most {limit}.",
  },
  param_too_short: {
    zh: "「{node}」的「{field}」内容太少，至少 {limit} 个（字或项）。",
    en: "“{field}” of “{node}” is too short: at least {limit} characters or entries.",
  },
  param_too_long: {
    zh: "「{node}」的「{field}」内容太多，最多 {limit} 个（字或项）。",
    en: "“{field}” of “{node}” is too long: at most {limit} characters or entries.",
  },
  param_not_known: {
    zh: "「{node}」有多余的参数：{keys}。请删除。",
    en: "“{node}” has parameters it does not know: {keys}. Remove them.",
  },
  reference_missing: {
    zh: "「{node}」的「{field}」所选内容在本环境中不存在，或已停用。请重新选择。",
    en: "What “{node}” names as “{field}” does not exist in this environment, or is no longer in use. Choose again.",
  },
  option_refused: {
    zh: "「{field}」：{reason}",
    en: "“{field}”: {reason}",
  },
  edge_node_missing: {
    zh: "连线的一端没有节点（{id}）。请删除或重新连接。",
    en: "A wire leads to a node that is not there ({id}). Remove the wire or connect it again.",
  },
  edge_port_missing: {
    zh: "「{node}」没有端口「{port}」，连线落空。请重新连接。",
    en: "“{node}” has no port “{port}”, so the wire hangs in the air. Connect it again.",
  },
  edge_into_trigger: {
    zh: "「{node}」是起点，不能有连线进入。请删除这条连线。",
    en: "“{node}” is where a run begins; nothing can lead into it. Remove the wire.",
  },
  port_has_two_wires: {
    zh: "「{node}」的出口「{port}」接了多条连线。一个出口只能接一条，请保留一条。",
    en: "“{port}” of “{node}” has several wires. One port takes one wire: keep one.",
  },
  branch_missing: {
    zh: "「{node}」的分支「{port}」没有接下一步，走到这里的订单会无声结束。请接上。",
    en: "The branch “{port}” of “{node}” leads nowhere, so orders that take it would end quietly. Connect it.",
  },
  error_port_unwired: {
    zh: "「{node}」设为出错时走「{port}」，但没有接下一步，出错的订单会无声结束。建议接上。",
    en: "“{node}” leaves by “{port}” when it fails, but that leads nowhere, so failures would pass unseen. Connect it.",
  },
  node_unreachable: {
    zh: "没有路通向「{node}」，它不会执行。请接上，或删除它。",
    en: "No way leads to “{node}”, so it will never be done. Connect it, or remove it.",
  },
  order_out_of_reach: {
    zh: "「{node}」要改订单，但它前面的触发节点不带订单。请换用订单事件触发。",
    en: "“{node}” changes an order, but a trigger before it brings none. Start the flow by an order event.",
  },
  cycle_without_loop: {
    zh: "{nodes} 连成了一个圈（共 {count} 个节点），运行会一直转下去。请断开其中一条连线。",
    en: "{nodes} form a circle ({count} nodes), so a run would go round for ever. Cut one of its wires.",
  },
  loop_never_returns: {
    zh: "「{node}」的出口「{port}」没有路回到它自己，循环只会走一轮。请把循环体的最后一步接回「{node}」。",
    en: "“{port}” of “{node}” never leads back to it, so the loop ends in its first round. Wire the last step of the round to “{node}”.",
  },
  join_without_split: {
    zh: "有的路不经过并行就到了「{node}」，没有可以汇合的分支。请在前面加上并行节点，或去掉这个汇合。",
    en: "“{node}” can be reached without a split before it, so there is nothing to join. Add a split, or remove the join.",
  },
  join_of_two_splits: {
    zh: "「{node}」前面有 {count} 个不同的并行（{splits}）。一个汇合只能对应一个并行，请各用一个汇合。",
    en: "Branches of {count} splits ({splits}) meet in “{node}”. A join belongs to one split: give each its own.",
  },
  port_open: {
    zh: "「{node}」的出口「{port}」没有接下一步，走到这里的运行会无声结束。建议接上。",
    en: "“{port}” of “{node}” leads nowhere, so runs that take it would end quietly. Connect it.",
  },
  split_into_itself: {
    zh: "「{node}」的分支没有汇合就绕回了它自己，每绕一圈分支都会成倍增加。请先汇合再绕回。",
    en: "Branches of “{node}” come back to it without being joined, so they would multiply. Join them first.",
  },
  handler_repeated: {
    zh: "流程里有 {count} 个出错处理节点（{nodes}），只能保留一个。",
    en: "The flow has {count} error handlers ({nodes}); keep one.",
  },
  join_never_full: {
    zh: "「{node}」要等 {needed} 条分支，最多只会来 {coming} 条（{lost} 到不了），每次都会走「未到齐」。请把缺的分支接过来，或改成等能到的。",
    en: "“{node}” waits for {needed} branches and {coming} can come at most (never: {lost}), so it always leaves as missed. Wire the others to it, or wait for as many as can come.",
  },
  wait_unlimited: {
    zh: "「{node}」没有设等待时限：如果要等的事一直不来，订单会永远停在这里。请设一个时限，并接好超时的出口。",
    en: "“{node}” waits without a limit: if what it waits for never comes, the order stays here for ever. Set a limit and wire the way out.",
  },
  refund_failure_lost: {
    zh: "「{node}」付款失败时没有人会知道：请设为出错时走单独的出口，接上通知或人工处理；或给流程加一个出错处理。",
    en: "When “{node}” cannot pay, nobody is told. Let it leave by its error port and tell somebody there, or give the flow an error handler.",
  },
  refund_not_made_up: {
    zh: "钱退出去后「{node}」还可能失败，已付的款收不回来，也没有后续处理。例如：{way}，失败。请给它接上出错的出口，或给流程加一个出错处理。",
    en: "“{node}” can fail after the money has left, and nothing follows it up. For example: {way}, which fails. Wire its error port, or give the flow an error handler.",
  },
  effect_repeats: {
    zh: "同一个订单会多次触发「{trigger}」，每次都会再执行「{node}」，对方认不出重复。例如同一订单先后两次：{way}。请在前面加一个条件（如检查标签），或改用只发生一次的事件。",
    en: "One order sets off “{trigger}” more than once, and each time “{node}” is done again; the other side cannot tell. For example, twice for one order: {way}. Decide before it (by a tag, say), or start by an event that happens once.",
  },
  personal_leaves: {
    zh: "「{node}」会把个人信息（{classes:personal}）发出去，而它不在允许发送的范围内。请去掉这些字段，或换用允许的连接器。",
    en: "“{node}” would send personal data ({classes:personal}) that its connector may not. Leave these fields out, or use a connector that may.",
  },
  approval_nobody: {
    zh: "「{node}」的审批可能没有人能处理：第 {level} 级（{who}）现在没有可用的人[，例如 {amount} 的订单]。请在审批链里补上人。",
    en: "Nobody could decide “{node}”: level {level} ({who}) has no one who can[, for an order of {amount}, say]. Name somebody in the approval chain.",
  },
  test_red: {
    zh: "用例「{test}」没有通过[：走到「{node}」]，预期「{expected}」，实际「{found}」。请改流程，或把现在的走法更新为预期。",
    en: "The test “{test}” is red[: at “{node}”] it expects “{expected}”, and finds “{found}”. Mend the flow, or expect the new way.",
  },
  test_not_run: {
    zh: "用例「{test}」跑不起来：订单读不出来，或耗时太长。请打开它重新保存。",
    en: "The test “{test}” cannot be played: its order cannot be read, or it takes too long. Open it and save it anew.",
  },
  group_node_missing: {
    zh: "分组「{group}」里的节点（{id}）已不存在。",
    en: "The group “{group}” names a node that is no longer there ({id}).",
  },
};

/** The sentence of a problem in the reader's language; problems told by a node's own check are error codes. */
export function problemSentence(problem: Pick<GraphProblem, "code" | "params">, language: Language): string {
  const { code, params } = problem;
  const text = isGraphProblemCode(code) ? PROBLEM_MESSAGES[code] : ERROR_MESSAGES[code];
  return renderMessage(text, params, language);
}

function isGraphProblemCode(code: GraphProblem["code"]): code is GraphProblemCode {
  const codes: readonly string[] = GRAPH_PROBLEM_CODES;
  return codes.includes(code);
}
