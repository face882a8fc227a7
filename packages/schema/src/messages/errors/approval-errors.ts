import type { ErrorCode } from "../../error.ts";
import type { LocalizedText } from "../../language.ts";

/** What chains, decisions and photos of evidence refuse. */
export const APPROVAL_ERRORS = {
  approval_decided: {
    zh: "这项审批已经处理过，你的操作没有生效。请刷新查看结果。",
    en: "This approval was already decided, so nothing was done. Reload to see how.",
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
} as const satisfies Partial<Record<ErrorCode, LocalizedText>>;
