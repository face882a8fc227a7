import type { ErrorCode } from "../../error.ts";
import type { LocalizedText } from "../../language.ts";

/** What people and programs ask for and cannot have: rights, versions, connections, graphs, the installation itself. */
export const REQUEST_ERRORS = {
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
  flow_nothing_to_publish: {
    zh: "草稿与已发布的版本相同，没有可发布的改动。",
    en: "The draft equals the published version, so there is nothing to publish.",
  },
  flow_review_required: {
    zh: "这个流程发布到正式环境前要由另一个人复核。请提交复核。",
    en: "A second person has to let this flow go live. Ask for a review.",
  },
  flow_review_open: {
    zh: "这个流程已有一个复核在等待处理。请先处理或撤回它。",
    en: "A review of this flow is waiting already. Have it decided or take it back first.",
  },
  flow_review_settled: {
    zh: "这个复核已被处理或撤回。请刷新后查看。",
    en: "This review was decided or taken back in the meantime. Look at the flow again.",
  },
  flow_review_own: {
    zh: "参与过这次修改的人不能复核它；只有提交的人可以撤回。请让另一个人来复核。",
    en: "Nobody who worked on a change may let it go live, and only who asked may take it back. Ask somebody else.",
  },
  comments_full: {
    zh: "这个流程的评论已达 {most} 条。请先在别处讨论。",
    en: "This flow has {most} comments already, which is the most. Talk about it elsewhere.",
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
} as const satisfies Partial<Record<ErrorCode, LocalizedText>>;
