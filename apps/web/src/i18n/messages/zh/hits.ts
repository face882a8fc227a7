export const hits = {
  title: "最近 7 天由哪一条决定",
  none: "最近 7 天没有订单走到这里。",
  times: "{count, plural, other {# 次}}",
  source: "{runs, plural, other {按线上 v{number} 的 # 个运行统计。}}",
  sourcePart: "{runs, plural, other {按线上 v{number} 最近的 # 个运行统计，更早的没有算。}}",
  changed: "草稿已经改过，以上是线上版本的数字。",
  rowTitle: "最近 7 天这一行决定的次数",
} as const;
