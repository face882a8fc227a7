import type { ErrorCode, ErrorParams } from "../error.ts";
import type { Language, LocalizedText } from "../language.ts";
import { renderMessage } from "./render.ts";

/** The sentence of every error code: what happened, why, and what to do about it. Filled by `renderMessage`. */
export const ERROR_MESSAGES: Readonly<Record<ErrorCode, LocalizedText>> = {
  internal: {
    zh: "系统内部出错，问题已记录。请稍后重试；若反复出现，请把错误编号发给管理员。",
    en: "Something failed on our side and was recorded. Try again; if it keeps happening, give the error number to an administrator.",
  },
  invalid_input: {
    zh: "提交的内容不符合要求。请检查标出的内容后重试。",
    en: "What was sent is not valid. Check the marked places and try again.",
  },
  not_found: {
    zh: "找不到要操作的内容，可能已被删除，或不在当前环境中。请返回列表刷新后再试。",
    en: "This cannot be found: it may have been removed, or belongs to the other environment. Go back to the list and reload it.",
  },
  forbidden: {
    zh: "你没有这项权限。如工作需要，请联系管理员开通。",
    en: "Your roles do not allow this. Ask an administrator if your work needs it.",
  },
  unauthenticated: {
    zh: "登录已失效或尚未登录。请重新登录，未保存的草稿会保留。",
    en: "You are not signed in, or no longer. Sign in again; drafts are kept.",
  },
  conflict: {
    zh: "内容已被其他人改动，你的操作没有生效。请刷新后重试。",
    en: "Somebody else changed this meanwhile, so nothing was done. Reload and try again.",
  },
  stale_revision: {
    zh: "草稿已有更新的一稿[（第 {revision} 稿）]，你的修改还没有保存，也没有丢失。请选择保留哪一稿。",
    en: "The draft has a newer revision[ ({revision})], so your changes are not saved yet; they are not lost. Choose which one to keep.",
  },
  too_large: {
    zh: "内容过大[，上限为 {limit:bytes}]。请缩减后重试。",
    en: "This is too large[: the limit is {limit:bytes}]. Make it smaller and try again.",
  },
  too_many_requests: {
    zh: "请求过于频繁，已被限流。请稍等片刻再试。",
    en: "Too many requests came at once. Wait a moment and try again.",
  },
  unavailable: {
    zh: "服务暂时不可用，可能正在重启或数据库繁忙。请稍后重试。",
    en: "The service is not available right now: it may be restarting, or the database is busy. Try again in a moment.",
  },
  not_json: {
    zh: "内容不是有效的 JSON，无法读取。请检查格式与编码（UTF-8）。",
    en: "This is not valid JSON, so it cannot be read. Check its syntax and that it is UTF-8.",
  },
  signature_invalid: {
    zh: "签名校验失败，消息未被接收。请核对连接的密钥是否与平台一致。",
    en: "The signature does not match, so the message was not taken. Compare the connection's secret with the one on the platform.",
  },
  connection_unknown: {
    zh: "找不到这个连接。请核对地址中的连接编号，或在「连接」页面重新复制地址。",
    en: "There is no such connection. Check the connection id in the address, or copy the address again from Connections.",
  },
  connection_used: {
    zh: "连接还在使用中，不能删除。请先在使用它的流程或设置里换成别的连接。",
    en: "The connection is still in use, so it was not deleted. Change the flows or settings that use it first.",
  },
  call_cancelled: {
    zh: "这次外部调用被人取消，没有执行。请在运行轨迹里决定下一步。",
    en: "Somebody cancelled this outside call, so it was not made. Decide in the run what comes next.",
  },
  connection_secret_missing: {
    zh: "连接还没有设置密钥，无法使用。请在「连接」页面填写。",
    en: "The connection has no secret yet, so it cannot be used. Set one under Connections.",
  },
  key_missing: {
    zh: "缺少加密密钥，个人信息和连接密钥都无法读取。请恢复密钥文件后重启。",
    en: "The encryption key is missing, so personal data and secrets cannot be read. Restore the key file and start again.",
  },
  key_wrong: {
    zh: "加密密钥与数据不匹配。请恢复写入这些数据时使用的密钥文件。",
    en: "The encryption key does not fit the data. Restore the key file that was in use when the data was written.",
  },
  schema_newer: {
    zh: "数据库结构比本程序新[（数据库 {found}，程序 {known}）]，为避免损坏数据已停止启动。请升级程序。",
    en: "The database schema is newer than this program[ (database {found}, program {known})], so it did not start. Upgrade the program.",
  },
  schema_older: {
    zh: "数据库结构比本程序旧[（数据库 {found}，程序 {known}）]。请先执行数据库升级。",
    en: "The database schema is older than this program needs[ (database {found}, program {known})]. Migrate the database first.",
  },
  graph_invalid: {
    zh: "流程还有问题没有解决，暂时无法使用。请按问题列表逐项修改。",
    en: "The flow still has problems, so it cannot be used. Go through the list of problems.",
  },
  graph_version_newer: {
    zh: "这个流程由更新版本的程序创建[（格式 {found}，本程序支持到 {known}）]。请先升级程序。",
    en: "This flow was made by a newer version of the program[ (format {found}, known up to {known})]. Upgrade the program first.",
  },
  node_unknown: {
    zh: "流程用到了本程序没有的节点[「{key}」]。请升级程序，或在流程中换掉它。",
    en: "The flow uses a node this program does not have[: {key}]. Upgrade the program, or replace the node in the flow.",
  },
  flow_nothing_to_publish: {
    zh: "草稿与已发布的版本相同，没有可发布的改动。",
    en: "The draft equals the published version, so there is nothing to publish.",
  },
  last_admin: {
    zh: "至少要保留一位能登录的系统管理员。请先让其他人成为管理员。",
    en: "Somebody who can sign in must stay an administrator. Make another person one first.",
  },
  person_exists: {
    zh: "{email} 已经是成员，无需再次邀请。",
    en: "{email} already belongs to a person here and needs no invitation.",
  },
  link_invalid: {
    zh: "链接已用过或已过期。请重新获取。",
    en: "This link was used before or has expired. Ask for a new one.",
  },
  transition_illegal: {
    zh: "订单不能从「{from:state}」变为「{to:state}」[，可以变为：{allowed:state}]。请调整流程或换一个状态。",
    en: "An order cannot go from “{from:state}” to “{to:state}”[; it may go to: {allowed:state}]. Change the flow or choose another state.",
  },
  order_missing: {
    zh: "这次运行没有对应的订单，此步骤无法执行。请检查流程的触发方式。",
    en: "This run has no order, so the step cannot be done. Check what starts the flow.",
  },
  hold_blocks: {
    zh: "订单因「{hold:hold}」被挂起，不能变为「{to:state}」。请先处理并解除挂起。",
    en: "The order is on hold (“{hold:hold}”) and cannot become “{to:state}”. Settle the hold and lift it first.",
  },
  reason_required: {
    zh: "变为「{to:state}」必须填写原因。",
    en: "Becoming “{to:state}” needs a reason. Give one.",
  },
  tags_full: {
    zh: "订单的标签已达上限（{limit} 个），没有再添加。请先移除不用的标签。",
    en: "The order already carries {limit} tags, the most it may, so none was added. Remove one that is not used.",
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
  approval_decided: {
    zh: "这项审批已经处理过，你的操作没有生效。请刷新查看结果。",
    en: "This approval was already decided, so nothing was done. Reload to see how.",
  },
  call_decided: {
    zh: "这次调用[已由 {name} ]核对过，你的操作没有生效。请刷新查看结果。",
    en: "This call was already decided[ by {name}], so nothing was done. Reload to see how.",
  },
  call_run_ended: {
    zh: "等它结果的运行已经结束，重新执行没有意义。请选择「没有发生，按失败处理」，需要时再发起一次。",
    en: "The run that waited for it has ended, so nobody would hear what comes of it. Say that it did not happen, and start again if it is still wanted.",
  },
  approval_self: {
    zh: "不能单独审批自己发起的申请。请由其他审批人处理。",
    en: "You asked for this, so you may not decide it alone. Another approver has to.",
  },
  approval_role: {
    zh: "你不是这一级的审批人[，需要「{role:role}」角色]。请由有权限的人处理。",
    en: "You are not an approver at this level[; it takes the role “{role:role}”]. Leave it to somebody who is.",
  },
  approval_twice: {
    zh: "你已经审批过这项申请的另一级，这一级要换一个人来审。",
    en: "You already decided another level of this request. This one takes somebody else.",
  },
  approval_answered: {
    zh: "你已通过这一级，正在等待其他人。",
    en: "You have approved this level; it waits for others.",
  },
  approval_turn: {
    zh: "还没轮到你：这一级按顺序审批[，现在等待 {name}]。",
    en: "It is not your turn: this level decides one after the other[ and waits for {name} now].",
  },
  approval_reason_missing: {
    zh: "驳回或退回必须写明理由。",
    en: "A rejection or a return needs its reason. Give one.",
  },
  approval_comment_missing: {
    zh: "这一级通过时必须填写意见。",
    en: "This level takes a comment with its approval.",
  },
  approval_evidence_missing: {
    zh: "这一级通过时必须上传凭证照片。",
    en: "This level takes a photo with its approval.",
  },
  approval_first_level: {
    zh: "这已经是第一级，没有上一级可退。不同意请驳回。",
    en: "This is the first level, so there is none to return to. Reject it if you disagree.",
  },
  approval_chain_empty: {
    zh: "审批链至少要有一级。",
    en: "An approval chain takes at least one level.",
  },
  approval_chain_stale: {
    zh: "这条审批链刚被别人改过，你的修改没有保存。请重新打开后再改。",
    en: "Somebody has changed this chain meanwhile, so nothing was saved. Open it again and repeat your change.",
  },
  approval_level_empty: {
    zh: "这一级还没有指定审批人，不能保存。",
    en: "Nobody decides at this level yet, so it cannot be saved.",
  },
  approval_level_repeated: {
    zh: "同一个人或同一级出现了两次。",
    en: "The same person or level stands here twice.",
  },
  approval_level_role: {
    zh: "这个角色没有审批权限，请换一个。",
    en: "People with this role may not decide approvals. Choose another.",
  },
  approval_level_order: {
    zh: "角色里的人没有先后。要依次审批，请改为指定人员。",
    en: "A role has no first and second. Name people to have them decide one after the other.",
  },
  approval_tier_start: {
    zh: "第一档必须从 0 开始。",
    en: "The first tier starts at 0.",
  },
  approval_tier_order: {
    zh: "每一档的起点必须高于上一档。",
    en: "Each tier starts above the one before.",
  },
  approval_tier_level: {
    zh: "这一档用到了已删除的级别。",
    en: "This tier names a level that is no more.",
  },
  approval_tier_unused: {
    zh: "没有任何金额档位用到这一级。请在某一档勾选它，或删除这一级。",
    en: "No tier asks this level. Tick it in one, or delete it.",
  },
  photo_type: {
    zh: "只能上传 JPEG、PNG 或 WebP 照片。",
    en: "Only photos as JPEG, PNG or WebP can be uploaded.",
  },
  photo_unreadable: {
    zh: "这张照片打不开，可能已损坏。请重新拍摄或导出后再上传。",
    en: "This photo cannot be opened; it may be damaged. Take or export it again.",
  },
  photo_pixels: {
    zh: "照片尺寸过大，最多 {limit} 像素。",
    en: "The photo is too large: at most {limit} pixels.",
  },
  photos_full: {
    zh: "每一级最多 {limit} 张照片。",
    en: "A level takes at most {limit} photos.",
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
  order_unknown: {
    zh: "这个店铺没有订单[「{order}」]。请先推送订单，再发送与它有关的事件。",
    en: "This shop has no order[ “{order}”]. Send the order first, then what happened to it.",
  },
  order_ambiguous: {
    zh: "这个店铺有多张订单的编号是「{order}」。请改用 orderKey 指明是哪一张。",
    en: "Several orders of this shop have the number “{order}”. Say which one by its orderKey.",
  },
  refund_known: {
    zh: "这张订单已有编号为「{no}」的退款单，类型或金额不同。请核对编号，或换一个新编号。",
    en: "The order already has a refund “{no}” of another kind or amount. Check the number, or use a new one.",
  },
  refund_missing: {
    zh: "这次运行没有对应的退款单，此步骤无法执行。请让流程从「申请退款」开始。",
    en: "This run is about no refund, so the step cannot be done. Let the flow start with “Refund requested”.",
  },
  refund_move_illegal: {
    zh: "退款单不能这样变更[：「{from:refund_state}」→「{to:refund_state}」][，可以变为：{allowed:refund_state}]。请调整流程。",
    en: "A refund cannot make this move[: “{from:refund_state}” to “{to:refund_state}”][; it may go to: {allowed:refund_state}]. Change the flow.",
  },
  refund_currency: {
    zh: "订单币种是 {expected}，不能按 {found} 退款。请改用订单的币种。",
    en: "The order is in {expected} and cannot be refunded in {found}. Ask for it in the order’s currency.",
  },
  refund_unpaid: {
    zh: "订单没有收到付款，无款可退。请核对订单的付款情况。",
    en: "Nothing was paid for this order, so nothing can be refunded. Check its payment.",
  },
  refund_exceeds_paid: {
    zh: "退款[ {amount} ]超过可退金额[ {left}]，没有打款。请核对这张订单的其他退款。",
    en: "The refund[ of {amount}] is more than may still be refunded[ ({left})], so nothing was paid. Check the order’s other refunds.",
  },
  refunds_full: {
    zh: "这张订单的退款单已达上限（{limit} 个），没有再添加。请处理已有的退款单。",
    en: "The order already has {limit} refunds, the most it may, so none was added. Settle the ones it has.",
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
  flow_not_callable: {
    zh: "要调用的流程在本环境没有发布，或没有「被调用」触发节点。请发布它，或改选其他流程。",
    en: "The flow to call is not published in this environment, or has no “Called” trigger. Publish it, or choose another.",
  },
  limit_depth: {
    zh: "流程层层调用超过 {limit} 层，已停止。请检查流程是否互相调用。",
    en: "Flows called flows more than {limit} deep, so this was stopped. Check whether they call each other.",
  },
};

/** The sentence of an error in the reader's language. */
export function errorSentence(code: ErrorCode, params: ErrorParams, language: Language): string {
  return renderMessage(ERROR_MESSAGES[code], params, language);
}
