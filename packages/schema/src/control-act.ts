import type { LocalizedText } from "./language.ts";

/** What people, tokens and the product itself do to control data, with the sentence of each; `{name}` is a param. */
export const CONTROL_ACTS = {
  "flow.created": { zh: "新建流程「{name}」", en: "Created the flow “{name}”" },
  "flow.renamed": { zh: "流程改名：「{from}」→「{to}」", en: "Renamed the flow “{from}” to “{to}”" },
  "flow.archived": { zh: "归档流程「{name}」", en: "Archived the flow “{name}”" },
  "flow.restored": { zh: "恢复流程「{name}」", en: "Restored the flow “{name}”" },
  "flow.draft_saved": { zh: "保存草稿，第 {revision} 稿", en: "Saved the draft, revision {revision}" },
  "flow.draft_restored": {
    zh: "找回第 {from} 稿，存为第 {revision} 稿",
    en: "Brought back revision {from} as revision {revision}",
  },
  "flow.published": { zh: "发布版本 {number}[：{note}]", en: "Published version {number}[: {note}]" },
  "flow.published_reviewed": {
    zh: "复核后发布版本 {number}[：{note}]",
    en: "Published version {number} after a review[: {note}]",
  },
  "flow.rolled_back": {
    zh: "回滚到版本 {restores}，发布为版本 {number}[：{note}]",
    en: "Rolled back to version {restores}, published as version {number}[: {note}]",
  },
  "flow.review_on": { zh: "发布到正式环境需要他人复核", en: "A second person lets each version go live" },
  "flow.review_off": { zh: "发布到正式环境不再需要复核", en: "No second person is asked before a version goes live" },
  "flow.review_asked": { zh: "提交发布复核[：{note}]", en: "Asked for a review[: {note}]" },
  "flow.review_approved": { zh: "复核通过[：{note}]", en: "Let a version go live[: {note}]" },
  "flow.review_rejected": { zh: "复核不通过[：{note}]", en: "Did not let a version go live[: {note}]" },
  "flow.review_withdrawn": { zh: "撤回发布复核", en: "Took a review back" },
  "flow.paused": { zh: "暂停流程，原因：{reason}", en: "Paused the flow: {reason}" },
  "flow.resumed": { zh: "恢复流程", en: "Resumed the flow" },
  "flow.limit_set": { zh: "最多同时处理 {count} 个运行", en: "At most {count} runs at once" },
  "flow.limit_removed": { zh: "不再限制同时处理的运行数", en: "Any number of runs at once" },
  "flow.backfilled": {
    zh: "补跑「{flow}」漏掉的 {count} 次启动，每分钟 {perMinute} 个，原因：{reason}",
    en: "Made up for {count} missed starts of “{flow}”, {perMinute} a minute: {reason}",
  },
  "run.started": { zh: "手动启动「{flow}」的一次运行", en: "Started a run of “{flow}” by hand" },
  "run.cancelled": { zh: "取消「{flow}」的一次运行，原因：{reason}", en: "Cancelled a run of “{flow}”: {reason}" },
  "run.bulk_cancelled": {
    zh: "批量取消 {count} 个运行，原因：{reason}",
    en: "Cancelled {count} runs together: {reason}",
  },
  "run.bulk_retried": { zh: "批量重试 {count} 个运行，原因：{reason}", en: "Retried {count} runs together: {reason}" },
  "run.moved": {
    zh: "把「{flow}」的一次运行从节点「{from}」移到「{to}」，原因：{reason}",
    en: "Took a run of “{flow}” from node “{from}” to “{to}”: {reason}",
  },
  "run.migrated": {
    zh: "把「{flow}」的一次运行从版本 {from} 迁移到版本 {to}[，原因：{reason}]",
    en: "Moved a run of “{flow}” from version {from} to version {to}[: {reason}]",
  },
  "run.bulk_migrated": {
    zh: "把「{flow}」的 {count} 个运行从版本 {from} 迁移到版本 {to}，原因：{reason}",
    en: "Moved {count} runs of “{flow}” from version {from} to version {to}: {reason}",
  },
  "run.retried": {
    zh: "重试「{flow}」的一次运行，从节点「{node}」开始[，原因：{reason}]",
    en: "Retried a run of “{flow}” from node “{node}”[: {reason}]",
  },
  "run.retried_edited": {
    zh: "修改数据后重试「{flow}」的一次运行，从节点「{node}」开始[，原因：{reason}]",
    en: "Changed the data of a run of “{flow}” and retried it from node “{node}”[: {reason}]",
  },
  "shop.created": { zh: "新建店铺「{name}」", en: "Created the shop “{name}”" },
  "connection.created": { zh: "新建连接「{name}」", en: "Created the connection “{name}”" },
  "connection.changed": { zh: "修改连接「{name}」", en: "Changed the connection “{name}”" },
  "connection.secret_set": { zh: "更换连接「{name}」的密钥", en: "Replaced the secret of the connection “{name}”" },
  "connection.deleted": { zh: "删除连接「{name}」", en: "Deleted the connection “{name}”" },
  "connection.paused": {
    zh: "暂停连接「{name}」[，原因：{reason}]",
    en: "Paused the connection “{name}”[: {reason}]",
  },
  "connection.resumed": {
    zh: "恢复连接「{name}」[，说明：{reason}]",
    en: "Resumed the connection “{name}”[: {reason}]",
  },
  "connection.limits_set": { zh: "调整连接「{name}」的调用上限", en: "Changed the call limits of “{name}”" },
  "connection.probed": { zh: "让连接「{name}」立即试探一次", en: "Had the connection “{name}” tried at once" },
  "calls.released": { zh: "放行 {count} 个被拦下的调用", en: "Let {count} held calls go" },
  "calls.cancelled": {
    zh: "取消 {count} 个被拦下的调用，原因：{reason}",
    en: "Cancelled {count} held calls: {reason}",
  },
  "hold.started": { zh: "拦下全部对外调用，原因：{reason}", en: "Held all outside calls: {reason}" },
  "hold.ended": { zh: "放开全部对外调用[，说明：{reason}]", en: "Let outside calls go again[: {reason}]" },
  "chain.created": { zh: "新建审批链「{name}」", en: "Created the approval chain “{name}”" },
  "chain.changed": { zh: "修改审批链，版本 {number}", en: "Changed the approval chain, version {number}" },
  "chain.renamed": { zh: "审批链改名为「{name}」", en: "Renamed the approval chain to “{name}”" },
  "chain.restored": { zh: "恢复审批链", en: "Restored the approval chain" },
  "chain.archived": { zh: "停用审批链", en: "Archived the approval chain" },
  "person.invited": { zh: "邀请新成员", en: "Invited the person" },
  "person.joined": { zh: "接受邀请，设置密码", en: "Accepted the invitation and set a password" },
  "person.made_admin": { zh: "成为系统管理员", en: "Became an administrator" },
  "person.roles_set": { zh: "角色改为：{roles:role}", en: "Roles are now: {roles:role}" },
  "person.scopes_set": { zh: "调整可见范围", en: "Changed what the person may see" },
  "person.deactivated": { zh: "停用成员", en: "Deactivated the person" },
  "person.reactivated": { zh: "重新启用成员", en: "Reactivated the person" },
  "person.preferences_set": { zh: "修改个人偏好", en: "Changed their preferences" },
  "person.password_link_made": { zh: "生成重设密码链接", en: "Made a link to set a new password" },
  "person.session_ended": { zh: "结束一个登录", en: "Ended a sign-in" },
  "person.sessions_ended": { zh: "结束 {count} 个登录", en: "Ended sign-ins: {count}" },
  "link.admin_made": { zh: "生成管理员一次性链接", en: "Made a one-time link for an administrator" },
  "token.created": { zh: "新建令牌「{name}」", en: "Created the token “{name}”" },
  "token.revoked": { zh: "吊销令牌「{name}」", en: "Revoked the token “{name}”" },
  "demo.loaded": { zh: "载入演示数据（{shops} 个店铺）", en: "Loaded the demo data ({shops} shops)" },
  "demo.removed": { zh: "清除演示数据（{orders} 个订单）", en: "Removed the demo data ({orders} orders)" },
  "mail.retried": { zh: "重发一封没有送出的邮件", en: "Sent a mail again that had not gone out" },
  "mail.dismissed": { zh: "不再处理一封没有送出的邮件", en: "Put a mail aside that had not gone out" },
  "letters.discarded": {
    zh: "不再处理 {count} 条死信：{reason}",
    en: "Put dead letters aside: {count} ({reason})",
  },
  "replay.started": {
    zh: "重放 {count} 条死信，每分钟 {perMinute} 条：{reason}",
    en: "Started to replay dead letters: {count}, {perMinute} a minute ({reason})",
  },
  "replay.cancelled": { zh: "停止重放死信", en: "Stopped a replay of dead letters" },
  "call.happened": { zh: "核对外部调用：已发生", en: "Settled an unknown call: it happened" },
  "call.repeated": {
    zh: "核对外部调用：没有发生，重新执行",
    en: "Settled an unknown call: it did not happen, and is made again",
  },
  "call.not_happened": {
    zh: "核对外部调用：没有发生，按失败处理",
    en: "Settled an unknown call: it did not happen, and has failed",
  },
  "calendar.changed": { zh: "修改工作日历，第 {number} 版", en: "Changed the working calendar, version {number}" },
  "settings.changed": { zh: "修改系统设置", en: "Changed the settings of the installation" },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type ControlActCode = keyof typeof CONTROL_ACTS;

/** What an act was done to. */
export const CONTROL_SUBJECTS = [
  "flow",
  "run",
  "shop",
  "connection",
  "hold",
  "chain",
  "person",
  "token",
  "link",
  "mail",
  "call",
  "letters",
  "settings",
] as const;
export type ControlSubject = (typeof CONTROL_SUBJECTS)[number];
