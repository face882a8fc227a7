import type { ErrorCode, ErrorParams } from "../error.ts";
import { HOLD_LABELS } from "../hold.ts";
import type { Json } from "../json.ts";
import type { Language, LocalizedText } from "../language.ts";
import { ORDER_STATE_FACTS } from "../order-state.ts";
import { ROLE_LABELS } from "../role.ts";

/**
 * The sentence of every error code: what happened, why, what to do. `{name}` stands for a value of the error's
 * params; a value that is absent leaves an ellipsis, never a hole in the sentence.
 */
export const ERROR_SENTENCES: Readonly<Record<ErrorCode, LocalizedText>> = {
  internal: {
    zh: "系统内部出错，问题已记录。请稍后重试。",
    en: "Something failed on our side and was recorded. Try again in a moment.",
  },
  invalid_input: {
    zh: "提交的内容不符合要求，请检查后重试。",
    en: "What was sent is not valid. Check it and try again.",
  },
  not_found: { zh: "找不到要操作的内容，可能已被删除。", en: "This cannot be found; it may have been removed." },
  forbidden: {
    zh: "你没有这项权限。如工作需要，请联系管理员。",
    en: "You may not do this. Ask an administrator if your work needs it.",
  },
  unauthenticated: { zh: "登录已失效，请重新登录。", en: "You are not signed in. Sign in and try again." },
  conflict: {
    zh: "内容已被其他人改动，请刷新后重试。",
    en: "Somebody else changed this meanwhile. Reload and try again.",
  },
  stale_revision: {
    zh: "草稿已有更新的版本，你的修改还没有保存。请先处理冲突。",
    en: "The draft has a newer revision, so your changes are not saved yet. Resolve the difference first.",
  },
  too_large: { zh: "内容超过大小上限 {limit}。", en: "This is larger than the limit of {limit}." },
  too_many_requests: { zh: "请求过于频繁，请稍后再试。", en: "Too many requests. Wait a moment and try again." },
  unavailable: {
    zh: "服务暂时不可用，请稍后重试。",
    en: "The service is not available right now. Try again in a moment.",
  },
  not_json: { zh: "请求内容不是有效的 JSON。", en: "The request body is not valid JSON." },
  signature_invalid: {
    zh: "签名校验失败。请核对连接的密钥是否与平台一致。",
    en: "The signature does not match. Compare the connection's secret with the one on the platform.",
  },
  connection_unknown: {
    zh: "找不到这个连接。请检查地址中的连接编号。",
    en: "There is no such connection. Check the connection id in the address.",
  },
  connection_secret_missing: {
    zh: "连接还没有设置密钥。请在「连接」里填写。",
    en: "The connection has no secret yet. Set one under Connections.",
  },
  key_missing: {
    zh: "缺少加密密钥，敏感数据无法读取。请恢复密钥文件。",
    en: "The encryption key is missing, so sealed data cannot be read. Restore the key file.",
  },
  key_wrong: {
    zh: "加密密钥与数据不匹配。请恢复创建这些数据时使用的密钥文件。",
    en: "The encryption key does not fit the data. Restore the key file that was used when it was written.",
  },
  schema_newer: {
    zh: "数据库版本（{found}）比程序支持的版本（{known}）新，请升级程序。",
    en: "The database schema ({found}) is newer than this program knows ({known}). Upgrade the program.",
  },
  schema_older: {
    zh: "数据库版本（{found}）比程序需要的版本（{known}）旧，请先升级数据库。",
    en: "The database schema ({found}) is older than this program needs ({known}). Migrate the database first.",
  },
  graph_invalid: { zh: "流程还有问题没有解决，无法使用。", en: "The flow still has problems, so it cannot be used." },
  graph_version_newer: {
    zh: "这个流程由更新版本的程序创建，请先升级。",
    en: "This flow was made by a newer version of the program. Upgrade first.",
  },
  node_unknown: { zh: "不认识节点类型 {type}。", en: "There is no node of type {type}." },
  flow_nothing_to_publish: {
    zh: "草稿与已发布的版本相同，没有可发布的改动。",
    en: "The draft equals the published version; there is nothing to publish.",
  },
  last_admin: {
    zh: "至少要保留一位能登录的系统管理员。请先让其他人成为管理员。",
    en: "Somebody who can sign in must stay an administrator. Make another person one first.",
  },
  person_exists: { zh: "{email} 已经是成员。", en: "{email} already belongs to a person here." },
  link_invalid: {
    zh: "链接已用过或已过期，请重新获取。",
    en: "This link was used before or has expired. Ask for a new one.",
  },
  transition_illegal: {
    zh: "订单不能从「{from}」变为「{to}」。",
    en: "An order cannot go from {from} to {to}.",
  },
  order_missing: { zh: "这次运行没有订单，此步骤无法执行。", en: "This run has no order, so the step cannot be done." },
  hold_blocks: { zh: "订单被「{hold}」拦截，不能变为「{to}」。", en: "The hold “{hold}” keeps the order from {to}." },
  reason_required: { zh: "变为「{to}」需要填写原因。", en: "A reason is needed to set the order to {to}." },
  rule_invalid: { zh: "规则写得不完整或有误。", en: "The rule is incomplete or wrong." },
  rule_budget: { zh: "规则过于复杂，超出计算上限。", en: "The rule is too complex and went over its budget." },
  rule_type: { zh: "规则中比较的两边类型不同。", en: "The rule compares values of different kinds." },
  rule_currency: {
    zh: "规则按 {expected} 比较金额，但订单币种是 {found}。",
    en: "The rule compares amounts in {expected}, but the order is in {found}.",
  },
  template_invalid: { zh: "文字模板有误。", en: "The text template is wrong." },
  template_budget: { zh: "文字模板过于复杂，超出计算上限。", en: "The text template went over its budget." },
  steps_exceeded: {
    zh: "运行超过了步骤数上限，已停止，流程里可能有死循环。",
    en: "The run took more steps than allowed and was stopped. The flow may go round in circles.",
  },
  state_too_large: { zh: "运行保存的数据超过上限。", en: "The run holds more data than allowed." },
  output_too_large: { zh: "步骤输出的数据超过上限。", en: "The step's output is larger than allowed." },
  port_missing: { zh: "节点没有名为 {port} 的出口。", en: "The node has no output called {port}." },
  approval_decided: { zh: "这项审批已经处理过了。", en: "This approval was already decided." },
  approval_self: {
    zh: "不能单独审批自己发起的申请，请其他审批人处理。",
    en: "You asked for this, so you may not decide it alone. Another approver must.",
  },
  approval_role: { zh: "你不是这一级的审批人。", en: "You are not an approver at this level." },
  approval_chain_empty: {
    zh: "审批链上没有可以审批的人。请先给相应角色添加成员。",
    en: "Nobody can decide on this approval chain. Give somebody the role it asks for.",
  },
  call_failed: { zh: "外部调用失败。", en: "The outside call failed." },
  call_timeout: {
    zh: "外部调用超时，对方没有及时响应。",
    en: "The outside call timed out; the other side did not answer.",
  },
  call_unknown: {
    zh: "外部调用的结果未知，可能已经生效。请人工核对。",
    en: "It is not known whether the outside call took effect. A person has to check.",
  },
  call_refused: { zh: "对方拒绝了这次调用。", en: "The other side refused the call." },
  http_status: { zh: "对方返回状态码 {status}。", en: "The other side answered with status {status}." },
  host_blocked: {
    zh: "不允许访问内部网络地址 {host}。",
    en: "The address {host} is not public, and calls to it are not allowed.",
  },
  run_killed_runner: {
    zh: "这次运行多次导致执行服务中断，已停止。",
    en: "This run brought the runner down several times and was stopped.",
  },
  run_cancelled: { zh: "运行已被取消。", en: "The run was cancelled." },
  node_type_mismatch: {
    zh: "节点与上一步的数据类型不匹配。",
    en: "The node does not fit the data of the step before it.",
  },
};

/** The sentence of an error in the reader's language, its values written as people say them. */
export function errorSentence(code: ErrorCode, params: ErrorParams, language: Language): string {
  return ERROR_SENTENCES[code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(params, name) ? sayValue(params[name], language) : "…",
  );
}

/** Every coded value that an error may carry; the codes of states, holds and roles do not collide. */
const LABELS: ReadonlyMap<string, LocalizedText> = new Map([
  ...Object.entries(HOLD_LABELS),
  ...Object.entries(ROLE_LABELS),
  ...Object.entries(ORDER_STATE_FACTS).map(([state, facts]): [string, LocalizedText] => [state, facts.label]),
]);

function sayValue(value: Json | undefined, language: Language): string {
  if (typeof value === "string") return LABELS.get(value)?.[language] ?? value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return value === undefined || value === null ? "…" : JSON.stringify(value);
}
