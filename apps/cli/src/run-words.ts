import type { LocalizedText } from "@orderloom/schema/language";
import type { RunStatus } from "@orderloom/schema/run/run";

/** What the states of a run are called. */
export const RUN_STATUS_LABELS: Readonly<Record<RunStatus, LocalizedText>> = {
  ready: { zh: "运行中", en: "running" },
  waiting: { zh: "等待中", en: "waiting" },
  done: { zh: "已完成", en: "done" },
  failed: { zh: "失败", en: "failed" },
  cancelled: { zh: "已取消", en: "cancelled" },
};
