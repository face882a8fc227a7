import type { ErrorCode } from "../../error.ts";
import type { LocalizedText } from "../../language.ts";

/** What stops runs and calls, and what people may not do to them. */
export const RUN_ERRORS = {
  call_cancelled: {
    zh: "这次外部调用被人取消，没有执行。请在运行轨迹里决定下一步。",
    en: "Somebody cancelled this outside call, so it was not made. Decide in the run what comes next.",
  },
  node_unknown: {
    zh: "流程用到了本程序没有的节点[「{key}」]。请升级程序，或在流程中换掉它。",
    en: "The flow uses a node this program does not have[: {key}]. Upgrade the program, or replace the node in the flow.",
  },
  rule_invalid: {
    zh: "规则有误[：{problem:rule_problem}][（{name}）]。请修改这条规则。",
    en: "The rule is wrong[: {problem:rule_problem}][ ({name})]. Correct it.",
  },
  rule_budget: {
    zh: "规则过于复杂，超出计算上限。请拆成几个条件节点。",
    en: "The rule is too complex and went over its budget. Split it into several condition nodes.",
  },
  rule_type: {
    zh: "规则中比较的两边类型不同[：{left:rule_kind}与{right:rule_kind}]。请改成同类的值。",
    en: "The rule compares values of different kinds[: {left:rule_kind} and {right:rule_kind}]. Compare values of one kind.",
  },
  rule_currency: {
    zh: "规则按 {expected} 比较金额，订单币种却是 {found}。请为其他币种另接一条路。",
    en: "The rule compares amounts in {expected}, but the order is in {found}. Give other currencies a way of their own.",
  },
  table_invalid: {
    zh: "决策表[第 {row} 行]有误[：{problem:table_problem}][（{name}）]。请修改表格。",
    en: "The decision table is wrong[ in row {row}][: {problem:table_problem}][ ({name})]. Correct the table.",
  },
  table_rows_clash: {
    zh: "决策表只允许命中一行，第 {first} 行和第 {second} 行却同时命中。请收窄条件，或改为取第一行。",
    en: "Only one row of the decision table may hold, but rows {first} and {second} both do. Narrow their conditions, or let the first row count.",
  },
  template_invalid: {
    zh: "文字模板有误[：{problem}]。请检查花括号和字段名。",
    en: "The text template is wrong[: {problem}]. Check its braces and field names.",
  },
  template_budget: {
    zh: "文字模板过长或过于复杂，超出上限。请简化。",
    en: "The text template is too long or too complex. Make it simpler.",
  },
  steps_exceeded: {
    zh: "运行的步骤数超过上限[ {limit}]，已停止。流程里可能有走不出的循环，请检查连线。",
    en: "The run took more steps than allowed[ ({limit})] and was stopped. The flow may go round in circles: check its wires.",
  },
  state_too_large: {
    zh: "运行需要保存的数据超过上限[ {limit:bytes}]，已停止。请减少各步骤的输出。",
    en: "The run holds more data than allowed[ ({limit:bytes})] and was stopped. Let its steps put out less.",
  },
  output_too_large: {
    zh: "步骤输出的数据超过上限[ {limit:bytes}]。请只保留需要的字段。",
    en: "The step's output is larger than allowed[ ({limit:bytes})]. Keep only the fields that are needed.",
  },
  port_missing: {
    zh: "节点没有名为「{port}」的出口。请升级程序或重新发布流程。",
    en: "The node has no output called “{port}”. Upgrade the program or publish the flow again.",
  },
  loop_list_missing: {
    zh: "在「{path}」没有找到列表。请检查循环节点里填写的位置。",
    en: "There is no list at “{path}”. Check the place that the loop node names.",
  },
  loop_list_too_long: {
    zh: "列表有 {count} 项，超过上限 {limit} 项。请先筛选或拆分。",
    en: "The list has {count} items; the limit is {limit}. Filter or split it first.",
  },
  loop_rounds_exceeded: {
    zh: "循环超过了上限 {limit} 轮。请检查循环的结束条件。",
    en: "The loop went beyond its limit of {limit} rounds. Check what ends it.",
  },
  call_decided: {
    zh: "这次调用[已由 {name} ]核对过，你的操作没有生效。请刷新查看结果。",
    en: "This call was already decided[ by {name}], so nothing was done. Reload to see how.",
  },
  call_run_ended: {
    zh: "等它结果的运行已经结束，重新执行没有意义。请选择「没有发生，按失败处理」，需要时再发起一次。",
    en: "The run that waited for it has ended, so nobody would hear what comes of it. Say that it did not happen, and start again if it is still wanted.",
  },
  call_failed: {
    zh: "外部调用多次重试后仍然失败。请检查连接设置和对方服务。",
    en: "The outside call failed after all its attempts. Check the connection and the other side.",
  },
  call_timeout: {
    zh: "外部调用超时，对方没有及时响应。请检查对方服务，或延长超时时间。",
    en: "The outside call timed out: the other side did not answer. Check that it works, or allow it more time.",
  },
  call_unknown: {
    zh: "外部调用的结果未知，可能已经生效。请到对方系统人工核对，不要直接重试。",
    en: "It is not known whether the outside call took effect. Look it up on the other side before doing it again.",
  },
  call_too_late: {
    zh: "试调等得太久，没有发出。请检查连接是否暂停或被限流、处理服务是否在运行，再试一次。",
    en: "The call waited too long and was not made. Check whether its connection is paused or limited and whether a runner works, then try again.",
  },
  trial_no_call: {
    zh: "按现在的样例和回应，流程不会在这个节点发起调用。请换一个样例订单，或检查前面的节点。",
    en: "With this sample and these answers the flow makes no call at this node. Try another sample, or look at the nodes before it.",
  },
  call_refused: {
    zh: "对方拒绝了这次调用[（状态码 {status}）]。请检查提交的内容和连接权限。",
    en: "The other side refused the call[ (status {status})]. Check what was sent and what the connection may do.",
  },
  http_status: {
    zh: "对方返回了错误状态码[ {status}]。请检查地址、参数和对方服务。",
    en: "The other side answered with an error status[ ({status})]. Check the address, the parameters and the other side.",
  },
  host_blocked: {
    zh: "不允许访问这个地址[（{host}）]：它不是公网地址。请改用公网地址，或请管理员放行。",
    en: "Calls to this address are not allowed[ ({host})], because it is not public. Use a public one, or ask an administrator to permit it.",
  },
  run_killed_runner: {
    zh: "这次运行多次导致执行服务中断，已停止并转入死信。请把运行编号发给管理员。",
    en: "This run brought the runner down several times and was stopped as a dead letter. Give its id to an administrator.",
  },
  run_open: {
    zh: "这次运行还没有结束，不能重试。请先等它结束，或取消它。",
    en: "This run has not ended, so it cannot be retried. Wait for its end, or cancel it first.",
  },
  run_ended: {
    zh: "这次运行已经结束，不能再操作。请刷新看看结果。",
    en: "This run has ended, so nothing more can be done to it. Reload to see how.",
  },
  run_retried: {
    zh: "这次运行已经重试过了。请到重试出来的那次运行里继续处理。",
    en: "This run was retried already. Go on with the run that came of it.",
  },
  run_call_open: {
    zh: "有一次外部调用还没有结论，现在重试可能做两遍。请先等它有结果，或在「待人工核对」里判定。",
    en: "Nobody knows yet how one of its outside calls ended, and a retry might do it twice. Wait for the result, or decide it by hand first.",
  },
  run_node_missing: {
    zh: "所选版本里没有节点「{node}」。请换一个节点或版本。",
    en: "The version has no node “{node}”. Choose another node or version.",
  },
  run_version_other: {
    zh: "只能用同一流程的相同或更新的版本。请重新选择版本。",
    en: "Only the same or a newer version of the same flow will do. Choose another version.",
  },
  run_busy: {
    zh: "这次运行正在往下走，或者刚收到答复。请刷新后再试。",
    en: "The run is going on at this moment, or was just answered. Reload and try again.",
  },
  run_ending: {
    zh: "这次运行正在撤销已做的步骤，很快就会结束，不能再改动。",
    en: "The run is undoing what it did and ends soon, so it cannot be changed any more.",
  },
  run_move_call_open: {
    zh: "这一步的外部调用已经发出，还没有结论，现在移走可能做两遍。请先等它有结果，或在「待人工核对」里判定。",
    en: "The outside call of this step was made and nobody knows yet how it ended; moving on might do it twice. Wait for the result, or decide it by hand first.",
  },
  run_move_node: {
    zh: "不能移到节点「{node}」：它不在这个版本里，或者是流程的起点或错误处理。请换一个节点。",
    en: "The node “{node}” is not in this version, or begins the flow or handles its errors. Choose another one.",
  },
  run_move_split: {
    zh: "这个位置在并行分支里，只能移到同一个汇合之前的节点。请换一个节点。",
    en: "This place is in a branch, so it can only go to nodes before the same join. Choose another one.",
  },
  migrate_map_unknown: {
    zh: "节点对应表里的「{node}」不存在，或者两个节点对应到了同一个。请检查对应表。",
    en: "The node map names “{node}”, which is not there or stands for two nodes. Check the map.",
  },
  migrate_node_missing: {
    zh: "停在节点[「{node}」]，新版本里没有它。请给它指定对应的节点。",
    en: "It stands at a node[, “{node}”,] that the new version does not have. Say which one takes its place.",
  },
  migrate_type_changed: {
    zh: "正在节点[「{node}」]等待，新版本里对应的节点不是同一种。请换一个对应节点，或等它走过这一步。",
    en: "It waits at a node[, “{node}”,] that is of another kind in the new version. Map another one, or wait until it has gone on.",
  },
  migrate_inside: {
    zh: "正在分支或循环[「{node}」]里面，新版本里没有对应的节点。请给它指定对应的节点，或等它走出来。",
    en: "It is inside of a split or loop[, “{node}”,] that the new version does not have. Map it, or wait until it has come out.",
  },
  migrate_undo: {
    zh: "节点[「{node}」]做过的事失败时要能撤销，新版本里没有对应的节点。请给它指定对应的节点。",
    en: "What the node[ “{node}”] did may have to be undone, and the new version does not have it. Say which one takes its place.",
  },
  migrate_children: {
    zh: "它启动的子运行[（节点「{node}」）]还没结束。请等它们结束后再迁移。",
    en: "Runs that it started[ at “{node}”] have not ended. Move it when they have.",
  },
  run_cancelled: {
    zh: "运行已被取消，后面的步骤不会再执行。",
    en: "The run was cancelled; its later steps will not be done.",
  },
  node_type_mismatch: {
    zh: "节点收到的数据与它需要的不符。请检查它前面的步骤。",
    en: "The node got data it cannot use. Check the step before it.",
  },
  wait_moment_missing: {
    zh: "「{path}」里没有可用的时间，不知道要等到什么时候。请核对路径，时间须带时区（如 2026-03-01T09:00:00+08:00）。",
    en: "“{path}” holds no moment, so there is nothing to wait until. Check the path; a moment carries its zone, such as 2026-03-01T09:00:00+08:00.",
  },
  wait_key_empty: {
    zh: "等待用的编号是空的或过长（上限 {limit} 字），无法等待。请核对编号引用的字段。",
    en: "The key to wait for is empty or longer than {limit} characters. Check the fields it is made of.",
  },
  child_failed: {
    zh: "子流程没有成功[（{code}）]。请打开子运行查看原因。",
    en: "The sub-flow did not succeed[ ({code})]. Open its run to see why.",
  },
  child_input_invalid: {
    zh: "子流程的输入「{name}」缺失或类型不对。请在调用它的流程里核对输入。",
    en: "The input “{name}” of the sub-flow is missing or of the wrong type. Check it where the sub-flow is called.",
  },
  flow_not_startable: {
    zh: "这个流程在当前环境没有可以手动启动的版本。请加上「手动启动」触发节点并发布。",
    en: "No published version of this flow can be started by hand here. Add the trigger “Started by hand” and publish it.",
  },
  run_input_invalid: {
    zh: "输入「{name}」缺失或类型不对。请核对后再启动。",
    en: "The input “{name}” is missing or of the wrong type. Correct it and start again.",
  },
  run_order_required: {
    zh: "这个流程针对一张订单运行，请指定订单。",
    en: "Runs of this flow are about an order: name one.",
  },
  run_order_unwanted: {
    zh: "这个流程不针对订单运行，请去掉订单。",
    en: "Runs of this flow are about no order: leave the order out.",
  },
  run_key_used: {
    zh: "这个幂等键已用于内容不同的启动请求[，对应运行 {runId}]。请换一个键。",
    en: "This idempotency key was used to start a run with other content[: {runId}]. Use another key.",
  },
  run_known: {
    zh: "这个事件或时刻已经启动过这个流程，没有重复启动。",
    en: "A run was started for this event or time already; no second one was made.",
  },
  flow_not_missed: {
    zh: "这个流程在当前环境没有按订单事件或时间启动的已发布版本，没有可以补跑的。",
    en: "No published version of this flow starts by order events or by the clock here, so there is nothing to make up for.",
  },
  backfill_period: {
    zh: "请选择一段已经过去、不超过 {days} 天的时间。",
    en: "Choose a period that is over and at most {days} days long.",
  },
  flow_not_callable: {
    zh: "要调用的流程在本环境没有发布，或没有「被调用」触发节点。请发布它，或改选其他流程。",
    en: "The flow to call is not published in this environment, or has no “Called” trigger. Publish it, or choose another.",
  },
  limit_depth: {
    zh: "流程层层调用超过 {limit} 层，已停止。请检查流程是否互相调用。",
    en: "Flows called flows more than {limit} deep, so this was stopped. Check whether they call each other.",
  },
  limit_hops: {
    zh: "流程经外部系统循环触发已超过 {limit} 次，这次没有启动。请检查流程调用的系统是否又把结果推了回来；断开循环后可以重跑。",
    en: "Runs set each other off by way of another system more than {limit} times, so this one was not begun. Check whether a system that the flow calls reports back what it was told; once the circle is cut, try again.",
  },
} as const satisfies Partial<Record<ErrorCode, LocalizedText>>;
