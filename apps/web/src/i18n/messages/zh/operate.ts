export const operate = {
  pauseFlow: "暂停流程…",
  pauseTitle: "暂停「{name}」？",
  pauseText:
    "马上停下所有运行：新订单照收、照建运行，但都先扣住；等到的审批和结果也先留着。恢复后按先后顺序继续，一件不丢。",
  pauseReason: "暂停原因",
  pauseReasonExample: "例如：ERP 升级，今晚 22:00 前不推单",
  pause: "暂停",
  resumeFlow: "恢复流程",
  pausedSince: "{since}暂停：{reason}",
  limitFlow: "限制同时处理数…",
  limitTitle: "「{name}」同时处理多少个运行？",
  limitText: "等审批、等结果的也算在内。超出的先排队，前面的结束一个就放行一个。留空表示不限。",
  limitLabel: "最多同时处理",
  limitUnit: "个运行",
  limitShort: "同时最多 {count} 个",
} as const;
