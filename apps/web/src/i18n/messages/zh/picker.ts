export const picker = {
  open: "在「{label}」里插入数据",
  hint: "插入数据，也可以直接输入左花括号",
  search: "搜字段或节点，支持拼音首字母",
  list: "可用的数据",
  none: "没有找到",
  nothing: "空",
  missing: "{percent}% 缺失",
  ofOrder: "值取自订单 {no}",
  ofInvented: "还没有订单，值取自样例",
  source: "{source}；缺失比例按最近 {count} 单统计。回车插入，也可拖进文字里。",
  preview: "预览",
  empty: "（空）",
} as const;
